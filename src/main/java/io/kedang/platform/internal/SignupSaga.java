package io.kedang.platform.internal;

import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.access.Role;
import io.kedang.archive.Encryption;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.PlatformError;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.TenantState;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a company in steps, each of which first looks whether it has been done. So after an interruption at any point the whole is simply
 * run again; and {@link #undo} removes whatever there is, in the opposite order.
 */
@ApplicationScoped
class SignupSaga {

    private final TenantRegistry tenants;
    private final TenantSchemas schemas;
    private final PresetLoader presets;
    private final Encryption encryption;
    private final IdentityProvider identity;
    private final TenantSessions sessions;
    private final Members members;
    private final Journal journal;
    private final SignupStore store;

    SignupSaga(TenantRegistry tenants, TenantSchemas schemas, PresetLoader presets, Encryption encryption, IdentityProvider identity, TenantSessions sessions, Members members,
            Journal journal, SignupStore store) {
        this.tenants = tenants;
        this.schemas = schemas;
        this.presets = presets;
        this.encryption = encryption;
        this.identity = identity;
        this.sessions = sessions;
        this.members = members;
        this.journal = journal;
        this.store = store;
    }

    /**
     * The steps that need each other run in order; the schema and the identity provider's part run side by side. When one of the two fails the
     * other is waited for all the same: what is undone next must not be still in the making.
     */
    Uni<Tenant> run(SignupEntity signup) {
        return reserve(signup)
                .chain(tenant -> Uni.join().all(data(tenant).replaceWith(signup), identity(signup)).andCollectFailures()
                        .onFailure(CompositeException.class).transform(SignupSaga::reason)
                        .chain(both -> admin(tenant, both.get(1))))
                .chain(tenant -> activate(tenant, signup));
    }

    private static Throwable reason(Throwable failures) {
        var causes = ((CompositeException) failures).getCauses();
        return causes.stream().filter(Problem.class::isInstance).findFirst().orElse(causes.get(0));
    }

    private Uni<Tenant> reserve(SignupEntity signup) {
        return tenants.reserve(signup.tenant()).map(reserved -> reserved.orElseThrow(() -> Problem.of(PlatformError.SIGNUP_SLUG_TAKEN)));
    }

    private Uni<Void> data(Tenant tenant) {
        return schemas.create(tenant).chain(() -> encryption.begin(tenant)).chain(() -> presets.load(tenant)).chain(() -> encryption.prepare(tenant));
    }

    private Uni<SignupEntity> identity(SignupEntity signup) {
        return identity.ensureOrganization(signup.tenantId, signup.slug)
                .chain(organization -> identity.ensureUser(signup.id, signup.email, signup.personName, signup.lang(), signup.passwordHash, true)
                        .call(user -> identity.addMember(organization, user.id()))
                        .chain(user -> store.update(signup.id, row -> {
                            row.organizationId = organization;
                            row.userId = user.id();
                            row.userCreated = user.created();
                        })));
    }

    private Uni<Tenant> admin(Tenant tenant, SignupEntity signup) {
        return sessions.entities(tenant, session -> members.everybody(session).chain(all -> all.isEmpty() ? firstAdmin(session, signup) : Uni.createFrom().voidItem()))
                .chain(() -> tenants.linkOrganization(tenant.id(), signup.organizationId));
    }

    private Uni<Void> firstAdmin(Mutiny.Session session, SignupEntity signup) {
        var id = UUID.nameUUIDFromBytes(signup.id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return members.add(session, id, signup.userId, signup.email, signup.personName, Role.ADMIN, MemberState.ACTIVE)
                .chain(member -> journal.write(session, new JournalEntry(member.id(), Action.TENANT_SIGNED_UP, false, "tenant", signup.tenantId,
                        List.of(), signup.preset, null, signup.remoteAddress, List.of())));
    }

    private Uni<Tenant> activate(Tenant tenant, SignupEntity signup) {
        return tenants.moveTo(tenant.id(), TenantState.ACTIVE)
                .call(() -> store.update(signup.id, row -> {
                    row.state = SignupEntity.DONE;
                    row.passwordHash = null;
                    row.leasedUntil = null;
                }));
    }

    /** Leaves nothing behind but the row that says so. Never undoes a company that has become active. */
    Uni<Void> undo(SignupEntity signup) {
        return tenants.find(signup.tenantId).chain(found -> {
            if (found.isPresent() && found.get().state() != TenantState.PROVISIONING) {
                return Uni.createFrom().voidItem();
            }
            return identity.deleteOrganization(signup.tenantId, signup.slug)
                    .chain(() -> identity.deleteUser(signup.id, signup.email))
                    .chain(() -> found.isPresent() ? schemas.drop(found.get()) : Uni.createFrom().voidItem())
                    .chain(() -> tenants.forget(signup.tenantId))
                    .chain(() -> encryption.undo(signup.tenantId))
                    .chain(() -> store.update(signup.id, row -> {
                        row.state = SignupEntity.UNDONE;
                        row.passwordHash = null;
                        row.leasedUntil = null;
                    })).replaceWithVoid();
        });
    }
}

package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.AccessJournal;
import io.kedang.access.AccessJournal.Deed;
import io.kedang.access.AccessMatrix;
import io.kedang.access.Actor;
import io.kedang.access.GuardedTemplates;
import io.kedang.access.MemberGrants;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.RoleDocuments;
import io.kedang.access.RoleDraft;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Label;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Roles over the tenant's tables. Who has them is in {@link RoleMembers}. */
@ApplicationScoped
class StoredRoles implements Roles {

    private final TenantSessions sessions;
    private final GuardedTemplates templates;
    private final MemberGrants grants;
    private final AccessJournal journal;
    private final RoleMembers members;
    private final RuledRoles ruled;

    StoredRoles(TenantSessions sessions, GuardedTemplates templates, MemberGrants grants, AccessJournal journal, RoleMembers members, RuledRoles ruled) {
        this.sessions = sessions;
        this.templates = templates;
        this.grants = grants;
        this.journal = journal;
        this.members = members;
        this.ruled = ruled;
    }

    static void mustSee(Actor actor) {
        if (!actor.may(Right.MANAGE_MEMBERS) && !actor.grants().mayAssignSome()) {
            actor.mustHave(Right.MANAGE_ROLES);
        }
    }

    @Override
    public Uni<List<TenantRole>> list(Actor actor) {
        mustSee(actor);
        return sessions.read(actor.tenant(), connection -> ruled.keptFrom(actor, connection).chain(kept -> connection.execute(RoleRows.ALL)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> RoleRows.role(row, actor.grants(), kept)).toList())));
    }

    @Override
    public Uni<AccessMatrix> matrix(Actor actor) {
        return list(actor).chain(roles -> templates.of(actor.tenant()).map(all -> AccessMatrix.of(all, roles)));
    }

    @Override
    public Uni<TenantRole> get(Actor actor, String key) {
        return list(actor).map(all -> all.stream().filter(role -> role.key().equals(key)).findFirst().orElseThrow(() -> Problem.of(AccessError.ROLE_NOT_FOUND)));
    }

    @Override
    public Uni<TenantRole> create(Actor actor, RoleDraft draft) {
        return checked(actor, draft, true).chain(good -> sessions.write(actor.tenant(), connection -> connection.execute(RoleRows.insert(good, actor.memberId(), MOST))
                        .chain(rows -> rows.size() > 0 ? noted(connection, actor, Deed.ROLE_CREATED, good.key(), List.of(), good.document().toString(), RoleChange.to(good)) : refused(actor, good.key()))))
                .invoke(() -> grants.changed(actor.tenant()))
                .chain(() -> get(actor, draft.key()));
    }

    private Uni<Void> refused(Actor actor, String key) {
        return list(actor).map(all -> {
            throw Problem.of(all.size() >= MOST ? AccessError.TOO_MANY_ROLES : AccessError.ROLE_EXISTS, all.size() >= MOST ? MOST : key);
        });
    }

    /** Nobody makes a role of more than they hold. */
    private Uni<RoleDraft> checked(Actor actor, RoleDraft draft, boolean isNew) {
        actor.mustHave(Right.MANAGE_ROLES);
        return templates.of(actor.tenant()).map(all -> RoleCheck.of(draft, isNew, all, actor.request().lang()))
                .invoke(good -> {
                    if (!actor.grants().covers(RoleDocuments.read("", good.document()))) {
                        throw Problem.of(AccessError.MORE_THAN_HELD);
                    }
                });
    }

    @Override
    public Uni<TenantRole> change(Actor actor, String key, long expectedRevision, RoleDraft draft) {
        return checked(actor, draft, false).chain(good -> sessions.write(actor.tenant(), connection -> locked(connection, actor, key)
                        .invoke(role -> mustBe(role, expectedRevision))
                        .chain(role -> connection.execute(RoleRows.update(key, good, actor.memberId())).chain(() -> changed(connection, actor, role, good)))))
                .invoke(() -> grants.changed(actor.tenant()))
                .chain(() -> get(actor, key));
    }

    /** A role of less than one holds. */
    private static Uni<TenantRole> locked(TenantConnection connection, Actor actor, String key) {
        if (!RoleCheck.KEY.matcher(key).matches()) {
            return Uni.createFrom().failure(Problem.of(AccessError.ROLE_NOT_FOUND));
        }
        return connection.execute(RoleRows.locked(key)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(AccessError.ROLE_NOT_FOUND);
            }
            var role = RoleRows.role(rows.iterator().next(), actor.grants());
            if (role.key().equals(Role.ADMIN.key())) {
                throw Problem.of(AccessError.ROLE_FIXED);
            }
            if (!role.grantable()) {
                throw Problem.of(AccessError.MORE_THAN_HELD);
            }
            return role;
        });
    }

    private static void mustBe(TenantRole role, long expectedRevision) {
        if (role.revision() != expectedRevision) {
            throw Problem.of(AccessError.ROLE_CHANGED).with("revision", role.revision());
        }
    }

    private Uni<Void> changed(TenantConnection connection, Actor actor, TenantRole before, RoleDraft after) {
        var difference = JsonDifference.between(before.document(), after.document());
        var changed = new ArrayList<>(difference.pointers());
        if (!before.name().equals(after.name())) {
            changed.add("/name");
        }
        return noted(connection, actor, Deed.ROLE_CHANGED, before.key(), changed, difference.words(), RoleChange.between(before, after));
    }

    private Uni<Void> noted(TenantConnection connection, Actor actor, Deed deed, String key, List<String> changed, String detail, String change) {
        return connection.execute(journal.statement(actor, deed, "role:" + key, null, changed, detail, change)).replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(Actor actor, String key, String instead) {
        actor.mustHave(Right.MANAGE_ROLES);
        return sessions.write(actor.tenant(), connection -> locked(connection, actor, key)
                        .invoke(role -> mustBeDeletable(role, instead))
                        .call(role -> instead == null ? Uni.createFrom().voidItem() : locked(connection, actor, instead))
                        .call(role -> members.move(connection, key, instead))
                        .call(role -> connection.execute(Statement.of("DELETE FROM role WHERE key = $1", key)))
                        .chain(role -> noted(connection, actor, Deed.ROLE_DELETED, key, List.of(), instead == null ? null : role.members() + " → " + instead, RoleChange.from(role))))
                .invoke(() -> grants.changed(actor.tenant()));
    }

    private static void mustBeDeletable(TenantRole role, String instead) {
        if (role.builtIn() || role.key().equals(instead)) {
            throw Problem.of(AccessError.ROLE_FIXED);
        }
        if (role.members() > 0 && instead == null) {
            throw Problem.of(AccessError.ROLE_IN_USE, role.members()).with("members", role.members());
        }
    }

    @Override
    public Uni<Map<String, Label>> names(Tenant tenant) {
        return sessions.readOne(tenant, RoleRows.NAMES).map(RoleRows::names);
    }

    @Override
    public Uni<List<String>> of(Actor actor, UUID member) {
        return ofAll(actor).map(all -> {
            if (!all.containsKey(member)) {
                throw Problem.of(AccessError.MEMBER_NOT_FOUND);
            }
            return all.get(member);
        });
    }

    @Override
    public Uni<Map<UUID, List<String>>> ofAll(Actor actor) {
        mustSee(actor);
        return members.all(actor.tenant());
    }

    @Override
    public Uni<Void> assign(Actor actor, UUID member, List<String> keys) {
        if (!actor.grants().mayAssignSome()) {
            actor.mustHave(Right.MANAGE_ROLES);
        }
        return members.assign(actor, member, keys);
    }

    @Override
    public Uni<Void> begin(Tenant tenant, List<RoleDraft> roles) {
        var statements = roles.stream().map(role -> Role.ofKey(role.key()).isPresent() ? RoleRows.name(role) : RoleRows.insert(role, null, MOST)).toList();
        return statements.isEmpty() ? Uni.createFrom().voidItem() : sessions.writeTogether(tenant, statements).replaceWithVoid();
    }
}

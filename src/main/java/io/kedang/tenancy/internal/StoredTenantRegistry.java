package io.kedang.tenancy.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.tenancy.ControlSessions;
import io.kedang.tenancy.NewTenant;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The registry over {@code control.tenant}. Found tenants are remembered for {@link #REMEMBERED}; a suspension takes effect everywhere within that time. */
@Singleton
class StoredTenantRegistry implements TenantRegistry {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final ControlSessions control;
    private final Cache<String, Tenant> byOrganization = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    StoredTenantRegistry(ControlSessions control) {
        this.control = control;
    }

    @Override
    public Uni<Optional<Tenant>> ofOrganization(String organizationId) {
        var known = remembered(organizationId);
        if (known.isPresent()) {
            return Uni.createFrom().item(known);
        }
        return control.entities(session -> session.createQuery("from Tenant where organizationId = ?1", TenantEntity.class)
                .setParameter(1, organizationId).getSingleResultOrNull()).map(this::remember);
    }

    @Override
    public Optional<Tenant> remembered(String organizationId) {
        return Optional.ofNullable(byOrganization.getIfPresent(organizationId));
    }

    private Optional<Tenant> remember(TenantEntity entity) {
        var found = Optional.ofNullable(entity).map(TenantEntity::toTenant);
        found.ifPresent(tenant -> byOrganization.put(tenant.organizationId(), tenant));
        return found;
    }

    @Override
    public Uni<Optional<Tenant>> find(UUID id) {
        return control.entities(session -> session.find(TenantEntity.class, id)).map(found -> Optional.ofNullable(found).map(TenantEntity::toTenant));
    }

    @Override
    public Uni<Boolean> slugTaken(String slug) {
        return control.entities(session -> session.createQuery("select count(*) from Tenant where slug = ?1", Long.class)
                .setParameter(1, slug).getSingleResult()).map(count -> count > 0);
    }

    @Override
    public Uni<List<Tenant>> all() {
        return control.entities(session -> session.createQuery("from Tenant order by createdAt", TenantEntity.class).getResultList())
                .map(list -> list.stream().map(TenantEntity::toTenant).toList());
    }

    @Override
    public Uni<Long> countServed() {
        return control.entities(session -> session.createQuery("select count(*) from Tenant where state = 'active' and quarantined is null", Long.class)
                .getSingleResult());
    }

    @Override
    public Uni<Optional<Tenant>> reserve(NewTenant tenant) {
        return control.entities(session -> session.createNativeQuery("""
                insert into control.tenant (id, slug, name, schema_name, role_name, state, preset, locale)
                values (?1, ?2, ?3, ?4, ?4, 'provisioning', ?5, ?6) on conflict do nothing""")
                .setParameter(1, tenant.id()).setParameter(2, tenant.slug()).setParameter(3, tenant.name())
                .setParameter(4, Tenant.identifierOf(tenant.id())).setParameter(5, tenant.preset()).setParameter(6, tenant.lang().code())
                .executeUpdate()).chain(() -> find(tenant.id()));
    }

    @Override
    public Uni<Tenant> linkOrganization(UUID id, String organizationId) {
        return change(id, entity -> entity.organizationId = organizationId);
    }

    @Override
    public Uni<Tenant> moveTo(UUID id, TenantState state) {
        return change(id, entity -> entity.state = state.column());
    }

    private Uni<Tenant> change(UUID id, java.util.function.Consumer<TenantEntity> change) {
        return control.entities(session -> session.find(TenantEntity.class, id).invoke(change).invoke(entity -> entity.updatedAt = OffsetDateTime.now())
                .map(TenantEntity::toTenant)).invoke(this::forgetRemembered);
    }

    private void forgetRemembered(Tenant tenant) {
        if (tenant.organizationId() != null) {
            byOrganization.invalidate(tenant.organizationId());
        }
    }

    @Override
    public Uni<Void> forget(UUID id) {
        return control.entities(session -> removeProvisioning(session, id)).replaceWithVoid();
    }

    private static Uni<Integer> removeProvisioning(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from Tenant where id = ?1 and state = 'provisioning'").setParameter(1, id).executeUpdate();
    }
}

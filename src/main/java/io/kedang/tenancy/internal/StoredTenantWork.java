package io.kedang.tenancy.internal;

import io.kedang.tenancy.ControlSessions;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Work over tables of the control schema, one a kind. Time is the database's, so that nodes need not agree on it. */
@ApplicationScoped
class StoredTenantWork implements TenantWork {

    /** How long after a mark its work may still be on its way. */
    private static final String ON_ITS_WAY = "interval '5 minutes'";

    private static final OffsetDateTime FAR = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private final ControlSessions control;

    StoredTenantWork(ControlSessions control) {
        this.control = control;
    }

    @Override
    public Uni<Void> mark(WorkKind kind, Tenant tenant, OffsetDateTime at) {
        return control.entities(session -> session.createNativeQuery("""
                insert into control.%s as w (tenant_id, due_at) values (?1, ?2)
                on conflict (tenant_id) do update set due_at = least(w.due_at, excluded.due_at), marked_at = now()""".formatted(kind.table()))
                .setParameter(1, tenant.id()).setParameter(2, at).executeUpdate()).replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> waiting(WorkKind kind, int most) {
        return control.entities(session -> session.createNativeQuery("""
                select tenant_id from control.%s where due_at <= now() and (leased_until is null or leased_until < now()) order by due_at""".formatted(kind.table()), UUID.class)
                .setMaxResults(most).getResultList());
    }

    @Override
    public Uni<Boolean> hold(WorkKind kind, UUID tenant, UUID node, Duration lease) {
        return control.entities(session -> session.createNativeQuery("""
                update control.%s set leased_by = ?2, leased_until = now() + make_interval(secs => ?3)
                where tenant_id = ?1 and due_at <= now() and (leased_by = ?2 or leased_until is null or leased_until < now())""".formatted(kind.table()))
                .setParameter(1, tenant).setParameter(2, node).setParameter(3, (double) lease.toSeconds()).executeUpdate()).map(count -> count == 1);
    }

    /** Work that was announced a moment ago may not be written down yet: then the tenant is looked at again, soon and then ever later, whatever was found. */
    @Override
    public Uni<Void> release(WorkKind kind, UUID tenant, UUID node, OffsetDateTime next) {
        return control.entities(session -> letGo(session, kind, tenant, node, next)
                .chain(count -> next == null ? forget(session, kind, tenant, node) : Uni.createFrom().item(count))).replaceWithVoid();
    }

    private static Uni<Integer> letGo(Mutiny.Session session, WorkKind kind, UUID tenant, UUID node, OffsetDateTime next) {
        return session.createNativeQuery("""
                update control.%s set leased_until = now(), due_at = case when marked_at < now() - %s then cast(?3 as timestamptz)
                  else least(cast(?3 as timestamptz), now() + greatest(interval '1 second', (now() - marked_at) / 2)) end
                where tenant_id = ?1 and leased_by = ?2""".formatted(kind.table(), ON_ITS_WAY))
                .setParameter(1, tenant).setParameter(2, node).setParameter(3, next == null ? FAR : next).executeUpdate();
    }

    private static Uni<Integer> forget(Mutiny.Session session, WorkKind kind, UUID tenant, UUID node) {
        return session.createNativeQuery("delete from control.%s where tenant_id = ?1 and leased_by = ?2 and due_at = ?3".formatted(kind.table()))
                .setParameter(1, tenant).setParameter(2, node).setParameter(3, FAR).executeUpdate();
    }

    @Override
    public Uni<List<UUID>> known(WorkKind kind) {
        return control.entities(session -> session.createNativeQuery("select tenant_id from control.%s order by due_at".formatted(kind.table()), UUID.class).getResultList());
    }
}

package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** What somebody in a hurry writes: it takes the pool or the session factory instead of the door, or names another company's schema. */
@ApplicationScoped
class WrongRepository {

    private final Pool pool;
    private final Mutiny.SessionFactory factory;
    private final TenantSessions sessions;

    WrongRepository(Pool pool, Mutiny.SessionFactory factory, TenantSessions sessions) {
        this.pool = pool;
        this.factory = factory;
        this.sessions = sessions;
    }

    /** Through the pool, without the door. */
    Uni<RowSet<Row>> byPool(String sql) {
        return Uni.createFrom().emitter(emitter -> pool.preparedQuery(sql).execute(Tuple.tuple()).onSuccess(emitter::complete).onFailure(emitter::fail));
    }

    /** The same with the simple protocol, by which statements can be stacked. */
    Uni<RowSet<Row>> byPoolAsText(String sql) {
        return Uni.createFrom().emitter(emitter -> pool.query(sql).execute().onSuccess(emitter::complete).onFailure(emitter::fail));
    }

    Uni<?> byFactory(String sql) {
        return factory.withTransaction(session -> session.createNativeQuery(sql).getResultList());
    }

    Uni<?> entitiesByFactory(String hql) {
        return factory.withTransaction(session -> session.createQuery(hql, Object.class).getResultList());
    }

    /** Through the door of a company, with SQL that reaches for more. */
    Uni<?> inside(Tenant tenant, String sql) {
        return sessions.write(tenant, connection -> connection.execute(Statement.of(sql)));
    }

    Uni<?> insideTogether(Tenant tenant, String sql) {
        return sessions.writeTogether(tenant, java.util.List.of(Statement.of(sql)));
    }

    Uni<?> insideByHibernate(Tenant tenant, String sql) {
        return sessions.entities(tenant, session -> session.createNativeQuery(sql).getResultList());
    }
}

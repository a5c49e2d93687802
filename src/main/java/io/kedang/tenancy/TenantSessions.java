package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only door to tenants' data. Each call is one transaction that has taken on the tenant's role and search path before its first statement;
 * code that comes another way is the login role, to which PostgreSQL denies every tenant's schema.
 *
 * <p>A caller that goes away does not cut the transaction short: it ends by itself and gives its connection back.
 */
public interface TenantSessions {

    /** Work in a read-only transaction. */
    <T> Uni<T> read(Tenant tenant, Function<TenantConnection, Uni<T>> work);

    /** Work in a transaction: committed when the work succeeds, rolled back when it fails. */
    <T> Uni<T> write(Tenant tenant, Function<TenantConnection, Uni<T>> work);

    /** One reading statement; everything travels to the server together. */
    Uni<RowSet<Row>> readOne(Tenant tenant, Statement statement);

    /**
     * Writing statements none of which needs another's result, committed; everything travels to the server together, in this order.
     * Fails with the first failure, and then nothing is written.
     */
    Uni<List<RowSet<Row>>> writeTogether(Tenant tenant, List<Statement> statements);

    /** Work on modelled entities with Hibernate Reactive, in a transaction. Never start two operations on the session at once. */
    <T> Uni<T> entities(Tenant tenant, Function<Mutiny.Session, Uni<T>> work);
}

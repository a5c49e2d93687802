package io.kedang.tenancy.internal;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantCommits;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The door over the PostgreSQL client. The transaction's opening is one simple message and is not waited for: the first prepared statement
 * follows it down the same connection. Should the opening fail, the transaction is aborted (or never began, with a role that may see nothing),
 * so whatever follows fails too.
 */
@ApplicationScoped
class PooledTenantSessions implements TenantSessions {

    private final Pool pool;
    private final EntitySessions entitySessions;
    private final Instance<TenantCommits> commits;
    private volatile List<TenantCommits> listeners;

    PooledTenantSessions(Pool pool, EntitySessions entitySessions, @Any Instance<TenantCommits> commits) {
        this.pool = pool;
        this.entitySessions = entitySessions;
        this.commits = commits;
    }

    @Override
    public <T> Uni<T> read(Tenant tenant, Function<TenantConnection, Uni<T>> work) {
        return shielded(() -> inTransaction(Opening.read(tenant), work));
    }

    @Override
    public <T> Uni<T> write(Tenant tenant, Function<TenantConnection, Uni<T>> work) {
        return shielded(() -> inTransaction(Opening.write(tenant), work).onSuccess(done -> committed(tenant)));
    }

    @Override
    public Uni<RowSet<Row>> readOne(Tenant tenant, Statement statement) {
        return shielded(() -> together(Opening.read(tenant), List.of(statement))).map(results -> results.get(0));
    }

    @Override
    public Uni<List<RowSet<Row>>> writeTogether(Tenant tenant, List<Statement> statements) {
        return shielded(() -> together(Opening.write(tenant), statements).onSuccess(done -> committed(tenant)));
    }

    @Override
    public <T> Uni<T> entities(Tenant tenant, Function<Mutiny.Session, Uni<T>> work) {
        return entitySessions.inTenant(tenant, work).invoke(() -> committed(tenant));
    }

    private void committed(Tenant tenant) {
        if (listeners == null) {
            listeners = commits.stream().toList();
        }
        listeners.forEach(listener -> listener.committed(tenant));
    }

    /** The transaction runs as a future of its own: cancelling what is returned here does not reach it. */
    private static <T> Uni<T> shielded(java.util.function.Supplier<Future<T>> transaction) {
        return Uni.createFrom().emitter(emitter -> transaction.get().onSuccess(emitter::complete).onFailure(emitter::fail));
    }

    private <T> Future<T> inTransaction(String opening, Function<TenantConnection, Uni<T>> work) {
        return pool.getConnection().compose(connection -> {
            var opened = connection.query(opening).execute();
            var body = futureOf(() -> work.apply(new ClientTenantConnection(connection)));
            return Future.join(opened, body).transform(joined -> finish(connection, opened, body));
        });
    }

    private static <T> Future<T> finish(SqlConnection connection, Future<?> opened, Future<T> body) {
        var good = opened.succeeded() && body.succeeded();
        var ended = connection.query(good ? "COMMIT" : "ROLLBACK").execute();
        return ended.transform(end -> connection.close().transform(closed -> {
            if (good) {
                return end.succeeded() ? Future.succeededFuture(body.result()) : Future.failedFuture(end.cause());
            }
            return Future.failedFuture(opened.failed() ? opened.cause() : body.cause());
        }));
    }

    /** Opening, statements and COMMIT in one go; COMMIT of an aborted transaction is a ROLLBACK. All answers are waited for. */
    private Future<List<RowSet<Row>>> together(String opening, List<Statement> statements) {
        return pool.getConnection().compose(connection -> {
            var sent = new ArrayList<Future<?>>(statements.size() + 2);
            sent.add(connection.query(opening).execute());
            statements.forEach(statement -> sent.add(connection.preparedQuery(statement.sql()).execute(statement.params())));
            sent.add(connection.query("COMMIT").execute());
            return Future.join(sent).transform(joined -> connection.close().transform(closed -> outcome(sent)));
        });
    }

    @SuppressWarnings("unchecked")
    private static Future<List<RowSet<Row>>> outcome(List<Future<?>> sent) {
        for (var future : sent) {
            if (future.failed()) {
                return Future.failedFuture(future.cause());
            }
        }
        return Future.succeededFuture(sent.subList(1, sent.size() - 1).stream().map(future -> (RowSet<Row>) future.result()).toList());
    }

    private static <T> Future<T> futureOf(java.util.function.Supplier<Uni<T>> work) {
        try {
            return Future.fromCompletionStage(work.get().subscribeAsCompletionStage());
        } catch (RuntimeException thrown) {
            return Future.failedFuture(thrown);
        }
    }
}

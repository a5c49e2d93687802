package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** A connection inside a transaction that sees one tenant. Only prepared statements: no statement can be stacked on another. */
public interface TenantConnection {

    Uni<RowSet<Row>> execute(Statement statement);
}

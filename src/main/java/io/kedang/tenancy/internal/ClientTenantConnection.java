package io.kedang.tenancy.internal;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

record ClientTenantConnection(SqlConnection connection) implements TenantConnection {

    @Override
    public Uni<RowSet<Row>> execute(Statement statement) {
        return Uni.createFrom().emitter(emitter -> connection.preparedQuery(statement.sql()).execute(statement.params())
                .onSuccess(emitter::complete).onFailure(emitter::fail));
    }
}

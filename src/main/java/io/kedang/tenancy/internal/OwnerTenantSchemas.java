package io.kedang.tenancy.internal;

import io.agroal.api.AgroalDataSource;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSchemas;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Schemas and roles over the owner's data source. Names come from {@link Tenant}, which has checked them. */
@ApplicationScoped
class OwnerTenantSchemas implements TenantSchemas {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource owner;
    private final SchemaFlyway flyway;

    OwnerTenantSchemas(@DataSource("owner") AgroalDataSource owner, SchemaFlyway flyway) {
        this.owner = owner;
        this.flyway = flyway;
    }

    @Override
    public String latestVersion() {
        return flyway.latestVersion();
    }

    @Override
    public Uni<Void> create(Tenant tenant) {
        return onWorker(() -> {
            run(List.of(createRole(tenant), "GRANT " + tenant.role() + " TO kedang_app WITH INHERIT FALSE, SET TRUE",
                    "CREATE SCHEMA IF NOT EXISTS " + tenant.schema()));
            flyway.with(tenant, Flyway::migrate);
            recordVersion(tenant);
        });
    }

    private static String createRole(Tenant tenant) {
        return "DO $$ BEGIN CREATE ROLE " + tenant.role() + " NOLOGIN NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$";
    }

    private void recordVersion(Tenant tenant) throws SQLException {
        try (var connection = owner.getConnection();
                var update = connection.prepareStatement("UPDATE control.tenant SET schema_version = ?, quarantined = NULL WHERE id = ?")) {
            update.setString(1, latestVersion());
            update.setObject(2, tenant.id());
            update.executeUpdate();
        }
    }

    @Override
    public Uni<Void> drop(Tenant tenant) {
        return onWorker(() -> run(List.of("DROP SCHEMA IF EXISTS " + tenant.schema() + " CASCADE", "DROP ROLE IF EXISTS " + tenant.role())));
    }

    @Override
    public Uni<Void> define(Tenant tenant, List<String> statements) {
        return onWorker(() -> {
            try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(Opening.path(tenant));
                for (var sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        });
    }

    @Override
    public Uni<Boolean> buildIndex(Tenant tenant, String index, String sql) {
        return Worker.call(() -> {
            try {
                inSchema(tenant, statement -> {
                    dropHalfMade(statement, tenant, index);
                    statement.execute(sql);
                });
                return true;
            } catch (SQLException failed) {
                if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                    throw unchangeable(failed);
                }
                return withoutRemains(tenant, index);
            }
        });
    }

    private boolean withoutRemains(Tenant tenant, String index) {
        try {
            inSchema(tenant, statement -> dropHalfMade(statement, tenant, index));
            return false;
        } catch (SQLException failed) {
            throw unchangeable(failed);
        }
    }

    private static void dropHalfMade(Statement statement, Tenant tenant, String index) throws SQLException {
        boolean halfMade;
        try (var rows = statement.executeQuery("SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE NOT i.indisvalid AND n.nspname = '" + tenant.schema() + "' AND c.relname = '" + index + "'")) {
            halfMade = rows.next();
        }
        if (halfMade) {
            statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index);
        }
    }

    @Override
    public Uni<Void> maintain(Tenant tenant, String sql) {
        return onWorker(() -> inSchema(tenant, statement -> statement.execute(sql)));
    }

    private interface InSchema {
        void run(Statement statement) throws SQLException;
    }

    /** Each statement on its own, with the tenant's schema as the path of a connection that forgets it before anybody else has it. */
    private void inSchema(Tenant tenant, InSchema work) throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("SET search_path = " + tenant.schema());
            try {
                work.run(statement);
            } finally {
                statement.execute("RESET search_path");
            }
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static Uni<Void> onWorker(Work work) {
        return Worker.run(() -> {
            try {
                work.run();
            } catch (SQLException failed) {
                throw unchangeable(failed);
            }
        });
    }

    private static IllegalStateException unchangeable(SQLException failed) {
        return new IllegalStateException("the schema could not be changed: SQL state " + failed.getSQLState(), failed);
    }
}

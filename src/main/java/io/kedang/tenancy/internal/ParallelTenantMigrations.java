package io.kedang.tenancy.internal;

import io.agroal.api.AgroalDataSource;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenancyConfig;
import io.kedang.tenancy.TenantMigrations;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantState;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Migrations by one Flyway a tenant; each tenant's history lies in its own schema, so a run that was killed goes on where it stopped. */
@ApplicationScoped
class ParallelTenantMigrations implements TenantMigrations {

    private static final Logger LOG = Logger.getLogger(ParallelTenantMigrations.class);

    private final AgroalDataSource owner;
    private final SchemaFlyway flyway;
    private final TenantSchemas schemas;
    private final TenancyConfig config;

    ParallelTenantMigrations(@DataSource("owner") AgroalDataSource owner, SchemaFlyway flyway, TenantSchemas schemas, TenancyConfig config) {
        this.owner = owner;
        this.flyway = flyway;
        this.schemas = schemas;
        this.config = config;
    }

    @Override
    public Uni<List<Standing>> migrateAll() {
        return forEach("state <> 'provisioning' AND (schema_version IS DISTINCT FROM ? OR quarantined IS NOT NULL)", this::migrate);
    }

    @Override
    public Uni<List<Standing>> status() {
        return forEach("state <> 'provisioning' AND ? IS NOT NULL", this::standing);
    }

    private Uni<List<Standing>> forEach(String condition, java.util.function.Function<Tenant, Standing> work) {
        return Worker.call(() -> tenants(condition))
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUni(tenant -> onWorker(tenant, work)).merge(config.migrationParallelism())
                .collect().asList();
    }

    private static Uni<Standing> onWorker(Tenant tenant, java.util.function.Function<Tenant, Standing> work) {
        return Worker.call(() -> work.apply(tenant));
    }

    private Standing migrate(Tenant tenant) {
        try {
            flyway.with(tenant, Flyway::migrate);
            update(tenant, schemas.latestVersion(), null);
        } catch (FlywayException failed) {
            if (unreachable(failed)) {
                throw failed;
            }
            var reason = failed.getMessage().strip().replaceAll("\\s+", " ");
            LOG.errorf("tenant %s is quarantined: %s", tenant.id(), reason);
            update(tenant, null, reason.length() > 1000 ? reason.substring(0, 1000) : reason);
        }
        return standing(tenant);
    }

    /** No connection, or a lost one: nothing is wrong with the tenant, and the others would fail the same way. The next run goes on from here. */
    private static boolean unreachable(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
        }
        return false;
    }

    private Standing standing(Tenant tenant) {
        var info = flyway.with(tenant, Flyway::info);
        var current = info.current();
        var version = current == null || current.getVersion() == null ? null : current.getVersion().getVersion();
        return new Standing(tenant.slug(), version, info.pending().length, quarantine(tenant));
    }

    private List<Tenant> tenants(String condition) {
        try (var connection = owner.getConnection();
                var query = connection.prepareStatement("SELECT * FROM control.tenant WHERE " + condition + " ORDER BY created_at")) {
            query.setString(1, schemas.latestVersion());
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Tenant>();
                while (rows.next()) {
                    found.add(tenantOf(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the tenants could not be read", failed);
        }
    }

    private static Tenant tenantOf(ResultSet row) throws SQLException {
        return new Tenant(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("organization_id"),
                row.getString("schema_name"), row.getString("role_name"), TenantState.ofColumn(row.getString("state")), row.getString("preset"),
                Lang.of(row.getString("locale")), row.getString("quarantined"));
    }

    private void update(Tenant tenant, String version, String quarantined) {
        try (var connection = owner.getConnection(); var update = connection.prepareStatement(
                "UPDATE control.tenant SET schema_version = coalesce(?, schema_version), quarantined = ?, updated_at = now() WHERE id = ?")) {
            update.setString(1, version);
            update.setString(2, quarantined);
            update.setObject(3, tenant.id());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the tenant's state could not be written", failed);
        }
    }

    private String quarantine(Tenant tenant) {
        try (var connection = owner.getConnection();
                var query = connection.prepareStatement("SELECT quarantined FROM control.tenant WHERE id = ?")) {
            query.setObject(1, tenant.id());
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the tenant's state could not be read", failed);
        }
    }
}

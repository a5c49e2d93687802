package io.kedang.tenancy.internal;

import io.agroal.api.AgroalDataSource;
import io.kedang.tenancy.Tenant;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/**
 * Flyway for one tenant's schema. It takes a second connection while it holds its first, so no more may run at a time than can all have both:
 * else many sign-ups at once would wait for one another until they fail.
 */
@ApplicationScoped
class SchemaFlyway {

    private static final int CONNECTIONS_EACH = 2;

    private final AgroalDataSource owner;
    private final TenantMigrationFiles files;
    private final Semaphore room;

    @Inject
    SchemaFlyway(@DataSource("owner") AgroalDataSource owner) {
        this(owner, new TenantMigrationFiles());
    }

    SchemaFlyway(AgroalDataSource owner, TenantMigrationFiles files) {
        this.owner = owner;
        this.files = files;
        this.room = new Semaphore(Math.max(1, owner.getConfiguration().connectionPoolConfiguration().maxSize() / CONNECTIONS_EACH), true);
    }

    String latestVersion() {
        return files.latestVersion();
    }

    /** Blocks until there is room. */
    <T> T with(Tenant tenant, Function<Flyway, T> work) {
        room.acquireUninterruptibly();
        try {
            return work.apply(of(tenant));
        } finally {
            room.release();
        }
    }

    private Flyway of(Tenant tenant) {
        return Flyway.configure(SchemaFlyway.class.getClassLoader())
                .dataSource(owner)
                .defaultSchema(tenant.schema()).schemas(tenant.schema()).createSchemas(false)
                .table("schema_history")
                .locations("classpath:db/tenant")
                .resourceProvider(files)
                .javaMigrationClassProvider(List::of)
                .placeholders(Map.of("schema", tenant.schema(), "role", tenant.role()))
                .load();
    }
}

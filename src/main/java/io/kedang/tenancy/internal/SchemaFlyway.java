package io.kedang.tenancy.internal;

import io.kedang.tenancy.Tenant;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Flyway for one tenant's schema. */
@ApplicationScoped
class SchemaFlyway {

    private final javax.sql.DataSource owner;
    private final TenantMigrationFiles files;

    @Inject
    SchemaFlyway(@DataSource("owner") io.agroal.api.AgroalDataSource owner) {
        this(owner, new TenantMigrationFiles());
    }

    SchemaFlyway(javax.sql.DataSource owner, TenantMigrationFiles files) {
        this.owner = owner;
        this.files = files;
    }

    String latestVersion() {
        return files.latestVersion();
    }

    Flyway of(Tenant tenant) {
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

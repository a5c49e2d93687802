package io.kedang.tenancy.internal;

import io.kedang.tenancy.Tenant;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;

/** Flyway for one tenant's schema. */
@ApplicationScoped
class SchemaFlyway {

    private final javax.sql.DataSource owner;
    private final ResourceProvider files = new TenantMigrationFiles();

    SchemaFlyway(@DataSource("owner") io.agroal.api.AgroalDataSource owner) {
        this.owner = owner;
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

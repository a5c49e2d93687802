package io.kedang.tenancy.internal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.kedang.tenancy.TenancyConfig;
import java.sql.SQLException;
import java.time.Duration;

/** A node of the service as it will be when there is a next version of tenants' schemas, with a pool of its own. */
record NextVersion(AgroalDataSource owner, OwnerTenantSchemas schemas, ParallelTenantMigrations migrations) implements AutoCloseable {

    private record Settings(int migrationParallelism, boolean migrateAtStart) implements TenancyConfig {
    }

    static NextVersion node(String jdbcUrl, String password, int parallelism) {
        try {
            var owner = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                    .maxSize(6).acquisitionTimeout(Duration.ofSeconds(10))
                    .connectionFactoryConfiguration(connections -> connections.jdbcUrl(jdbcUrl)
                            .principal(new NamePrincipal("kedang_owner")).credential(new SimplePassword(password)))));
            var flyway = new SchemaFlyway(owner, new TenantMigrationFiles(TenantMigrationFiles.FOLDER, "db/next/"));
            var schemas = new OwnerTenantSchemas(owner, flyway);
            return new NextVersion(owner, schemas, new ParallelTenantMigrations(owner, flyway, schemas, new Settings(parallelism, false)));
        } catch (SQLException unusable) {
            throw new AssertionError(unusable);
        }
    }

    @Override
    public void close() {
        owner.close();
    }
}

package io.kedang.tenancy.internal;

import io.agroal.api.AgroalDataSource;
import io.kedang.tenancy.TenancyConfig;

/** The migrations as they will be when there is a version 2. */
record NextVersion(OwnerTenantSchemas schemas, ParallelTenantMigrations migrations) {

    private record Settings(int migrationParallelism, boolean migrateAtStart) implements TenancyConfig {
    }

    static NextVersion over(AgroalDataSource owner, int parallelism) {
        var flyway = new SchemaFlyway(owner, new TenantMigrationFiles(TenantMigrationFiles.FOLDER, "db/next/"));
        var schemas = new OwnerTenantSchemas(owner, flyway);
        return new NextVersion(schemas, new ParallelTenantMigrations(owner, flyway, schemas, new Settings(parallelism, false)));
    }
}

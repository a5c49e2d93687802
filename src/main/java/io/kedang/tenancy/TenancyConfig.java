package io.kedang.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code kedang.tenancy}. */
@ConfigMapping(prefix = "kedang.tenancy")
public interface TenancyConfig {

    /** How many tenants are migrated at a time. */
    @WithDefault("4")
    int migrationParallelism();

    /** Whether stale tenants are migrated when the service starts. */
    @WithDefault("true")
    boolean migrateAtStart();
}

package io.kedang.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code kedang.audit.chain}. */
@ConfigMapping(prefix = "kedang.audit.chain")
public interface ChainConfig {

    /** How often a node looks which companies it wrote for: about how long an entry stands outside the chain. */
    @WithDefault("250ms")
    Duration every();

    /** How many entries are chained by one statement. */
    @WithDefault("1000")
    int batch();

    /** How often all companies are looked at, for what a killed node left. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** After how many entries a checkpoint is signed. */
    @WithDefault("10000")
    int checkpointEntries();

    /** After how long a checkpoint is signed when there are new entries. */
    @WithDefault("24h")
    Duration checkpointAge();
}

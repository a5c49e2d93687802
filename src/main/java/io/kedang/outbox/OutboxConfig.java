package io.kedang.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code kedang.outbox}. */
@ConfigMapping(prefix = "kedang.outbox")
public interface OutboxConfig {

    /** How often something is tried before it counts as dead: with the pauses below, for about half a day. */
    @WithDefault("24")
    int attempts();

    /** The pause after the first failure; doubled each time. */
    @WithDefault("10s")
    Duration firstPause();

    @WithDefault("1h")
    Duration longestPause();

    /** How long a try may take. */
    @WithDefault("45s")
    Duration patience();

    /** How long what is on its way is nobody else's; longer than a try may take. */
    @WithDefault("2m")
    Duration lease();

    /** How long what was delivered is kept, to be shown. */
    @WithDefault("7d")
    Duration keepDelivered();

    @WithDefault("90d")
    Duration keepDead();

    /** How often a node looks through all companies for what a killed one left without a mark. */
    @WithDefault("1h")
    Duration sweepEvery();
}

package io.kedang.access.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code kedang.limits}; each node counts for itself. */
@ConfigMapping(prefix = "kedang.limits")
public interface LimitsConfig {

    /** How many requests of members are at work at once; the rest wait. */
    @WithDefault("64")
    int concurrency();

    /** How many of them may be one company's while another company has been at work within the last second. */
    @WithDefault("4")
    int besideOthers();

    /** How many of one company may wait; one more is refused. */
    @WithDefault("128")
    int waiting();

    /** How long a request may wait before it is refused. */
    @WithDefault("5s")
    Duration patience();

    /** Requests a member may make in a second, over time. */
    @WithDefault("200")
    int memberPerSecond();

    /** And how many at once after a pause. */
    @WithDefault("1000")
    int memberBurst();

    /** The same for all of a company together. */
    @WithDefault("1000")
    int tenantPerSecond();

    @WithDefault("4000")
    int tenantBurst();
}

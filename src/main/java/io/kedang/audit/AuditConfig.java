package io.kedang.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code kedang.audit}. */
@ConfigMapping(prefix = "kedang.audit")
public interface AuditConfig {

    /** How long a noted read may wait in memory: what a {@code kill -9} can cost. */
    @WithDefault("500ms")
    Duration flushEvery();

    /** How many noted reads may wait in memory; a further reader waits for room. */
    @WithDefault("20000")
    int maxPending();
}

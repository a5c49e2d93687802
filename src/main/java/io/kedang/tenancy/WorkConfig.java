package io.kedang.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of work in the background, of all kinds, under {@code kedang.work}. */
@ConfigMapping(prefix = "kedang.work")
public interface WorkConfig {

    /** Whether this process does such work; false for commands, which end soon. */
    @WithDefault("true")
    boolean here();

    /** How often a node looks for work that another has left. */
    @WithDefault("5s")
    Duration lookEvery();

    /** How long a node holds a company's work without a sign of life. */
    @WithDefault("1m")
    Duration lease();

    /** After how long the work of one company makes room for what others have waiting; a step that was begun is finished. */
    @WithDefault("5s")
    Duration turn();
}

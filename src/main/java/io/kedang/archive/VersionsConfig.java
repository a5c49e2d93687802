package io.kedang.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of changing templates under {@code kedang.versions}. */
@ConfigMapping(prefix = "kedang.versions")
public interface VersionsConfig {

    /** How long the values of a removed field can be restored before they are destroyed. */
    @WithDefault("30d")
    Duration keepRemoved();

    /** How long after a record's key was destroyed its company's keys are changed, so that backups of before cannot be opened for it, either. */
    @WithDefault("24h")
    Duration forgetAfter();

    /** How many records are brought to a new version in one transaction. */
    @WithDefault("300")
    int batch();

    /** How long counting the impact of a draft may take, where records have to be looked at one by one. */
    @WithDefault("20s")
    Duration counting();
}

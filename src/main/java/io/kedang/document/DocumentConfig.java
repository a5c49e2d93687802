package io.kedang.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code kedang.documents}. */
@ConfigMapping(prefix = "kedang.documents")
public interface DocumentConfig {

    /** The folder in which files lie, sealed; on several nodes one that all of them see. */
    @WithDefault("files")
    String folder();
}

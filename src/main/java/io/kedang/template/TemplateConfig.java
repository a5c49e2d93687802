package io.kedang.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings under {@code kedang}. */
@ConfigMapping(prefix = "kedang.templates")
public interface TemplateConfig {

    /** The folder of presets, one folder an industry. */
    @WithDefault("tenant-templates")
    Path presets();
}

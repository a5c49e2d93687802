package io.kedang.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;

/** Settings under {@code kedang}. */
@ConfigMapping(prefix = "kedang.templates")
public interface TemplateConfig {

    /** Folders of presets, separated by commas; in each, one folder an industry. */
    @WithDefault("tenant-templates")
    List<Path> presets();
}

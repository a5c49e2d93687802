package io.kedang.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings under {@code kedang.web}. */
@ConfigMapping(prefix = "kedang.web")
public interface WebConfig {

    /** Page that shows caught mails; only of a local installation. */
    Optional<String> mailPage();

    /** Zone of times for browsers that have not told theirs. */
    @WithDefault("Asia/Shanghai")
    String timeZone();
}

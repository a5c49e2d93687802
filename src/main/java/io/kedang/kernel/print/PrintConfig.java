package io.kedang.kernel.print;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings under {@code kedang.print}. */
@ConfigMapping(prefix = "kedang.print")
public interface PrintConfig {

    /** A TrueType font (ttf or ttc) with Chinese characters; without it the usual places of Linux distributions are looked through. */
    Optional<String> font();
}

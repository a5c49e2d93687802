package io.kedang.platform.internal;

import io.kedang.platform.PlatformConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/** Severe misconfiguration ends the start, with a sentence for each thing that is wrong, all at once. */
@ApplicationScoped
class ProductionReadinessChecks {

    private final PlatformConfig platform;
    private final Config config;

    ProductionReadinessChecks(PlatformConfig platform, Config config) {
        this.platform = platform;
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (!platform.serving()) {
            return;
        }
        var production = LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod");
        var wrong = Readiness.wrong(name -> config.getOptionalValue(name, String.class), production);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join(" ", wrong));
        }
    }
}

package io.kedang.platform.internal;

import io.kedang.platform.PlatformConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Severe misconfiguration ends the start, with a sentence for each thing that is wrong. */
@ApplicationScoped
class ProductionChecks {

    private static final int SHORTEST_SECRET = 32;

    private final PlatformConfig platform;
    private final Config config;

    ProductionChecks(PlatformConfig platform, Config config) {
        this.platform = platform;
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (!platform.serving()) {
            return;
        }
        var wrong = wrong(LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod"));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join(" ", wrong));
        }
    }

    List<String> wrong(boolean production) {
        var wrong = new ArrayList<String>();
        require(wrong, platform.sessionSecret().orElse("").length() >= SHORTEST_SECRET, "KEDANG_SESSION_SECRET must be set to at least 32 characters.");
        if (production) {
            require(wrong, platform.publicUrl().startsWith("https://"), "KEDANG_PUBLIC_URL must begin with https:// in production.");
            require(wrong, platform.identity().realmUrl().startsWith("https://") || internal(platform.identity().realmUrl()),
                    "KEDANG_OIDC_URL must begin with https:// in production, or name a host of the cluster.");
            require(wrong, present("quarkus.datasource.password"), "KEDANG_DB_APP_PASSWORD must be set.");
            require(wrong, present("quarkus.datasource.owner.password"), "KEDANG_DB_OWNER_PASSWORD must be set.");
            require(wrong, present("quarkus.oidc.credentials.secret"), "KEDANG_OIDC_SECRET must be set.");
            require(wrong, platform.identity().serviceSecret().isPresent(), "KEDANG_OIDC_ADMIN_SECRET must be set.");
        }
        return wrong;
    }

    private boolean present(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank()).isPresent();
    }

    /** A Kubernetes service name, which never leaves the cluster. */
    private static boolean internal(String url) {
        var host = java.net.URI.create(url).getHost();
        return host != null && (!host.contains(".") || host.endsWith(".svc") || host.endsWith(".cluster.local")) && !host.equals("localhost");
    }

    private static void require(List<String> wrong, boolean good, String sentence) {
        if (!good) {
            wrong.add(sentence);
        }
    }
}

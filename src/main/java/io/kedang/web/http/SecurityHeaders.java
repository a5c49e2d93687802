package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** The headers that keep browsers strict, on every answer. No page needs inline scripts, inline styles or anything from elsewhere. */
@ApplicationScoped
public class SecurityHeaders {

    private static final int EARLY = 900;

    private final String contentPolicy;
    private final boolean secure;

    SecurityHeaders(PlatformConfig config, Cookies cookies) {
        contentPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + originOf(URI.create(config.identity().realmUrl()));
        secure = cookies.secure();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    private void add(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", contentPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        stayOnHttps(headers);
        Assets.keep(context);
        context.next();
    }

    private void stayOnHttps(MultiMap headers) {
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers that keep browsers strict, on every answer. No page needs inline scripts, inline styles or anything from elsewhere, and an answer of
 * the API is no page at all.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final int EARLY = 900;
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private final Map<CharSequence, CharSequence> ofPages = new LinkedHashMap<>();
    private final Map<CharSequence, CharSequence> ofApi = new LinkedHashMap<>();

    SecurityHeaders(PlatformConfig config, Cookies cookies) {
        for (var headers : List.of(ofPages, ofApi)) {
            put(headers, "X-Content-Type-Options", "nosniff");
            put(headers, "X-Frame-Options", "DENY");
            put(headers, "X-Permitted-Cross-Domain-Policies", "none");
            put(headers, "Cross-Origin-Resource-Policy", "same-origin");
            put(headers, "Cross-Origin-Opener-Policy", "same-origin");
            put(headers, "Cross-Origin-Embedder-Policy", "require-corp");
            put(headers, "Permissions-Policy", PERMISSIONS);
            if (cookies.secure()) {
                put(headers, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
            }
        }
        put(ofApi, "Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        put(ofApi, "Referrer-Policy", "no-referrer");
        put(ofPages, "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + originOf(URI.create(config.identity().realmUrl())));
        put(ofPages, "Referrer-Policy", "same-origin");
    }

    private static void put(Map<CharSequence, CharSequence> headers, String name, String value) {
        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    /** So early that none of them is there yet, which setting them would look for. */
    private void add(RoutingContext context) {
        var headers = context.response().headers();
        (Requests.ofApi(context) ? ofApi : ofPages).forEach(headers::add);
        Assets.keep(context);
        context.next();
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

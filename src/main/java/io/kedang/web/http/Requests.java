package io.kedang.web.http;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Questions about a request. */
public final class Requests {

    private Requests() {
    }

    static boolean ofApi(RoutingContext context) {
        var path = context.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/q/") || path.equals("/openapi");
    }

    /** Whether the browser's session has no part in this request of the API. */
    static boolean byToken(RoutingContext context) {
        return ofApi(context) && (context.request().getHeader("Authorization") != null || !CompanyLogin.maybeSignedIn(context));
    }

    /** Whether a person looks at a page, rather than a program. */
    static boolean forPage(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        return !ofApi(context) && accept != null && (accept.contains("text/html") || fragment(context));
    }

    /** Whether htmx asks. */
    public static boolean fragment(RoutingContext context) {
        return "true".equals(context.request().getHeader("HX-Request"));
    }

    /** Whether the browser says that another site sent the request. */
    static boolean fromElsewhere(RoutingContext context) {
        var site = context.request().getHeader("Sec-Fetch-Site");
        return site != null ? !site.equals("same-origin") && !site.equals("none") : foreignOrigin(context);
    }

    private static boolean foreignOrigin(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        var host = context.request().authority();
        return origin != null && host != null && !host.toString().equals(authorityOf(origin));
    }

    private static String authorityOf(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** A path of ours to go back to; {@code /} when the text leads anywhere else. */
    public static String backTo(String path) {
        var ours = path != null && path.matches("/[A-Za-z0-9/_-]*(\\?[A-Za-z0-9%&=.,:_-]*)?") && !path.startsWith("//");
        return ours ? path : "/";
    }

    /** The address of this request, for returning to it. */
    public static String addressOf(RoutingContext context) {
        var query = context.request().query();
        return context.normalizedPath() + (query == null ? "" : "?" + query);
    }
}

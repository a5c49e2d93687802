package io.kedang.kernel.http;

import io.kedang.kernel.Lang;
import io.kedang.kernel.RequestInfo;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Keeps the {@link RequestInfo} of a request on its routing context. */
public final class RequestContext {

    /** The cookie by which a person chose a language in the UI. */
    public static final String LANGUAGE_COOKIE = "kedang_lang";
    /** Before the names of our cookies where the service is reached by https: then no other host can plant one. */
    public static final String SECURE_PREFIX = "__Host-";
    static final String REQUEST_ID_HEADER = "X-Request-Id";
    private static final String KEY = RequestInfo.class.getName();
    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestContext() {
    }

    public static RequestInfo of(RoutingContext context) {
        RequestInfo known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var remote = context.request().remoteAddress();
        return begin(context, remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress());
    }

    static RequestInfo begin(RoutingContext context, String address) {
        var made = new RequestInfo(requestId(context), address, language(context));
        context.put(KEY, made);
        return made;
    }

    /** A caller's own id is kept when it is harmless in a log line; else a new one is made. */
    private static String requestId(RoutingContext context) {
        var given = context.request().getHeader(REQUEST_ID_HEADER);
        return given != null && ACCEPTABLE_ID.matcher(given).matches() ? given : RequestIds.next();
    }

    /** Whether the caller chose a language or names some. */
    public static boolean saysLanguage(RoutingContext context) {
        return cookie(context) != null || context.request().getHeader("Accept-Language") != null;
    }

    private static Cookie cookie(RoutingContext context) {
        var secure = context.request().getCookie(SECURE_PREFIX + LANGUAGE_COOKIE);
        return secure != null ? secure : context.request().getCookie(LANGUAGE_COOKIE);
    }

    private static Lang language(RoutingContext context) {
        var cookie = cookie(context);
        return cookie != null ? Lang.of(cookie.getValue()) : Lang.accepted(context.request().getHeader("Accept-Language"));
    }

}

package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Cookies of the pages: for this site only, unreadable by scripts, and by https alone where the service is reached so. */
@ApplicationScoped
public class Cookies {

    private final boolean secure;

    Cookies(PlatformConfig config) {
        secure = config.publicUrl().startsWith("https:");
    }

    boolean secure() {
        return secure;
    }

    /** @param seconds how long it is kept; negative for as long as the browser is open, 0 to forget it */
    public void set(RoutingContext context, String name, String value, long seconds) {
        var cookie = Cookie.cookie(name, value).setPath("/").setHttpOnly(true).setSecure(secure).setSameSite(CookieSameSite.LAX);
        context.response().addCookie(seconds < 0 ? cookie : cookie.setMaxAge(seconds));
    }

    /** The cookie's value; empty when there is none. */
    public String get(RoutingContext context, String name) {
        var cookie = context.request().getCookie(name);
        return cookie == null ? "" : cookie.getValue();
    }
}

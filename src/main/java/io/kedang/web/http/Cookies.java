package io.kedang.web.http;

import io.kedang.kernel.http.RequestContext;
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

    /** The name by which the browser keeps one of our cookies. */
    String named(String name) {
        return secure ? RequestContext.SECURE_PREFIX + name : name;
    }

    /** @param seconds how long it is kept; negative for as long as the browser is open, 0 to forget it */
    public void set(RoutingContext context, String name, String value, long seconds) {
        put(context, named(name), value, seconds);
    }

    /** Makes the browser forget a cookie that is not named by us. */
    void forget(RoutingContext context, String name) {
        put(context, name, "", 0);
    }

    private void put(RoutingContext context, String name, String value, long seconds) {
        var cookie = Cookie.cookie(name, value).setPath("/").setHttpOnly(true).setSecure(secure).setSameSite(CookieSameSite.LAX);
        context.response().addCookie(seconds < 0 ? cookie : cookie.setMaxAge(seconds));
    }

    /** The cookie's value; empty when there is none. */
    public String get(RoutingContext context, String name) {
        var cookie = context.request().getCookie(named(name));
        return cookie == null ? "" : cookie.getValue();
    }
}

package io.kedang.web.http;

import io.kedang.web.view.Shell.Flash;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A message for the next page, carried over a redirect in a cookie of one minute. */
@ApplicationScoped
public class Flashes {

    private static final String COOKIE = "kedang_flash";
    private static final int A_MINUTE = 60;
    private static final int LONGEST = 300;

    private final Cookies cookies;

    Flashes(Cookies cookies) {
        this.cookies = cookies;
    }

    public void done(RoutingContext context, String text) {
        set(context, new Flash(false, text, ""));
    }

    /** @param undo address that takes the action back */
    public void done(RoutingContext context, String text, String undo) {
        set(context, new Flash(false, text, undo));
    }

    public void failed(RoutingContext context, String text) {
        set(context, new Flash(true, text, ""));
    }

    /** The message for this page, which is then forgotten; null when there is none. */
    public Flash take(RoutingContext context) {
        var value = cookies.get(context, COOKIE);
        if (value.isEmpty()) {
            return null;
        }
        cookies.set(context, COOKIE, "", 0);
        return read(value);
    }

    private void set(RoutingContext context, Flash flash) {
        var text = flash.text().length() > LONGEST ? flash.text().substring(0, LONGEST) : flash.text();
        cookies.set(context, COOKIE, (flash.error() ? "1" : "0") + "." + encode(text) + "." + encode(flash.undo()), A_MINUTE);
    }

    private static Flash read(String value) {
        var parts = value.split("\\.", 3);
        if (parts.length < 3) {
            return null;
        }
        try {
            var undo = decode(parts[2]);
            return new Flash(parts[0].equals("1"), decode(parts[1]), undo.startsWith("/records/") ? undo : null);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(".", "%2E");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

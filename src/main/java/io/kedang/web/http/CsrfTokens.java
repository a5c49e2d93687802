package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Tokens that prove that a form came from a page of ours: a random value lies in a cookie that scripts cannot read, and the form carries its signature.
 */
@ApplicationScoped
public class CsrfTokens {

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COOKIE = "kedang_csrf";

    private final Signatures signatures;
    private final Cookies cookies;

    CsrfTokens(PlatformConfig config, Cookies cookies) {
        this.signatures = new Signatures("csrf", config);
        this.cookies = cookies;
    }

    /** The token for a page; sets the cookie where there is none. */
    public String issue(RoutingContext context) {
        var seed = seedOf(context);
        if (seed == null) {
            seed = newSeed();
            cookies.set(context, COOKIE, seed, -1);
            context.put(COOKIE, seed);
        }
        return signatures.of(seed);
    }

    boolean valid(RoutingContext context, String token) {
        var seed = seedOf(context);
        return seed != null && token != null && signatures.good(seed, token.getBytes(StandardCharsets.UTF_8));
    }

    private String seedOf(RoutingContext context) {
        String issued = context.get(COOKIE);
        var value = issued != null ? issued : cookies.get(context, COOKIE);
        return SEED.matcher(value).matches() ? value : null;
    }

    private static String newSeed() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package io.kedang.web.http;

import io.kedang.access.Actor;
import io.kedang.kernel.Ids;
import io.kedang.platform.PlatformConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Through whose eyes a browser looks for a while. Good for one viewer of one company: for anybody else it says nothing. */
@ApplicationScoped
public class SeeingCookie {

    private static final String COOKIE = "kedang_seeing";
    private static final Pattern SIGNED = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{10})\\.([A-Za-z0-9_-]{43})");
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Signatures signatures;
    private final Cookies cookies;

    SeeingCookie(PlatformConfig platform, Cookies cookies) {
        this.signatures = new Signatures("seeing", platform);
        this.cookies = cookies;
    }

    public void begin(RoutingContext context, Actor viewer, UUID member) {
        var until = Long.toString(Instant.now().plus(LASTS).getEpochSecond());
        cookies.set(context, COOKIE, member + "." + until + "." + signatures.of(text(viewer, member.toString(), until)), LASTS.toSeconds());
    }

    public void end(RoutingContext context) {
        cookies.set(context, COOKIE, "", 0);
    }

    public Optional<UUID> member(RoutingContext context, Actor actor) {
        var found = SIGNED.matcher(cookies.get(context, COOKIE));
        return found.matches() && Long.parseLong(found.group(2)) > Instant.now().getEpochSecond()
                && signatures.good(text(actor, found.group(1), found.group(2)), found.group(3).getBytes(StandardCharsets.US_ASCII)) ? Ids.parse(found.group(1)) : Optional.empty();
    }

    private static String text(Actor actor, String member, String until) {
        return actor.tenant().id() + "/" + actor.memberId() + "/" + member + "/" + until;
    }
}

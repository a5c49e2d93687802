package io.kedang.web;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.SeeingAs;
import io.kedang.kernel.Problem;
import io.kedang.web.http.SeeingCookie;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Pages as another member sees them ({@link SeeingAs}), for as long as the cookie lasts. Nothing can be changed on them. */
@ApplicationScoped
public class SeeingSession {

    private static final String SEEN = SeeingSession.class.getName();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<AccessError> OVER = Set.of(AccessError.RIGHT_MISSING, AccessError.MORE_THAN_HELD, AccessError.MEMBER_NOT_FOUND);

    private final SeeingCookie cookie;
    private final SeeingAs seeing;

    SeeingSession(SeeingCookie cookie, SeeingAs seeing) {
        this.cookie = cookie;
        this.seeing = seeing;
    }

    /** The actor of a page: with another member's rights while they look through that member's eyes, for as long as they may. */
    Uni<Actor> through(RoutingContext context, Actor actor) {
        var member = cookie.member(context, actor);
        return member.isEmpty() ? Uni.createFrom().item(actor) : Uni.createFrom().deferred(() -> seeing.through(actor, member.get()))
                .invoke(look -> mustOnlyLook(context)).invoke(look -> context.put(SEEN, look.member())).map(SeeingAs.Look::actor)
                .onFailure(SeeingSession::over).recoverWithItem(actor);
    }

    private static void mustOnlyLook(RoutingContext context) {
        if (!HARMLESS.contains(context.request().method().name()) && !context.normalizedPath().endsWith("/live")) {
            throw Problem.of(WebError.SEEING_ONLY);
        }
    }

    private static boolean over(Throwable failure) {
        return failure instanceof Problem problem && problem.code() instanceof AccessError code && OVER.contains(code);
    }

    /** Whom the page is shown for instead of its reader. */
    static Optional<Member> seenOn(RoutingContext context) {
        return Optional.ofNullable(context.get(SEEN));
    }
}

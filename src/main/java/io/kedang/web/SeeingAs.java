package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.kernel.Problem;
import io.kedang.web.http.SeeingCookie;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Pages as another member sees them, to try out rights. The admin stays who they are, with the other's grants and nothing more; what is read is journaled as
 * theirs, and nothing can be changed.
 */
@ApplicationScoped
public class SeeingAs {

    private static final String SEEN = SeeingAs.class.getName();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final SeeingCookie cookie;
    private final Members members;
    private final MemberGrants grants;

    SeeingAs(SeeingCookie cookie, Members members, MemberGrants grants) {
        this.cookie = cookie;
        this.members = members;
        this.grants = grants;
    }

    /** The actor of a page: with another member's grants while an admin looks through their eyes. */
    Uni<Actor> through(RoutingContext context, Actor actor) {
        var member = actor.isAdmin() ? cookie.member(context, actor) : Optional.<UUID>empty();
        return member.isEmpty() ? Uni.createFrom().item(actor) : members.list(actor.tenant()).chain(all -> all.stream().filter(each -> seen(each, member.get())).findFirst()
                .map(found -> through(context, actor, found)).orElseGet(() -> Uni.createFrom().item(actor)));
    }

    static boolean seen(Member member, UUID id) {
        return member.id().equals(id) && member.state() != MemberState.REMOVED;
    }

    private Uni<Actor> through(RoutingContext context, Actor actor, Member member) {
        if (!HARMLESS.contains(context.request().method().name()) && !context.normalizedPath().endsWith("/live")) {
            throw Problem.of(WebError.SEEING_ONLY);
        }
        context.put(SEEN, member);
        return grants.of(actor.tenant(), member).map(actor::with);
    }

    /** Whom the page is shown for instead of its reader. */
    static Optional<Member> seenOn(RoutingContext context) {
        return Optional.ofNullable(context.get(SEEN));
    }
}

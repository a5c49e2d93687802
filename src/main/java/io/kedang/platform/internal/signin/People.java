package io.kedang.platform.internal.signin;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose sign-in somebody may look at: one's own, and as an admin anybody's of the company. */
@ApplicationScoped
class People {

    private static final String ME = "me";

    private final Members members;

    People(Members members) {
        this.members = members;
    }

    /** @param id as it stands in an address */
    static UUID member(Actor actor, String id) {
        return id.equals(ME) ? actor.memberId() : Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    Uni<Member> find(Actor actor, UUID id) {
        if (!actor.memberId().equals(id)) {
            actor.mustHave(Right.MANAGE_SECURITY);
        }
        return members.everybody(actor.tenant()).map(all -> all.stream().filter(member -> member.id().equals(id) && !member.service()).findFirst()
                .orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)));
    }
}

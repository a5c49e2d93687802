package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.OtherMembers;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StoredOtherMembers implements OtherMembers {

    private final Members members;
    private final MemberGrants grants;

    StoredOtherMembers(Members members, MemberGrants grants) {
        this.members = members;
        this.grants = grants;
    }

    @Override
    public Uni<Actor> as(Actor viewer, UUID id) {
        return members.list(viewer.tenant())
                .map(all -> all.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)))
                .chain(member -> as(viewer, member));
    }

    private Uni<Actor> as(Actor viewer, Member member) {
        return grants.of(viewer.tenant(), member)
                .map(held -> new Actor(viewer.tenant(), member.id(), member.userId(), member.name(), member.email(), member.role(), viewer.request(), held));
    }
}

package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.AccessJournal;
import io.kedang.access.AccessJournal.Deed;
import io.kedang.access.Actor;
import io.kedang.access.Grants;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.SeeingAs;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks anew at each request whether the viewer may still look: rights of both can change meanwhile. */
@ApplicationScoped
class StoredSeeingAs implements SeeingAs {

    private final Members members;
    private final MemberGrants grants;
    private final TenantSessions sessions;
    private final AccessJournal journal;

    StoredSeeingAs(Members members, MemberGrants grants, TenantSessions sessions, AccessJournal journal) {
        this.members = members;
        this.grants = grants;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Uni<Look> begin(Actor viewer, UUID member) {
        return through(viewer, member).call(look -> sessions.write(viewer.tenant(), connection ->
                connection.execute(journal.statement(viewer, Deed.SEEN_AS, "member", member, List.of(), null, null)).replaceWithVoid()));
    }

    @Override
    public Uni<Look> through(Actor viewer, UUID id) {
        viewer.mustHave(Right.MANAGE_ROLES);
        return members.list(viewer.tenant())
                .map(all -> all.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)))
                .chain(member -> grants.of(viewer.tenant(), member).invoke(theirs -> mustCover(viewer, theirs))
                        .map(theirs -> new Look(viewer.with(theirs), member)));
    }

    private static void mustCover(Actor viewer, Grants theirs) {
        if (!viewer.grants().cover(theirs)) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
    }
}

package io.kedang.audit.internal.watch;

import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may see the journal. */
@ApplicationScoped
class Officers {

    private final Members members;
    private final MemberGrants grants;

    Officers(Members members, MemberGrants grants) {
        this.members = members;
        this.grants = grants;
    }

    Uni<List<Member>> of(Tenant tenant) {
        return members.list(tenant).onItem().transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem().transformToUniAndConcatenate(member -> grants.of(tenant, member).map(held -> held.may(Right.SEE_AUDIT) ? member : null))
                .collect().asList();
    }
}

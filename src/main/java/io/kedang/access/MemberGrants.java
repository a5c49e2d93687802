package io.kedang.access;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;

/** What members may do. */
public interface MemberGrants {

    /** Answered from memory for some seconds; roles changed on this node count at once. */
    Uni<Grants> of(Tenant tenant, Member member);

    /** Forgets what is held in memory about a company's rights. */
    void changed(Tenant tenant);
}

package io.kedang.access;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What members may do. */
public interface MemberGrants {

    /** Answered from memory for some seconds; roles changed on this node count at once. */
    Uni<Grants> of(Tenant tenant, Member member);

    /** The same from memory alone. Empty when that does not hold it: nothing is said then. */
    Optional<Grants> remembered(Tenant tenant, Member member);

    /** Forgets what is held in memory about a company's rights. */
    void changed(Tenant tenant);
}

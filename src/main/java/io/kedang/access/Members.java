package io.kedang.access;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The people of a company. Changes take a session of the tenant, so that they are journaled in the same transaction. */
public interface Members {

    /** The member behind a user of the identity provider, whatever its state; answered from memory for some seconds. */
    Uni<Optional<Member>> ofUser(Tenant tenant, String userId);

    /** The same from memory alone. Empty when that does not hold it: nothing is said then. */
    Optional<Member> remembered(Tenant tenant, String userId);

    /** All people who are not removed, by name; no service accounts. */
    Uni<List<Member>> list(Tenant tenant);

    /** Everybody who ever was a member, for showing who did something. */
    Uni<List<Member>> everybody(Tenant tenant);

    /** The same within a session. */
    Uni<List<Member>> everybody(Mutiny.Session session);

    Uni<Member> add(Mutiny.Session session, UUID id, String userId, String email, String name, Role role, Member.MemberState state);

    /** @return the removed member; a problem when it does not exist or it is the last admin */
    Uni<Member> remove(Mutiny.Session session, UUID id);

    /** Marks an invited member as arrived. */
    Uni<Void> arrived(Tenant tenant, Member member);

    /** Forgets what is held in memory about a user. */
    void changed(Tenant tenant, String userId);
}

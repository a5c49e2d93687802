package io.kedang.access;

import io.kedang.tenancy.Statement;
import java.util.List;
import java.util.UUID;

/** What happens to roles and teams is journaled by those above. */
public interface AccessJournal {

    /** What somebody did to rights. */
    enum Deed {
        ROLE_CREATED, ROLE_CHANGED, ROLE_DELETED, MEMBER_ROLES_CHANGED, TEAM_CREATED, TEAM_CHANGED, TEAM_DELETED, SEEN_AS
    }

    /**
     * The entry, to be written in the transaction of the deed.
     *
     * @param target  e.g. {@code role:sales}
     * @param id      of the member or team; null for a role
     * @param changed what is different, e.g. {@code /grants/0/actions}
     * @param detail  in a few words; no personal data
     * @param change  what became of it, {@code {"from", "to"}} as JSON text; null where {@code detail} says all
     */
    Statement statement(Actor actor, Deed deed, String target, UUID id, List<String> changed, String detail, String change);
}

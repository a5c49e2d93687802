package io.kedang.audit.internal;

import io.kedang.access.AccessJournal;
import io.kedang.access.Actor;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Deeds on roles and teams as entries of the journal. */
@ApplicationScoped
class AccessDeeds implements AccessJournal {

    private final Journal journal;

    AccessDeeds(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Statement statement(Actor actor, Deed deed, String target, UUID id, List<String> changed, String detail, String change) {
        return journal.statement(JournalEntry.done(actor, action(deed), target, id, changed).withDetail(detail).withChange(change));
    }

    private static Action action(Deed deed) {
        return switch (deed) {
            case ROLE_CREATED -> Action.ROLE_CREATED;
            case ROLE_CHANGED -> Action.ROLE_CHANGED;
            case ROLE_DELETED -> Action.ROLE_DELETED;
            case MEMBER_ROLES_CHANGED -> Action.MEMBER_ROLES_CHANGED;
            case TEAM_CREATED -> Action.TEAM_CREATED;
            case TEAM_CHANGED -> Action.TEAM_CHANGED;
            case TEAM_DELETED -> Action.TEAM_DELETED;
            case SEEN_AS -> Action.ACCESS_SEEN_AS;
        };
    }
}

package io.kedang.audit;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Alerts on patterns, and what a company wants to be told of. */
public interface JournalWatch {

    /** Those that nobody has looked at first, then the newest; at most 100. */
    Uni<List<JournalAlert>> alerts(Actor actor);

    /** How many wait for somebody to look, as it was some seconds ago; none for whoever may not see the journal. */
    Uni<Long> waiting(Actor actor);

    Uni<JournalAlert> acknowledge(Actor actor, long id);

    Uni<AuditSettings> settings(Actor actor);

    /** Journaled, with what was before. */
    Uni<AuditSettings> change(Actor actor, AuditSettings settings);

    /** Who may see the journal, and so be told of alerts. */
    Uni<List<Member>> officers(Actor actor);
}

package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Reading the journal. For those with the right to; and journaled like any reading. */
public interface JournalReader {

    Uni<JournalPage> search(Actor actor, JournalQuery query);

    /** What happened to one record, the newest first. @param cursor null for the first page */
    Uni<JournalPage> trail(Actor actor, UUID record, int limit, String cursor);
}

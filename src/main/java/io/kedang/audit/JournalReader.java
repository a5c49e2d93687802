package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Reading the journal; journaled like any reading. Whoever has {@link io.kedang.access.Right#SEE_AUDIT} reads all of it; whoever has
 * {@link io.kedang.access.TemplateAction#SEE_AUDIT} of a template what happened to the records that the grant holds, and to the template when it holds all of them.
 */
public interface JournalReader {

    /** Entries that the actor sees none of are as good as none. */
    Uni<JournalPage> search(Actor actor, JournalQuery query);

    /**
     * What happened to one record, the newest first. One that is no more is for those who read the whole journal.
     *
     * @param cursor null for the first page
     * @throws io.kedang.kernel.Problem {@link io.kedang.access.AccessError#RECORD_NOT_FOUND} of a record that the actor's part of the journal is not about
     */
    Uni<JournalPage> trail(Actor actor, UUID record, int limit, String cursor);
}

package io.kedang.archive;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Customers' records. Everything here is journaled, gated by field and confined to the actor's company. */
public interface Records {

    /** Files a record; fails with {@link ArchiveError#RECORD_INVALID} naming everything wrong. */
    Uni<RecordDocument> create(Actor actor, String templateKey, NewRecord sent);

    /** Whether a record would be filed: fails as {@link #create} would, but for what only the writing itself shows, and keeps nothing. */
    Uni<Void> check(Actor actor, String templateKey, NewRecord sent);

    /** The record as JSON; from the cache when it is there. */
    Uni<RecordDocument> document(Actor actor, UUID id);

    /** The record; from the cache when it is there. */
    Uni<RecordView> get(Actor actor, UUID id);

    /** Changes a record, checked against the template's published version. No change at all leaves the revision as it is. */
    Uni<RecordDocument> change(Actor actor, UUID id, RecordPatch patch);

    /** Puts a record into the bin. @param expectedRevision or null */
    Uni<Void> delete(Actor actor, UUID id, Long expectedRevision);

    /** Takes a record out of the bin; one that is not there stays as it is. */
    Uni<RecordDocument> restore(Actor actor, UUID id);

    /** Its changes, newest first, at most 200. */
    Uni<List<HistoryEntry>> history(Actor actor, UUID id);

    Uni<RecordPage> list(Actor actor, String templateKey, RecordQuery query);

    /** Of those that may be read, those that may be handed out in files. */
    Uni<RecordPage> listToExport(Actor actor, String templateKey, RecordQuery query);

    /** A page as JSON: {@code {"records": […], "next": cursor or null, "count": …}}. */
    Uni<byte[]> listDocument(Actor actor, String templateKey, RecordQuery query);
}

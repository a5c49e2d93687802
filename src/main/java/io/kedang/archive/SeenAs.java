package io.kedang.archive;

import io.kedang.access.Actor;
import io.kedang.access.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * What another member sees, and why. For those who manage roles, and only of what they may see themselves: else it fails with
 * {@code AccessError.MORE_THAN_HELD}. Journaled.
 */
public interface SeenAs {

    /** The record exactly as that member would see it; {@link ArchiveError#RECORD_NOT_FOUND} when they would not. */
    Uni<RecordView> record(Actor viewer, UUID member, UUID record);

    /** The first page of a list, as that member would see it without conditions. */
    Uni<RecordPage> list(Actor viewer, UUID member, String templateKey);

    /**
     * What the answer is and what leads to it, in the viewer's language.
     *
     * @param decision of the field; of the record itself when none was asked about: clear or hidden
     */
    record Explanation(UUID member, UUID record, String field, Decision decision, boolean writable, String words, List<Reason> reasons) {
    }

    /**
     * One grant's part in it.
     *
     * @param role     key
     * @param holds    whether the grant holds this record
     * @param decision how it shows the field; null when it does not let read
     */
    record Reason(String role, boolean holds, Decision decision, String words) {
    }

    /** @param field key; null to ask whether the record is seen at all */
    Uni<Explanation> why(Actor viewer, UUID member, UUID record, String field);
}

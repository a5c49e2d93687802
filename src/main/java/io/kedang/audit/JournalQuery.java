package io.kedang.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Which entries are wanted. All conditions hold together; null for any.
 *
 * @param actor    member id
 * @param record   entries about this record (or anything else with an id)
 * @param listed   with a record: also the lists in which it was shown
 * @param actions  as columns, e.g. {@code record.read}; empty for any
 * @param result   {@code done} or {@code refused}
 * @param from     the first moment
 * @param to       the first moment behind
 * @param cursor   where the page before ended
 */
public record JournalQuery(UUID actor, UUID record, boolean listed, List<String> actions, String result, OffsetDateTime from, OffsetDateTime to, int limit, String cursor) {

    public static final int MOST_ENTRIES = 200;

    /** Whether anything but the time is asked for. */
    public boolean filtered() {
        return actor != null || record != null || !actions.isEmpty() || result != null;
    }

    public JournalQuery from(String otherCursor, int otherLimit) {
        return new JournalQuery(actor, record, listed, actions, result, from, to, otherLimit, otherCursor);
    }
}

package io.kedang.archive;

import java.util.List;

/**
 * Which records of a template, in which order.
 *
 * @param conditions all must hold; at most {@value #MOST_CONDITIONS}
 * @param sort a sortable field, {@code created_at} or {@code updated_at}; descending with {@code -} before it; null for the template's own
 * @param limit 1 to {@value #MOST_RECORDS}
 * @param cursor where the page before ended, or null
 * @param counted whether to count the matches, up to {@value #COUNTED_UP_TO}
 * @param deleted whether to look in the bin instead
 */
public record RecordQuery(List<Condition> conditions, String sort, int limit, String cursor, boolean counted, boolean deleted) {

    public static final int MOST_CONDITIONS = 20;
    public static final int MOST_RECORDS = 200;
    public static final int COUNTED_UP_TO = 10_000;

    /** The same from another place on. @param place a cursor, or null for the beginning */
    public RecordQuery from(String place) {
        return new RecordQuery(conditions, sort, limit, place, counted, deleted);
    }
}

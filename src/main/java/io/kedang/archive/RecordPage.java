package io.kedang.archive;

import java.util.List;

/**
 * A page of records.
 *
 * @param next cursor of the next page; null on the last
 * @param count how many match, exact up to {@link RecordQuery#COUNTED_UP_TO} (one more means "more than that"); null when not asked for
 */
public record RecordPage(List<RecordView> records, String next, Long count) {
}

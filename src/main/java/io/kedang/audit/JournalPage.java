package io.kedang.audit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Entries, the newest first.
 *
 * @param next   cursor of what comes behind; null at the end
 * @param reached down to when was looked, where a page ended before it was full: a search looks through a bounded number of entries at a time; else null
 */
public record JournalPage(List<JournalLine> entries, String next, OffsetDateTime reached) {
}

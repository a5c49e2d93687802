package io.kedang.audit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A pattern in the journal that somebody should look at.
 *
 * @param kind  {@code reads}, {@code refusals}, {@code reveals} or {@code night_export}
 * @param since when it began
 * @param count how much of it there was when it was noticed
 * @param acknowledgedBy null while nobody has said that they looked
 */
public record JournalAlert(long id, OffsetDateTime at, String kind, UUID actor, OffsetDateTime since, long count, OffsetDateTime acknowledgedAt, UUID acknowledgedBy) {
}

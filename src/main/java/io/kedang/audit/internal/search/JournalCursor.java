package io.kedang.audit.internal.search;

import io.kedang.audit.AuditError;
import io.kedang.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/** Where a page ended. Opaque to clients, and checked like all they send. @param number of the entry, in the order that was asked for */
record JournalCursor(OffsetDateTime at, long number) {

    static final JournalCursor START = new JournalCursor(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), Long.MAX_VALUE);
    private static final int LONGEST = 100;

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at.withOffsetSameInstant(ZoneOffset.UTC) + " " + number).getBytes(StandardCharsets.US_ASCII));
    }

    static JournalCursor of(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var parts = text.length() > LONGEST ? new String[0] : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            if (parts.length == 2) {
                return new JournalCursor(plausible(OffsetDateTime.parse(parts[0])), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Problem.of(AuditError.JOURNAL_CURSOR_MALFORMED);
        }
        throw Problem.of(AuditError.JOURNAL_CURSOR_MALFORMED);
    }

    /** PostgreSQL knows fewer years than Java. */
    private static OffsetDateTime plausible(OffsetDateTime at) {
        if (at.getYear() < 1 || at.getYear() > 9999) {
            throw new DateTimeException("not a time of an entry");
        }
        return at;
    }
}

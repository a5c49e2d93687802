package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition.Operator;
import io.kedang.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times in conditions, in the form in which date-times are kept. */
final class Instants {

    private static final int DAY = 10;

    private Instants() {
    }

    /** A day means its beginning, or its last second where the condition reaches up to it or begins behind it. Without an offset it is local time of the zone. */
    static String of(String text, ZoneId zone, Operator operator) {
        try {
            if (text.length() == DAY) {
                var day = LocalDate.parse(text);
                var whole = operator == Operator.LTE || operator == Operator.GT;
                return (whole ? day.plusDays(1).atStartOfDay(zone).minusSeconds(1) : day.atStartOfDay(zone)).toInstant().toString();
            }
            return instant(text, zone).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS).toInstant().toString();
        } catch (DateTimeException notATime) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
    }

    private static OffsetDateTime instant(String text, ZoneId zone) {
        var offset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}");
        return offset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
    }
}

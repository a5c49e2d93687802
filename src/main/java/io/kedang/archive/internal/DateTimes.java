package io.kedang.archive.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people and programs write them, in UTC and to the second. */
final class DateTimes {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})[-/.\u5e74]([0-9]{1,2})[-/.\u6708]([0-9]{1,2})\u65e5?(?:[Tt]|\\s+|(?<=\u65e5))"
            + "([0-9]{1,2})[:\uff1a\u65f6\u70b9]([0-9]{2})(?:[:\uff1a\u5206]([0-9]{2})?\u79d2?(?:\\.[0-9]{1,9})?)?\\s*([Zz]|[+-][0-9]{2}:?[0-9]{2})?");

    private DateTimes() {
    }

    /** @param zone of a time without an offset */
    static Optional<String> utc(String text, ZoneId zone) {
        var form = FORM.matcher(text);
        try {
            return form.matches() ? kept(form, zone) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<String> kept(Matcher form, ZoneId zone) {
        var day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
        var local = LocalDateTime.of(day, LocalTime.of(number(form, 4), number(form, 5), form.group(6) == null ? 0 : number(form, 6)));
        var offset = form.group(7);
        var moment = (offset == null ? local.atZone(zone).toOffsetDateTime() : OffsetDateTime.of(local, ZoneOffset.of(offset.toUpperCase(java.util.Locale.ROOT))))
                .withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return moment.getYear() < 1 || moment.getYear() > 9999 ? Optional.empty() : Optional.of(moment.toInstant().toString());
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}

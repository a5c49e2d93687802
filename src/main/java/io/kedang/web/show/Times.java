package io.kedang.web.show;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;

/** Dates and times as written in the reader's language, in the reader's zone. */
public final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("O");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Times() {
    }

    public static String minute(OffsetDateTime time, Reader reader) {
        return time == null ? "" : MINUTE.format(time.atZoneSameInstant(reader.zone()));
    }

    /** The clock for today, month and day for this year, else the date. */
    public static String brief(OffsetDateTime time, Reader reader) {
        if (time == null) {
            return "";
        }
        var local = time.atZoneSameInstant(reader.zone());
        var today = LocalDate.now(reader.zone());
        if (local.toLocalDate().equals(today)) {
            return CLOCK.format(local);
        }
        return local.getYear() == today.getYear() ? SHORT.format(local) : local.toLocalDate().toString();
    }

    /** A date field's value; what is no date is shown as it is. */
    public static String date(String text, Reader reader) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.lang().locale()).format(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return text;
        }
    }

    /** A date-time field's value in the field's zone, which is named where the reader lives by another clock. */
    public static String inZone(String text, String zone, Reader reader) {
        try {
            var local = Instant.parse(text).atZone(ZoneId.of(zone));
            var ours = local.toInstant().atZone(reader.zone()).getOffset();
            return MINUTE.format(local) + (local.getOffset().equals(ours) ? "" : " " + OFFSET.format(local));
        } catch (DateTimeException notATime) {
            return text;
        }
    }
}

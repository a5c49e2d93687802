package io.kedang.web.journal;

import io.kedang.audit.JournalQuery;
import io.kedang.kernel.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** What a page of the journal is asked for; the state of the page is its address. What makes no sense is left out. */
public class JournalAddress {

    private static final Pattern ACTION = Pattern.compile("[a-z_]{1,30}\\.[a-z_]{1,40}");
    private static final int ENTRIES = 50;

    @RestQuery
    String person;
    @RestQuery
    String action;
    @RestQuery
    String result;
    @RestQuery
    String from;
    @RestQuery
    String to;
    @RestQuery
    String record;
    @RestQuery
    String cursor;

    JournalQuery query(ZoneId zone) {
        return new JournalQuery(id(person), id(record), false, action().isEmpty() ? List.of() : List.of(action()), result().isEmpty() ? null : result(),
                start(from, zone, 0), start(to, zone, 1), ENTRIES, cursor);
    }

    private static UUID id(String text) {
        return Ids.parse(text == null ? null : text.strip()).orElse(null);
    }

    String person() {
        return id(person) == null ? "" : id(person).toString();
    }

    String record() {
        return id(record) == null ? "" : id(record).toString();
    }

    String action() {
        return action != null && ACTION.matcher(action).matches() ? action : "";
    }

    String result() {
        return "done".equals(result) || "refused".equals(result) ? result : "";
    }

    String from() {
        return day(from) == null ? "" : day(from).toString();
    }

    String to() {
        return day(to) == null ? "" : day(to).toString();
    }

    boolean any() {
        return !(person() + record() + action() + result() + from() + to()).isEmpty();
    }

    boolean first() {
        return cursor == null || cursor.isEmpty();
    }

    private static OffsetDateTime start(String text, ZoneId zone, int daysLater) {
        var day = day(text);
        return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toOffsetDateTime();
    }

    private static LocalDate day(String text) {
        try {
            var day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The same conditions, elsewhere. @param more further parameters, each a name and a value; null values are left out */
    String url(String path, String... more) {
        var url = new StringBuilder(path).append('?');
        add(url, "person", person());
        add(url, "action", action());
        add(url, "result", result());
        add(url, "from", from());
        add(url, "to", to());
        add(url, "record", record());
        for (int i = 0; i < more.length; i += 2) {
            add(url, more[i], more[i + 1]);
        }
        return url.substring(0, url.length() - 1);
    }

    private static void add(StringBuilder url, String name, String value) {
        if (value != null && !value.isEmpty()) {
            url.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
        }
    }
}

package io.kedang.audit.internal;

import io.kedang.audit.AuditError;
import io.kedang.audit.JournalQuery;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries, as parameters of a request. */
public class JournalParams {

    private static final Pattern ACTION = Pattern.compile("[a-z_]{1,30}\\.[a-z_]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int MOST_ACTIONS = 20;
    static final int USUAL_LIMIT = 50;

    @RestQuery
    String person;
    @RestQuery
    String record;
    @RestQuery
    boolean listed;
    @RestQuery
    List<String> action;
    @RestQuery
    String result;
    @RestQuery
    String from;
    @RestQuery
    String to;

    JournalQuery query(String limit, String cursor) {
        return new JournalQuery(id(person), id(record), listed, actions(), result(), time(from), time(to), limit(limit), cursor);
    }

    private static UUID id(String text) {
        return blank(text) ? null : Ids.parse(text).orElseThrow(JournalParams::malformed);
    }

    private List<String> actions() {
        var wanted = action == null ? List.<String>of() : action.stream().filter(text -> !blank(text)).toList();
        if (wanted.size() > MOST_ACTIONS || !wanted.stream().allMatch(text -> ACTION.matcher(text).matches())) {
            throw malformed();
        }
        return wanted;
    }

    private String result() {
        if (!blank(result) && !List.of("done", "refused").contains(result)) {
            throw malformed();
        }
        return blank(result) ? null : result;
    }

    private static OffsetDateTime time(String text) {
        try {
            var time = blank(text) ? null : OffsetDateTime.parse(text);
            if (time != null && (time.getYear() < 1 || time.getYear() > 9999)) {
                throw malformed();
            }
            return time;
        } catch (DateTimeException notATime) {
            throw malformed();
        }
    }

    static int limit(String text) {
        if (blank(text)) {
            return USUAL_LIMIT;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > JournalQuery.MOST_ENTRIES || Integer.parseInt(text) < 1) {
            throw malformed();
        }
        return Integer.parseInt(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static Problem malformed() {
        return Problem.of(AuditError.JOURNAL_QUERY_MALFORMED);
    }
}

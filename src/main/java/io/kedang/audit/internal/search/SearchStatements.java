package io.kedang.audit.internal.search;

import io.kedang.audit.JournalQuery;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** What is asked of the database. Text from constants, values bound. */
final class SearchStatements {

    static final int WINDOW = 20_000;

    private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("0001-01-01T00:00:00Z");
    private static final String COLUMNS = """
            j.at, j.actor, j.action, j.result, j.target, j.target_id, j.fields, j.detail, j.reason, j.change, j.request_id, j.address, j.targets, j.times, j.id""";
    private static final String WINDOWED = "(at, seq) < ($1, $2) AND at >= $3 AND at < $4";
    private static final String OF_MEMBER = " AND actor = $5";
    private static final String SEARCH = """
            SELECT w.seq, w.hash, %1$s
            FROM (SELECT seq, at, xid, entry, hash FROM journal_chain WHERE %2$s ORDER BY at DESC, seq DESC LIMIT $6) w
            JOIN journal j ON j.xid = w.xid AND j.id = w.entry
            WHERE ($5::uuid IS NULL OR j.actor = $5) AND ($7::text[] IS NULL OR j.action = ANY($7)) AND ($8::text IS NULL OR j.result = $8)
              AND ($9::uuid IS NULL OR j.target_id = $9 OR $10 AND j.targets @> ARRAY[$9::uuid])%3$s
            ORDER BY w.at DESC, w.seq DESC LIMIT $11""";
    private static final String WINDOW_END = "SELECT at, seq FROM journal_chain WHERE %s ORDER BY at DESC, seq DESC OFFSET $6 LIMIT 1";
    private static final String END_ALL = WINDOW_END.formatted(WINDOWED + " AND $5::uuid IS NULL");
    private static final String END_MEMBER = WINDOW_END.formatted(WINDOWED + OF_MEMBER);
    private static final String TRAIL = """
            SELECT c.seq, c.hash, %s FROM journal j LEFT JOIN journal_chain c ON c.entry = j.id
            WHERE j.target_id = $1 AND (j.at, j.id) < ($2, $3) ORDER BY j.at DESC, j.id DESC LIMIT $4""".formatted(COLUMNS);
    private static final String TRAIL_IN_REACH = """
            SELECT c.seq, c.hash, %s FROM (SELECT id, template_key FROM record WHERE id = $1 AND %s) r
            LEFT JOIN LATERAL (SELECT * FROM journal WHERE target_id = r.id AND target = 'record:' || r.template_key AND (at, id) < ($2, $3)
              ORDER BY at DESC, id DESC LIMIT $4) j ON true
            LEFT JOIN journal_chain c ON c.entry = j.id ORDER BY j.at DESC, j.id DESC""";

    private SearchStatements() {
    }

    static Statement search(JournalQuery query, JournalCursor at, int window, JournalPart part) {
        var values = Tuple.from(Arrays.asList(at.at(), at.number(), from(query), to(query), query.actor(), window,
                query.actions().isEmpty() ? null : query.actions().toArray(String[]::new), query.result(), query.record(), query.listed(), query.limit() + 1));
        return new Statement(SEARCH.formatted(COLUMNS, query.actor() == null ? WINDOWED : WINDOWED + OF_MEMBER, part.entries(value -> bound(values, value))), values);
    }

    static Statement windowEnd(JournalQuery query, JournalCursor at, int window) {
        return Statement.of(query.actor() == null ? END_ALL : END_MEMBER, at.at(), at.number(), from(query), to(query), query.actor(), window - 1);
    }

    static Statement trail(UUID record, JournalCursor at, int limit) {
        return Statement.of(TRAIL, record, at.at(), at.number(), limit);
    }

    /** No row when the record is out of reach; one without an entry when there is none behind the cursor. */
    static Statement trail(UUID record, JournalCursor at, int limit, JournalPart.Opened part) {
        var values = Tuple.of(record, at.at(), at.number(), limit);
        return new Statement(TRAIL_IN_REACH.formatted(COLUMNS, part.records(value -> bound(values, value))), values);
    }

    private static String bound(Tuple values, Object value) {
        values.addValue(value);
        return "$" + values.size();
    }

    private static OffsetDateTime from(JournalQuery query) {
        return query.from() == null ? BEGINNING : query.from();
    }

    private static OffsetDateTime to(JournalQuery query) {
        return query.to() == null ? JournalCursor.START.at() : query.to();
    }
}

package io.kedang.audit.internal.search;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.JournalLine;
import io.kedang.audit.JournalPage;
import io.kedang.audit.JournalQuery;
import io.kedang.audit.JournalReader;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Searches along the chain, whose rows carry time and member, and looks into the entries of a window at a time: so a search for something rare costs
 * no more than one for something common, and goes on where it stopped.
 */
@ApplicationScoped
public class StoredJournalReader implements JournalReader {

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
              AND ($9::uuid IS NULL OR j.target_id = $9 OR $10 AND j.targets @> ARRAY[$9::uuid])
            ORDER BY w.at DESC, w.seq DESC LIMIT $11""";
    private static final String SEARCH_ALL = SEARCH.formatted(COLUMNS, WINDOWED);
    private static final String SEARCH_MEMBER = SEARCH.formatted(COLUMNS, WINDOWED + OF_MEMBER);
    private static final String WINDOW_END = "SELECT at, seq FROM journal_chain WHERE %s ORDER BY at DESC, seq DESC OFFSET $6 LIMIT 1";
    private static final String END_ALL = WINDOW_END.formatted(WINDOWED + " AND $5::uuid IS NULL");
    private static final String END_MEMBER = WINDOW_END.formatted(WINDOWED + OF_MEMBER);
    private static final String TRAIL = """
            SELECT c.seq, c.hash, %s FROM journal j LEFT JOIN journal_chain c ON c.entry = j.id
            WHERE j.target_id = $1 AND (j.at, j.id) < ($2, $3) ORDER BY j.at DESC, j.id DESC LIMIT $4""".formatted(COLUMNS);

    private final TenantSessions sessions;
    private final Journal journal;

    StoredJournalReader(TenantSessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Uni<JournalPage> search(Actor actor, JournalQuery query) {
        actor.mustHave(Right.SEE_AUDIT);
        return find(actor.tenant(), query).call(page -> noted(actor, query.record()));
    }

    /** Past every door: for those who have asked already. */
    public Uni<JournalPage> find(Tenant tenant, JournalQuery query) {
        if (query.limit() < 1 || query.limit() > JournalQuery.MOST_ENTRIES * 5) {
            return Uni.createFrom().failure(Problem.of(AuditError.JOURNAL_QUERY_MALFORMED));
        }
        var at = JournalCursor.of(query.cursor());
        var window = query.filtered() ? WINDOW : query.limit() + 1;
        return sessions.readOne(tenant, searched(query, at, window)).chain(rows -> rows.size() > query.limit() ? Uni.createFrom().item(full(rows, query.limit()))
                : sessions.readOne(tenant, windowEnd(query, at, window)).map(end -> partial(rows, end)));
    }

    private static Statement searched(JournalQuery query, JournalCursor at, int window) {
        return Statement.of(query.actor() == null ? SEARCH_ALL : SEARCH_MEMBER, at.at(), at.number(), from(query), to(query), query.actor(), window,
                query.actions().isEmpty() ? null : query.actions().toArray(String[]::new), query.result(), query.record(), query.listed(), query.limit() + 1);
    }

    private static Statement windowEnd(JournalQuery query, JournalCursor at, int window) {
        return Statement.of(query.actor() == null ? END_ALL : END_MEMBER, at.at(), at.number(), from(query), to(query), query.actor(), window - 1);
    }

    private static OffsetDateTime from(JournalQuery query) {
        return query.from() == null ? BEGINNING : query.from();
    }

    private static OffsetDateTime to(JournalQuery query) {
        return query.to() == null ? JournalCursor.START.at() : query.to();
    }

    private static JournalPage full(RowSet<Row> rows, int limit) {
        var lines = lines(rows).subList(0, limit);
        var last = lines.get(limit - 1);
        return new JournalPage(lines, new JournalCursor(last.at(), last.seq()).encode(), null);
    }

    /** The window ended before the page was full: there may be more behind it. */
    private static JournalPage partial(RowSet<Row> rows, RowSet<Row> end) {
        if (end.size() == 0) {
            return new JournalPage(lines(rows), null, null);
        }
        var last = end.iterator().next();
        return new JournalPage(lines(rows), new JournalCursor(last.getOffsetDateTime(0), last.getLong(1)).encode(), last.getOffsetDateTime(0));
    }

    @Override
    public Uni<JournalPage> trail(Actor actor, UUID record, int limit, String cursor) {
        actor.mustHave(Right.SEE_AUDIT);
        if (limit < 1 || limit > JournalQuery.MOST_ENTRIES) {
            return Uni.createFrom().failure(Problem.of(AuditError.JOURNAL_QUERY_MALFORMED));
        }
        var at = JournalCursor.of(cursor);
        return sessions.readOne(actor.tenant(), Statement.of(TRAIL, record, at.at(), at.number(), limit + 1)).map(rows -> trailPage(rows, limit))
                .call(page -> noted(actor, record));
    }

    private static JournalPage trailPage(RowSet<Row> rows, int limit) {
        var lines = lines(rows);
        if (lines.size() <= limit) {
            return new JournalPage(lines, null, null);
        }
        var last = StreamSupport.stream(rows.spliterator(), false).skip(limit - 1L).findFirst().orElseThrow();
        return new JournalPage(lines.subList(0, limit), new JournalCursor(last.getOffsetDateTime("at"), last.getLong("id")).encode(), null);
    }

    private Uni<Void> noted(Actor actor, UUID record) {
        return journal.noteRead(actor.tenant(), JournalEntry.done(actor, Action.JOURNAL_READ, record == null ? "journal" : "journal:record", record, List.of()));
    }

    private static List<JournalLine> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(JournalRows::line).toList();
    }
}

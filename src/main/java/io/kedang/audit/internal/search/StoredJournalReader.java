package io.kedang.audit.internal.search;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.GuardedTemplates;
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
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Searches along the chain, whose rows carry time and member, and looks into the entries of a window at a time: so a search for something rare costs
 * no more than one for something common, and goes on where it stopped.
 */
@ApplicationScoped
public class StoredJournalReader implements JournalReader {

    private final TenantSessions sessions;
    private final Journal journal;
    private final GuardedTemplates templates;

    StoredJournalReader(TenantSessions sessions, Journal journal, GuardedTemplates templates) {
        this.sessions = sessions;
        this.journal = journal;
        this.templates = templates;
    }

    /** @throws Problem {@link AccessError#RIGHT_MISSING} to those who see nothing of it */
    private Uni<JournalPart> part(Actor actor) {
        if (actor.may(Right.SEE_AUDIT)) {
            return Uni.createFrom().item(JournalPart.WHOLE);
        }
        actor.mustHaveSomewhere(Right.SEE_AUDIT);
        return templates.of(actor.tenant()).map(all -> JournalPart.Opened.of(actor, all));
    }

    @Override
    public Uni<JournalPage> search(Actor actor, JournalQuery query) {
        return part(actor).chain(part -> find(actor.tenant(), query, part)).call(page -> noted(actor, query.record()));
    }

    /** Past every door: for those who have asked already. */
    public Uni<JournalPage> find(Tenant tenant, JournalQuery query) {
        return find(tenant, query, JournalPart.WHOLE);
    }

    private Uni<JournalPage> find(Tenant tenant, JournalQuery query, JournalPart part) {
        if (query.limit() < 1 || query.limit() > JournalQuery.MOST_ENTRIES * 5) {
            return Uni.createFrom().failure(Problem.of(AuditError.JOURNAL_QUERY_MALFORMED));
        }
        var at = JournalCursor.of(query.cursor());
        var window = query.filtered() || part != JournalPart.WHOLE ? SearchStatements.WINDOW : query.limit() + 1;
        return sessions.readOne(tenant, SearchStatements.search(query, at, window, part)).map(rows -> lines(list(rows), part))
                .chain(lines -> lines.size() > query.limit() ? Uni.createFrom().item(full(lines, query.limit()))
                        : sessions.readOne(tenant, SearchStatements.windowEnd(query, at, window)).map(end -> partial(lines, end)));
    }

    private static JournalPage full(List<JournalLine> found, int limit) {
        var last = found.get(limit - 1);
        return new JournalPage(found.subList(0, limit), new JournalCursor(last.at(), last.seq()).encode(), null);
    }

    /** The window ended before the page was full: there may be more behind it. */
    private static JournalPage partial(List<JournalLine> lines, RowSet<Row> end) {
        if (end.size() == 0) {
            return new JournalPage(lines, null, null);
        }
        var last = end.iterator().next();
        return new JournalPage(lines, new JournalCursor(last.getOffsetDateTime(0), last.getLong(1)).encode(), last.getOffsetDateTime(0));
    }

    @Override
    public Uni<JournalPage> trail(Actor actor, UUID record, int limit, String cursor) {
        var seen = part(actor);
        if (limit < 1 || limit > JournalQuery.MOST_ENTRIES) {
            return Uni.createFrom().failure(Problem.of(AuditError.JOURNAL_QUERY_MALFORMED));
        }
        var at = JournalCursor.of(cursor);
        return seen.chain(part -> entries(actor.tenant(), record, at, limit + 1, part).map(rows -> trailPage(rows, limit, part))).call(page -> noted(actor, record));
    }

    private Uni<List<Row>> entries(Tenant tenant, UUID record, JournalCursor at, int most, JournalPart part) {
        return part instanceof JournalPart.Opened opened ? sessions.readOne(tenant, SearchStatements.trail(record, at, most, opened)).map(StoredJournalReader::inReach)
                : sessions.readOne(tenant, SearchStatements.trail(record, at, most)).map(StoredJournalReader::list);
    }

    private static List<Row> inReach(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
        return list(rows).stream().filter(row -> row.getLong("id") != null).toList();
    }

    private static JournalPage trailPage(List<Row> rows, int limit, JournalPart part) {
        var lines = lines(rows.subList(0, Math.min(limit, rows.size())), part);
        if (rows.size() <= limit) {
            return new JournalPage(lines, null, null);
        }
        var last = rows.get(limit - 1);
        return new JournalPage(lines, new JournalCursor(last.getOffsetDateTime("at"), last.getLong("id")).encode(), null);
    }

    private Uni<Void> noted(Actor actor, UUID record) {
        return journal.noteRead(actor.tenant(), JournalEntry.done(actor, Action.JOURNAL_READ, record == null ? "journal" : "journal:record", record, List.of()));
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static List<JournalLine> lines(List<Row> rows, JournalPart part) {
        return rows.stream().map(JournalRows::line).map(part::shown).toList();
    }
}

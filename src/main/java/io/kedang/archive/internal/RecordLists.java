package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Pages of records. */
@ApplicationScoped
class RecordLists {

    private final TenantSessions sessions;
    private final Templates templates;
    private final Journal journal;
    private final RecordGate gate;
    private final Vault vault;

    RecordLists(TenantSessions sessions, Templates templates, Journal journal, RecordGate gate, Vault vault) {
        this.sessions = sessions;
        this.templates = templates;
        this.journal = journal;
        this.gate = gate;
        this.vault = vault;
    }

    /** The stored records of a page, before the gate. */
    private record Found(CompiledTemplate compiled, List<StoredRecord> records, String next, Long count) {

        Found with(List<StoredRecord> opened) {
            return new Found(compiled, opened, next, count);
        }
    }

    Uni<RecordPage> list(Actor actor, String templateKey, RecordQuery query) {
        return page(actor, templateKey, query, TemplateAction.READ);
    }

    Uni<RecordPage> listToExport(Actor actor, String templateKey, RecordQuery query) {
        return page(actor, templateKey, query, TemplateAction.EXPORT);
    }

    private Uni<RecordPage> page(Actor actor, String templateKey, RecordQuery query, TemplateAction action) {
        return find(actor, templateKey, query, action).call(found -> journal.noteRead(actor.tenant(), listed(actor, found))).map(found -> new RecordPage(
                found.records().stream().map(record -> gate.pass(actor, found.compiled().template(), record)).toList(), found.next(), found.count()));
    }

    /** The page as JSON: {@code {"records": […], "next": …, "count": …}}. */
    Uni<byte[]> document(Actor actor, String templateKey, RecordQuery query) {
        return find(actor, templateKey, query, TemplateAction.READ).call(found -> journal.noteRead(actor.tenant(), listed(actor, found))).map(found -> bytes(actor, found));
    }

    /** Record by record: one Chinese character makes a text twice as long, and slow to encode, but only that of its own record. */
    private byte[] bytes(Actor actor, Found found) {
        var out = new ByteArrayOutputStream(found.records().size() * 1_500 + 200);
        var before = "{\"records\":[";
        for (var record : found.records()) {
            out.writeBytes(ascii(before));
            out.writeBytes(gate.passBytes(actor, found.compiled(), record));
            before = ",";
        }
        out.writeBytes(ascii((found.records().isEmpty() ? before : "") + "],\"next\":" + (found.next() == null ? "null" : "\"" + found.next() + "\"")
                + (found.count() == null ? "" : ",\"count\":" + found.count()) + "}"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Uni<Found> find(Actor actor, String templateKey, RecordQuery query, TemplateAction action) {
        if (query.conditions().size() > RecordQuery.MOST_CONDITIONS || query.limit() < 1 || query.limit() > RecordQuery.MOST_RECORDS) {
            return Uni.createFrom().failure(Problem.of(ArchiveError.QUERY_MALFORMED));
        }
        return templates.published(actor.tenant(), templateKey)
                .chain(compiled -> vault.asker(actor.tenant(), compiled.template())
                        .chain(sealer -> find(compiled, asked(actor, compiled.template(), sealer, OwnConditions.of(query, compiled.template(), actor), action))))
                .chain(found -> vault.open(actor.tenant(), found.records()).map(found::with));
    }

    private ListStatement.Asked asked(Actor actor, Template template, Sealer sealer, RecordQuery query, TemplateAction action) {
        actor.on(template.key()).must(TemplateAction.READ);
        actor.on(template.key()).must(action);
        return new ListStatement.Asked(actor, template, gate.everywhere(actor, template), sealer, query, action);
    }

    private Uni<Found> find(CompiledTemplate compiled, ListStatement.Asked asked) {
        var actor = asked.actor();
        var select = ListStatement.page(asked);
        return (asked.query().counted() ? counted(compiled, asked, select)
                : sessions.readOne(actor.tenant(), select.statement()).map(rows -> found(compiled, asked, select, rows, null)))
                .onFailure().transform(failure -> DatabaseRefusals.explain(failure, asked.template(), actor.request().lang()));
    }

    private Uni<Found> counted(CompiledTemplate compiled, ListStatement.Asked asked, ListStatement select) {
        return sessions.read(asked.actor().tenant(), connection -> connection.execute(select.statement())
                .chain(rows -> connection.execute(ListStatement.count(asked))
                        .map(count -> found(compiled, asked, select, rows, count.iterator().next().getLong(0)))));
    }

    /** What SQL let through is looked at once more. */
    private static Found found(CompiledTemplate compiled, ListStatement.Asked asked, ListStatement select, RowSet<Row> rows, Long count) {
        var all = StreamSupport.stream(rows.spliterator(), false).toList();
        var more = all.size() > asked.query().limit();
        var shown = more ? all.subList(0, asked.query().limit()) : all;
        var next = more ? cursor(select, shown.get(shown.size() - 1)) : null;
        var seen = shown.stream().map(StoredRecord::of).filter(record -> RecordGate.sees(asked.actor(), asked.template(), StoredFacts.of(record))).toList();
        return new Found(compiled, seen, next, count);
    }

    private static String cursor(ListStatement select, Row last) {
        return new Cursor(select.sort().text(), last.getString(ListStatement.SORT_VALUE), last.getUUID(0)).encode();
    }

    private static JournalEntry listed(Actor actor, Found found) {
        return JournalEntry.done(actor, Action.RECORD_LISTED, "record:" + found.compiled().template().key(), null, List.of())
                .withTargets(found.records().stream().map(StoredRecord::id).toArray(UUID[]::new));
    }
}

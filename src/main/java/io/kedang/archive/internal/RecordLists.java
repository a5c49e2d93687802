package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.FieldView;
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
import io.kedang.template.Templates;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
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
    private record Found(FieldView view, CompiledTemplate compiled, List<StoredRecord> records, String next, Long count) {

        Found with(List<StoredRecord> opened) {
            return new Found(view, compiled, opened, next, count);
        }
    }

    Uni<RecordPage> list(Actor actor, String templateKey, RecordQuery query) {
        return find(actor, templateKey, query).map(found -> new RecordPage(
                found.records().stream().map(record -> gate.pass(found.view(), found.compiled().template(), record)).toList(), found.next(), found.count()));
    }

    /** The page as JSON: {@code {"records": […], "next": …, "count": …}}. */
    Uni<byte[]> document(Actor actor, String templateKey, RecordQuery query) {
        return find(actor, templateKey, query).map(this::bytes);
    }

    private byte[] bytes(Found found) {
        var out = new StringBuilder(found.records().size() * 1_500 + 200).append("{\"records\":[");
        for (var record : found.records()) {
            gate.append(out, found.view(), found.compiled(), record);
            out.append(',');
        }
        if (!found.records().isEmpty()) {
            out.setLength(out.length() - 1);
        }
        out.append("],\"next\":").append(found.next() == null ? "null" : "\"" + found.next() + "\"");
        if (found.count() != null) {
            out.append(",\"count\":").append(found.count());
        }
        return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private Uni<Found> find(Actor actor, String templateKey, RecordQuery query) {
        if (query.conditions().size() > RecordQuery.MOST_CONDITIONS || query.limit() < 1 || query.limit() > RecordQuery.MOST_RECORDS) {
            return Uni.createFrom().failure(Problem.of(ArchiveError.QUERY_MALFORMED));
        }
        return templates.published(actor.tenant(), templateKey)
                .chain(compiled -> vault.asker(actor.tenant(), compiled.template()).chain(sealer -> find(actor, compiled, sealer, OwnConditions.of(query, compiled.template(), actor))))
                .chain(found -> vault.open(actor.tenant(), found.records()).map(found::with))
                .call(found -> journal.noteRead(actor.tenant(), listed(actor, found)));
    }

    private Uni<Found> find(Actor actor, CompiledTemplate compiled, Sealer sealer, RecordQuery query) {
        var template = compiled.template();
        var view = gate.view(actor, template);
        var select = ListStatement.page(template, view, sealer, query);
        return (query.counted() ? counted(actor, compiled, view, sealer, query, select)
                : sessions.readOne(actor.tenant(), select.statement()).map(rows -> found(view, compiled, query, select, rows, null)))
                .onFailure().transform(failure -> DatabaseRefusals.explain(failure, template, actor.request().lang()));
    }

    private Uni<Found> counted(Actor actor, CompiledTemplate compiled, FieldView view, Sealer sealer, RecordQuery query, ListStatement select) {
        return sessions.read(actor.tenant(), connection -> connection.execute(select.statement())
                .chain(rows -> connection.execute(ListStatement.count(compiled.template(), view, sealer, query))
                        .map(count -> found(view, compiled, query, select, rows, count.iterator().next().getLong(0)))));
    }

    private static Found found(FieldView view, CompiledTemplate compiled, RecordQuery query, ListStatement select, RowSet<Row> rows, Long count) {
        var all = StreamSupport.stream(rows.spliterator(), false).toList();
        var more = all.size() > query.limit();
        var shown = more ? all.subList(0, query.limit()) : all;
        var next = more ? cursor(select, shown.get(shown.size() - 1)) : null;
        return new Found(view, compiled, shown.stream().map(StoredRecord::of).toList(), next, count);
    }

    private static String cursor(ListStatement select, Row last) {
        return new Cursor(select.sort().text(), last.getString(ListStatement.SORT_VALUE), last.getUUID(0)).encode();
    }

    private static JournalEntry listed(Actor actor, Found found) {
        return JournalEntry.done(actor, Action.RECORD_LISTED, "record:" + found.compiled().template().key(), null, List.of())
                .withTargets(found.records().stream().map(StoredRecord::id).toArray(UUID[]::new));
    }
}

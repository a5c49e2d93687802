package io.kedang.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.Actor;
import io.kedang.access.Members;
import io.kedang.access.TemplateAction;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.audit.Action;
import io.kedang.audit.ExportMark;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.Exports;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.sheet.CsvRow;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Exports over {@link Records}: the list's own statements, gate and journal, one page after the other. */
@ApplicationScoped
class RecordExports implements Exports {

    private static final int WORKBOOKS_AT_ONCE = 2;

    private final Records records;
    private final Templates templates;
    private final Members members;
    private final Journal journal;
    private final ObjectMapper json;
    private final Semaphore workbooks = new Semaphore(WORKBOOKS_AT_ONCE);

    RecordExports(Records records, Templates templates, Members members, Journal journal, ObjectMapper json) {
        this.records = records;
        this.templates = templates;
        this.members = members;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Multi<byte[]> csv(Actor actor, String templateKey, RecordQuery query) {
        return begun(actor, templateKey, "csv", Ids.next()).onItem().transformToMulti(table -> {
            var header = new AtomicReference<>(CsvRow.MARK + CsvRow.of(table.headers()));
            return pages(actor, templateKey, query)
                    .map(page -> header.getAndSet("") + page.records().stream().map(record -> CsvRow.of(table.row(record))).collect(Collectors.joining()))
                    .map(text -> text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public Multi<byte[]> jsonLines(Actor actor, String templateKey, RecordQuery query) {
        return begun(actor, templateKey, "jsonl", Ids.next()).onItem().transformToMulti(table -> pages(actor, templateKey, query)
                .select().where(page -> !page.records().isEmpty())
                .map(page -> page.records().stream().map(this::line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
    }

    private String line(RecordView record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Uni<byte[]> workbook(Actor actor, String templateKey, RecordQuery query) {
        var export = Ids.next();
        return begun(actor, templateKey, "xlsx", export).chain(table -> {
            if (!workbooks.tryAcquire()) {
                throw Problem.of(ExchangeError.EXCHANGE_BUSY);
            }
            return filled(new WorkbookFile(table.template().name().in(table.lang()), table.headers(), ExportMark.of(export)), table, pages(actor, templateKey, query))
                    .onTermination().invoke(workbooks::release);
        });
    }

    private static Uni<byte[]> filled(WorkbookFile file, RecordTable table, Multi<RecordPage> pages) {
        var most = Exports.MOST_IN_A_WORKBOOK / RecordQuery.MOST_RECORDS;
        return pages.select().first(most + 1L)
                .onItem().transformToUniAndConcatenate(page -> Worker.call(() -> file.add(page.records().stream().map(table::row).toList())))
                .collect().with(Collectors.counting())
                .chain(count -> {
                    if (count > most) {
                        throw Problem.of(ExchangeError.EXPORT_TOO_LONG, Exports.MOST_IN_A_WORKBOOK);
                    }
                    return Worker.call(file::finish);
                });
    }

    /** Nothing leaves before the journal says that it is going to. */
    private Uni<RecordTable> begun(Actor actor, String templateKey, String format, UUID export) {
        return templates.published(actor.tenant(), templateKey).map(compiled -> compiled.template())
                .invoke(template -> actor.on(template.key()).must(TemplateAction.EXPORT))
                .call(template -> journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.RECORDS_EXPORTED, "record:" + template.key(), export, fields(template)).withDetail(format)))
                .chain(template -> staff(actor, template).map(staff -> RecordTable.of(template, staff, actor.request().lang())));
    }

    private static List<String> fields(Template template) {
        return template.fields().stream().map(io.kedang.template.Field::key).toList();
    }

    private Uni<Staff> staff(Actor actor, Template template) {
        return template.fields().stream().anyMatch(field -> field.type() == FieldType.MEMBER) ? members.everybody(actor.tenant()).map(Staff::of)
                : Uni.createFrom().item(Staff.NOBODY);
    }

    /** A page is asked for when the one before has been taken. */
    private Multi<RecordPage> pages(Actor actor, String templateKey, RecordQuery query) {
        return Multi.createBy().repeating()
                .uni(() -> new AtomicReference<>(query.cursor()), at -> records.listToExport(actor, templateKey, query.from(at.get())).invoke(page -> at.set(page.next())))
                .whilst(page -> page.next() != null);
    }
}

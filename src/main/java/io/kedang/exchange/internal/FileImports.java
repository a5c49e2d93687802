package io.kedang.exchange.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.Members;
import io.kedang.access.TemplateAction;
import io.kedang.archive.NewRecord;
import io.kedang.archive.Records;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportColumn;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.Imports;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.sheet.CsvRow;
import io.kedang.kernel.sheet.Sheet;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.kernel.sheet.SheetReader;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Imports over {@link Records}: each row is filed like a record that somebody typed. Few files are read at once: each may take some hundred megabytes for a moment. */
@ApplicationScoped
class FileImports implements Imports {

    private static final int ROWS_AT_ONCE = 8;
    private static final int FILES_AT_ONCE = 2;

    private final Records records;
    private final Templates templates;
    private final Members members;
    private final Journal journal;
    private final FieldGate gate;
    private final Semaphore free = new Semaphore(FILES_AT_ONCE);

    FileImports(Records records, Templates templates, Members members, Journal journal, FieldGate gate) {
        this.records = records;
        this.templates = templates;
        this.members = members;
        this.journal = journal;
        this.gate = gate;
    }

    /** A row ready to be filed. @param number as spreadsheets count */
    private record Row(int number, NewRecord record) {
    }

    private record Plan(Template template, List<Headers.Column> columns, List<String> samples, List<Row> rows) {

        List<Matched> matched(boolean sampled) {
            return IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).matched(sampled ? samples.get(i) : null)).toList();
        }
    }

    /** What was sent. @param columns as it is wanted to be read */
    private record Sent(byte[] file, List<String> columns, boolean dryRun) {
    }

    @Override
    public Uni<List<ImportColumn>> columns(Actor actor, String templateKey) {
        return template(actor, templateKey).map(template -> columns(actor, template));
    }

    @Override
    public Uni<byte[]> workbook(Actor actor, String templateKey) {
        return template(actor, templateKey).chain(template -> Worker.call(
                () -> new WorkbookFile(template.name().in(actor.request().lang()), columns(actor, template).stream().map(ImportColumn::header).toList()).finish()));
    }

    private Uni<Template> template(Actor actor, String key) {
        return templates.open(actor.tenant(), key).map(compiled -> compiled.template()).invoke(template -> actor.on(template.key()).must(TemplateAction.IMPORT));
    }

    private List<ImportColumn> columns(Actor actor, Template template) {
        var view = gate.ofNew(actor, template);
        return ImportColumns.of(template, actor.request().lang(), view::writable);
    }

    @Override
    public Uni<ImportReport> file(Actor actor, String templateKey, byte[] file, List<String> columns, boolean dryRun) {
        return template(actor, templateKey).chain(template -> {
            if (!free.tryAcquire()) {
                throw Problem.of(ExchangeError.EXCHANGE_BUSY);
            }
            return file(actor, template, new Sent(file, columns, dryRun)).onTermination().invoke(free::release);
        });
    }

    private Uni<ImportReport> file(Actor actor, Template template, Sent sent) {
        return members.list(actor.tenant()).chain(people -> Worker.call(() -> plan(template, Staff.of(people), sent, actor.request().lang())))
                .chain(plan -> sent.dryRun() ? report(actor, plan, true) : journal.writeAlone(actor.tenant(), begun(actor, plan)).chain(() -> report(actor, plan, false)));
    }

    private static JournalEntry begun(Actor actor, Plan plan) {
        return JournalEntry.done(actor, Action.RECORDS_IMPORTED, "record:" + plan.template().key(), null, List.of()).withDetail(String.valueOf(plan.rows().size()));
    }

    private static Plan plan(Template template, Staff staff, Sent sent, Lang lang) {
        var sheet = SheetReader.read(sent.file(), MOST_ROWS + 1);
        if (sheet.more() || sheet.rows().stream().anyMatch(row -> row.size() > Sheet.MOST_COLUMNS)) {
            throw Problem.of(ExchangeError.IMPORT_TOO_LONG, MOST_ROWS, Sheet.MOST_COLUMNS);
        }
        if (sheet.rows().isEmpty()) {
            throw Problem.of(SheetError.SPREADSHEET_EMPTY);
        }
        var columns = Headers.match(template, sheet.rows().get(0), sent.columns(), lang);
        if (!sent.dryRun()) {
            Headers.mustKnow(columns);
        }
        var rows = new ArrayList<Row>();
        var seen = new HashMap<String, Integer>();
        for (int i = 1; i < sheet.rows().size(); i++) {
            var cells = sheet.rows().get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                var key = "import-" + fingerprint(template, columns, cells);
                rows.add(new Row(i + 1, record(template, staff, columns, cells, key + "-" + seen.merge(key, 1, Integer::sum))));
            }
        }
        return new Plan(template, columns, IntStream.range(0, columns.size()).mapToObj(i -> Headers.sample(sheet.rows(), i)).toList(), rows);
    }

    private static NewRecord record(Template template, Staff staff, List<Headers.Column> columns, List<String> cells, String key) {
        var data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        String stage = null;
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            var column = columns.get(i);
            var cell = CsvRow.unguarded(cells.get(i));
            if (column.stage()) {
                stage = cell.isBlank() ? null : EnvelopeColumns.stage(template, cell.strip());
            } else if (column.cells() != null && !column.ignored()) {
                CellValue.put(data, column.cells(), cell);
            }
        }
        template.fields().stream().filter(field -> field.type() == FieldType.MEMBER && data.path(field.key()).isTextual())
                .forEach(field -> data.set(field.key(), TextNode.valueOf(staff.id(data.get(field.key()).asText()))));
        return new NewRecord(data, stage, key);
    }

    /** Names the row by what it says and is taken for, so that it is known again in a file where others were mended; equal rows of one file are counted. */
    private static String fingerprint(Template template, List<Headers.Column> columns, List<String> cells) {
        try {
            var said = template.key() + "\n" + columns.stream().map(column -> column.header() + "\t" + column.key()).collect(Collectors.joining("\t")) + "\n" + String.join("\t", cells);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Uni<ImportReport> report(Actor actor, Plan plan, boolean dryRun) {
        return Multi.createFrom().iterable(plan.rows())
                .onItem().transformToUni(row -> one(actor, plan.template(), row, dryRun)).merge(ROWS_AT_ONCE)
                .collect().asList().map(outcomes -> Outcome.report(dryRun, plan.matched(dryRun), outcomes));
    }

    private Uni<Outcome> one(Actor actor, Template template, Row row, boolean dryRun) {
        var filed = dryRun ? records.check(actor, template.key(), row.record()).replaceWith(Outcome.filed(row.number()))
                : records.create(actor, template.key(), row.record()).map(document -> document.replayed() ? Outcome.repeated(row.number()) : Outcome.filed(row.number()));
        return filed.onFailure(Problem.class).recoverWithItem(problem -> Outcome.failed(row.number(), (Problem) problem, actor.request().lang()));
    }
}

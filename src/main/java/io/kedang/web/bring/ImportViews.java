package io.kedang.web.bring;

import io.kedang.exchange.ImportColumn;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.kernel.Lang;
import io.kedang.kernel.sheet.CsvRow;
import io.kedang.web.view.ImportPage.Choice;
import io.kedang.web.view.ImportPage.Column;
import io.kedang.web.view.ImportPage.Result;
import io.kedang.web.view.ImportPage.RowError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports of imports as people read them.
 *
 * @param offered what columns can be taken for
 */
record ImportViews(List<ImportColumn> offered, ImportMessages texts, Lang lang) {

    /** Said of a column that is left out. */
    static final String NOTHING = "-";
    private static final int MOST_SHOWN = 50;

    /** @param chosen {@code key:header} of columns that somebody has chosen */
    Result of(ImportReport report, List<String> chosen) {
        var errors = report.errors().stream().map(error -> new RowError(error.row(), named(error.field()), error.message())).toList();
        return new Result(report.dryRun(), report.rows(), report.filed(), report.repeated(), report.failed(), missing(report), report.dryRun() ? columns(report, Set.copyOf(chosen)) : List.of(),
                errors.stream().limit(MOST_SHOWN).toList(), errors.size() > MOST_SHOWN || report.moreErrors(), errors.isEmpty() ? null : file(errors));
    }

    private String missing(ImportReport report) {
        var there = report.columns().stream().map(Matched::field).collect(Collectors.toSet());
        return !report.dryRun() ? "" : offered.stream().filter(column -> column.required() && !there.contains(column.key())).map(ImportColumn::label)
                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    private List<Column> columns(ImportReport report, Set<String> chosen) {
        return report.columns().stream().map(column -> new Column(column.header().isBlank() ? texts.unnamed() : column.header(), column.sample(), column.ignored(),
                column.field() == null && !column.ignored() && !chosen.contains(value(NOTHING, column.header())), choices(column))).toList();
    }

    private List<Choice> choices(Matched column) {
        var none = new Choice(value(NOTHING, column.header()), texts.leave(), column.field() == null);
        return column.ignored() ? List.of() : Stream.concat(Stream.of(none), offered.stream().map(each -> new Choice(value(each.key(), column.header()), each.header(), each.key().equals(column.field())))).toList();
    }

    private static String value(String key, String header) {
        return key + ":" + header.strip();
    }

    /** The column that an error is about; the way inside a table ends at the table. */
    private String named(String field) {
        if (field == null || field.isEmpty()) {
            return texts.wholeRow();
        }
        var known = offered.stream().filter(column -> column.key().equals(field) || column.key().startsWith(field + ".")).findFirst();
        var point = field.lastIndexOf('.');
        return known.map(ImportColumn::label).orElseGet(() -> point < 0 ? field : named(field.substring(0, point)));
    }

    /** In the page itself, because nothing of the file is kept. */
    private String file(List<RowError> errors) {
        var csv = Stream.concat(Stream.of(List.of(texts.row(), texts.field(), texts.what())), errors.stream().map(error -> List.of(String.valueOf(error.row()), error.column(), error.message())))
                .map(CsvRow::of).collect(Collectors.joining("", CsvRow.MARK, ""));
        return "data:text/csv;base64," + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    }
}

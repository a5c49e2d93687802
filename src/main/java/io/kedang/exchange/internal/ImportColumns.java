package io.kedang.exchange.internal;

import io.kedang.exchange.ImportColumn;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The columns that an import reads. */
final class ImportColumns {

    private ImportColumns() {
    }

    /** @param writable whether the member may give a field a value; labels of the same name are told apart by their keys */
    static List<ImportColumn> of(Template template, Lang lang, Predicate<String> writable) {
        var columns = CellColumn.of(template).stream().filter(column -> !column.given() && writable.test(column.field().key())).toList();
        var uses = columns.stream().collect(Collectors.groupingBy(column -> column.header(lang), Collectors.counting()));
        var fields = columns.stream().map(column -> new ImportColumn(column.key(), uses.get(column.header(lang)) > 1 ? column.key() : column.header(lang),
                required(template, column)));
        return Stream.concat(fields, template.stages().isEmpty() ? Stream.empty() : Stream.of(new ImportColumn(Headers.STAGE, Texts.get(lang, "cell.stage"), false))).toList();
    }

    /** A sum of money needs its amount; of an address only those parts that its schema asks for. */
    private static boolean required(Template template, CellColumn column) {
        if (!column.field().required() || column.part() == null || column.field().type() == FieldType.MONEY) {
            return column.field().required() && !"currency".equals(column.part());
        }
        var parts = template.document().path("properties").path(column.field().key()).path("required");
        return StreamSupport.stream(parts.spliterator(), false).anyMatch(part -> part.asText().equals(column.part()));
    }
}

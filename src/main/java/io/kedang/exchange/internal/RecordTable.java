package io.kedang.exchange.internal;

import io.kedang.archive.RecordView;
import io.kedang.kernel.Lang;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.List;
import java.util.stream.Stream;

/** Records as rows of texts. */
record RecordTable(Template template, List<CellColumn> columns, Staff staff, Lang lang) {

    static RecordTable of(Template template, Staff staff, Lang lang) {
        return new RecordTable(template, CellColumn.of(template), staff, lang);
    }

    /** Fields of the same name are told apart by their keys. */
    List<String> headers() {
        var headers = columns.stream().map(column -> column.header(lang)).toList();
        var told = columns.stream().map(column -> headers.stream().filter(column.header(lang)::equals).count() > 1 ? column.key() : column.header(lang));
        return Stream.concat(EnvelopeColumns.headers(lang).stream(), told).toList();
    }

    List<String> row(RecordView record) {
        return Stream.concat(EnvelopeColumns.texts(template, record, lang).stream(), columns.stream().map(column -> cell(column, record))).toList();
    }

    private String cell(CellColumn column, RecordView record) {
        var text = CellText.of(column, record.data().get(column.field().key()), lang);
        return column.field().type() == FieldType.MEMBER ? staff.text(text) : text;
    }
}

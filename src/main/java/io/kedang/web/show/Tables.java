package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.web.view.Value;
import java.util.stream.StreamSupport;

/** Sub-tables, row by row. */
final class Tables {

    private Tables() {
    }

    static Value of(Field field, JsonNode rows, Reader reader) {
        if (rows.isEmpty()) {
            return Value.NONE;
        }
        var columns = field.settings().columns();
        var headings = columns.stream().map(column -> new Value.Heading(heading(column, reader), number(column))).toList();
        var cells = StreamSupport.stream(rows.spliterator(), false).map(row -> columns.stream().map(column -> cell(column, row.get(column.key()), reader)).toList()).toList();
        return Value.table(rows.size() == 1 ? reader.fields().rowOne() : reader.fields().rowMany(rows.size()), new Value.Table(headings, cells));
    }

    /** The unit stands in the head, not in each row. */
    private static String heading(Field column, Reader reader) {
        var unit = reader.read(column.unit());
        return unit.isEmpty() ? reader.read(column.label()) : reader.read(column.label()) + " (" + unit + ")";
    }

    private static Value cell(Field column, JsonNode value, Reader reader) {
        if (value == null || value.isNull()) {
            return Value.NONE;
        }
        return column.type() == FieldType.NUMBER && value.isNumber() ? Value.text(Numbers.of(value.decimalValue(), reader, 0)) : Values.clear(column, value, reader);
    }

    private static boolean number(Field column) {
        return column.type() == FieldType.NUMBER || column.type() == FieldType.PERCENT;
    }
}

package io.kedang.web.form;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.web.show.Reader;
import io.kedang.web.view.TableInput;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The editor of a sub-table, filled with what the form holds. */
final class TableInputs {

    private static final int USUAL_MOST = 200;

    /** Rows to fill in where no script can add some. */
    private static final int SPARE = 3;

    private final Field field;
    private final String name;
    private final FormValues values;
    private final FieldFaults.Fault fault;
    private final Reader reader;

    private TableInputs(Field field, String name, FormValues values, FieldFaults.Fault fault, Reader reader) {
        this.field = field;
        this.name = name;
        this.values = values;
        this.fault = fault;
        this.reader = reader;
    }

    static TableInput of(Field field, String name, FormValues values, FieldFaults.Fault fault, Reader reader) {
        return new TableInputs(field, name, values, fault, reader).table();
    }

    private TableInput table() {
        var ids = TableForms.rows(name, values);
        var most = field.rules().maxItems() == null ? USUAL_MOST : field.rules().maxItems();
        var filled = TableForms.filled(field, name, values);
        var rows = IntStream.range(0, ids.size()).mapToObj(i -> row(ids.get(i), i + 1, filled.indexOf(ids.get(i)), false));
        var spare = IntStream.range(0, Math.max(0, Math.min(SPARE, most - ids.size()))).mapToObj(i -> row("s" + i, ids.size() + i + 1, -1, true));
        return new TableInput(field.settings().columns().stream().map(this::column).toList(), Stream.concat(rows, spare).toList(), row("new", 0, -1, false), most);
    }

    private TableInput.Column column(Field column) {
        return new TableInput.Column(label(column), reader.read(column.help()), column.required(), numeric(column));
    }

    private String label(Field column) {
        var unit = column.type() == FieldType.PERCENT ? "%" : reader.read(column.unit());
        return unit.isEmpty() ? reader.read(column.label()) : reader.read(column.label()) + " (" + unit + ")";
    }

    private static boolean numeric(Field column) {
        return column.type() == FieldType.NUMBER || column.type() == FieldType.PERCENT;
    }

    /** @param index of the row among those that were sent; -1 when it was not */
    private TableInput.Row row(String id, int number, int index, boolean spare) {
        return new TableInput.Row(id, number, spare, field.settings().columns().stream().map(column -> cell(column, id, index)).toList());
    }

    private TableInput.Cell cell(Field column, String row, int index) {
        var cell = TableForms.cell(name, row, column);
        return new TableInput.Cell(cell, label(column), kind(column.type()), values.one(cell), column.rules().maxLength(), fault.at("/" + index + "/" + column.key()),
                column.type() == FieldType.RATING || column.type() == FieldType.CHOICE ? FieldOptions.of(column, List.of(values.one(cell)), reader) : List.of());
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case NUMBER, PERCENT -> "number";
            case DATE, EMAIL, URL -> type.key();
            case PHONE -> "tel";
            case BOOLEAN -> "check";
            case CHOICE, RATING -> "select";
            default -> "text";
        };
    }
}

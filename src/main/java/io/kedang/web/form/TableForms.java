package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.Field;
import java.util.List;
import java.util.Map;

/** Sub-tables in forms: {@code f.items.row} names the rows in their order, {@code f.items.<row>.<column>} holds a cell. */
final class TableForms {

    /** More rows than any table may have are not worth reading. */
    static final int MOST_ROWS = 201;

    private TableForms() {
    }

    static List<String> rows(String name, FormValues form) {
        return form.all(name + ".row").stream().filter(row -> row.matches("[a-z0-9]{1,12}")).distinct().limit(MOST_ROWS).toList();
    }

    static String cell(String name, String row, Field column) {
        return name + "." + row + "." + column.key();
    }

    /** The rows with anything in them; null when there is none. */
    static JsonNode read(Field field, FormValues form, String name) {
        var rows = JsonLimits.mapper().createArrayNode();
        filled(field, name, form).forEach(row -> rows.add(row(field, form, name, row)));
        return rows.isEmpty() ? null : rows;
    }

    /** Names of the rows that are more than blank, as they are sent. */
    static List<String> filled(Field field, String name, FormValues form) {
        return rows(name, form).stream().filter(row -> filled(row(field, form, name, row))).toList();
    }

    private static ObjectNode row(Field field, FormValues form, String name, String row) {
        var object = JsonLimits.mapper().createObjectNode();
        field.settings().columns().forEach(column -> {
            var value = FormToData.value(column, form, cell(name, row, column));
            if (value != null) {
                object.set(column.key(), value);
            }
        });
        return object;
    }

    /** An unticked box alone is no row. */
    private static boolean filled(ObjectNode row) {
        for (var value : row) {
            if (!value.isBoolean() || value.asBoolean()) {
                return true;
            }
        }
        return false;
    }

    static void write(Map<String, List<String>> texts, Field field, String name, JsonNode rows) {
        var ids = new java.util.ArrayList<String>();
        for (var row : rows) {
            var id = Integer.toString(ids.size());
            ids.add(id);
            field.settings().columns().stream().filter(column -> row.hasNonNull(column.key()))
                    .forEach(column -> texts.put(cell(name, id, column), List.of(DataToForm.text(column, row.get(column.key())))));
        }
        texts.put(name + ".row", List.copyOf(ids));
    }
}

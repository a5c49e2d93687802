package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.Normalizer.Place;
import io.kedang.template.Field;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sub-table: each cell like a field of its type, rows that say nothing left out. */
final class TableRows {

    /** A table longer than this is refused for its length; its rows are not looked at one by one. */
    private static final int MOST = 1_000;

    private TableRows() {
    }

    static JsonNode normalize(Field table, JsonNode value, Place place) {
        if (!value.isArray() || value.size() > MOST) {
            return value;
        }
        var rows = JsonNodeFactory.instance.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            var row = row(table, value.get(i), i, place);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows.equals(value) ? value : rows;
    }

    private static JsonNode row(Field table, JsonNode sent, int index, Place place) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (!(sent instanceof ObjectNode cells)) {
            return sent;
        }
        var row = JsonNodeFactory.instance.objectNode();
        cells.fields().forEachRemaining(cell -> {
            var column = column(table, cell.getKey());
            var kept = column == null ? cell.getValue() : Normalizer.normalize(column, cell.getValue(), place.row(index, column));
            if (kept != null) {
                row.set(cell.getKey(), kept);
            }
        });
        return row.isEmpty() ? null : row;
    }

    private static Field column(Field table, String key) {
        for (var column : table.settings().columns()) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        return null;
    }

    /** The places, in what was sent, of the rows that are kept; empty when all are. What is found in a kept row is said of the row that was sent. */
    static List<Integer> places(JsonNode sent, JsonNode kept) {
        if (sent == null || kept == null || !sent.isArray() || sent.size() == kept.size()) {
            return List.of();
        }
        var places = new ArrayList<Integer>(kept.size());
        for (int i = 0; i < sent.size(); i++) {
            if (!blank(sent.get(i))) {
                places.add(i);
            }
        }
        return places.size() == kept.size() ? places : List.of();
    }

    /** Whether a row says nothing: no cell, or cells of nothing but space. */
    private static boolean blank(JsonNode row) {
        if (row.isNull()) {
            return true;
        }
        for (var cell : row) {
            if (!cell.isNull() && !(cell.isTextual() && StringForms.line(cell.asText()).isEmpty())) {
                return false;
            }
        }
        return row.isObject();
    }
}

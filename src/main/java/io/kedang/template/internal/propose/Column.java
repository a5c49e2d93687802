package io.kedang.template.internal.propose;

import io.kedang.kernel.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column of the sheet.
 *
 * @param header what stands above it; may be empty
 * @param values of the rows, in order; empty texts where there is none
 */
record Column(String header, List<String> values) {

    private static final int TITLE_ROWS = 20;
    static final int MOST_VALUES = 1_000;
    /** So many of a hundred values may be slips. */
    private static final int SLIPS = 5;

    /** The columns under the header, which is the first row that is nearly as wide as the widest near the top: above it there may be titles. */
    static List<Column> of(List<List<String>> rows) {
        var top = rows.subList(0, Math.min(TITLE_ROWS, rows.size()));
        var widest = top.stream().mapToLong(Column::filled).max().orElse(0);
        var header = 0;
        while (header < top.size() && filled(top.get(header)) * 10 < widest * 6) {
            header++;
        }
        var columns = new ArrayList<Column>();
        var body = rows.subList(Math.min(header + 1, rows.size()), Math.min(rows.size(), header + 1 + MOST_VALUES));
        var used = body.stream().filter(row -> filled(row) > 0).toList();
        for (int i = 0; widest > 0 && i < Math.min(Sheet.MOST_COLUMNS, width(rows)); i++) {
            columns.add(column(rows.get(header), used, i));
        }
        return columns.stream().filter(column -> !column.header().isEmpty() || column.filled() > 0).toList();
    }

    private static Column column(List<String> header, List<List<String>> rows, int index) {
        return new Column(at(header, index).replaceAll("\\s+", " ").strip(), rows.stream().map(row -> at(row, index)).toList());
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String at(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private static long filled(List<String> row) {
        return row.stream().filter(text -> !text.isEmpty()).count();
    }

    List<String> present() {
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    int filled() {
        return present().size();
    }

    boolean full() {
        return !values.isEmpty() && filled() == values.size();
    }

    List<String> distinct() {
        return present().stream().distinct().toList();
    }

    boolean allDistinct() {
        return filled() > 1 && distinct().size() == filled();
    }

    int longest() {
        return present().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether every value is of a kind, a slip here and there aside. */
    boolean are(Predicate<String> kind) {
        var wrong = present().stream().filter(kind.negate()).count();
        return filled() > 0 && wrong * 100 <= (long) filled() * SLIPS && wrong < filled();
    }

    long slips(Predicate<String> kind) {
        return present().stream().filter(kind.negate()).count();
    }
}

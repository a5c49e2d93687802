package io.kedang.web.view;

import java.util.List;

/**
 * A page of records of one template with everything the reader can do to it, each as a link.
 *
 * @param can        what the reader may do here
 * @param state      what the forms of this page must carry along: the conditions, the sort and the columns of the address
 * @param editor     the open condition editor, or null
 * @param conditions active conditions in words
 * @param tabs       saved views, the first one with everything; empty when there are none
 * @param next       address of the next page, null on the last
 * @param first      address of the first page, null when on it
 */
public record RecordList(String template, String name, String description, String icon, Can can, String count,
        List<Column> columns, List<Row> rows, List<Condition> conditions, List<FieldLink> filterable, Editor editor,
        List<Tab> tabs, List<ColumnChoice> choices, List<Param> state, List<String> faults, String next, String first, String clear) {

    /** A column; {@code sort} is the address that sorts by it or null, {@code sorted} is {@code ascending}, {@code descending} or empty. */
    public record Column(String key, String label, String sort, String sorted, boolean number) {
    }

    /**
     * What the reader may do with the list.
     *
     * @param open   whether new records are taken in at all
     * @param create whether the reader may file them
     * @param bring  whether the reader may file them from a file
     * @param export address of an export of what the list shows, without its format; null when the reader may not
     */
    public record Can(boolean open, boolean create, boolean bring, String export) {

        public String exportAs(String format) {
            var query = export.indexOf('?');
            return query < 0 ? export + format : export.substring(0, query) + format + export.substring(query);
        }
    }

    /** A saved view. */
    public record Tab(String label, String url, boolean current) {
    }

    /** A record of the page. */
    public record Row(String url, String title, Chip stage, List<Cell> cells, String updated, boolean attention) {
    }

    /** A value under its column. */
    public record Cell(String label, boolean number, Value value) {
    }

    /** An active condition in words; {@code remove} is the address without it. */
    public record Condition(String field, String operator, String value, String remove) {
    }

    /** A field one can add a condition on. */
    public record FieldLink(String label, String url) {
    }

    /** The editor of a new condition: {@code input} is {@code text}, {@code number}, {@code date}, {@code boolean}, {@code options} or {@code record}; an operator's hue holds how many values it takes; {@code search} is where records are looked for; {@code note} says why there are few operators, or is null. */
    public record Editor(String field, String label, String input, List<FieldInput.Option> operators,
            List<FieldInput.Option> options, String search, String note, String cancel) {
        public boolean ranged() {
            return "number".equals(input) || "date".equals(input);
        }
    }

    /** A column one can show or hide. */
    public record ColumnChoice(String key, String label, boolean shown) {
    }

    /** A hidden input. */
    public record Param(String name, String value) {
    }

    public boolean filtered() {
        return !conditions.isEmpty();
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}

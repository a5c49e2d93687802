package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * The editor of a sub-table.
 *
 * @param columns heads, in order
 * @param rows    rows that are there, and without JavaScript some blank ones
 * @param blank   the row that a script copies for a new one
 * @param most    how many rows there may be
 */
public record TableInput(List<Column> columns, List<Row> rows, Row blank, int most) {

    /** The head of a column. */
    public record Column(String label, String help, boolean required, boolean number) {
    }

    /** A row. {@code number} counts from 1; 0 for the pattern of new ones. {@code spare} rows are there for browsers without JavaScript. */
    public record Row(String id, int number, boolean spare, List<Cell> cells) {
    }

    /** A cell: {@code kind} is {@code text}, {@code number}, {@code date}, {@code tel}, {@code email}, {@code url}, {@code check} or {@code select}. */
    public record Cell(String name, String label, String kind, String value, Integer maxLength, String fault, List<Option> options) {

        public boolean checked() {
            return "true".equals(value);
        }

        public String mode() {
            return "number".equals(kind) ? "decimal" : "text";
        }

        public String type() {
            return switch (kind) {
                case "date", "tel", "email", "url" -> kind;
                default -> "text";
            };
        }
    }
}

package io.kedang.web.view;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * One field of a form.
 *
 * @param name       name of the input; parts of money and address add {@code .part}
 * @param widget     which widget draws it, see {@code templates/tags/field.html}
 * @param mask       how the value that is there looks to somebody who may not see it; blank then means "leave it"; else empty
 * @param width      {@code half}, {@code third} or {@code full}
 * @param value      text of a single-valued field as the user will see it
 * @param options    choices, with the selected ones marked
 * @param parts      sub-inputs of money and address
 * @param violations messages of the last attempt
 * @param stored     after a conflict: what is on file now, where it differs; else empty
 * @param more       what only some widgets have
 */
public record FieldInput(String key, String name, String widget, String label, String help, boolean required,
        boolean guarded, String mask, String width, String value, String unit, Integer maxLength, List<Option> options,
        List<Part> parts, List<String> violations, String stored, More more) {

    /** One option of a choice. */
    public record Option(String value, String label, String hue, boolean selected) {
    }

    /** One sub-input; with options it is a select. {@code span} is {@code ""}, {@code wide} or {@code full}. */
    public record Part(String key, String name, String label, String value, String span, List<Option> options) {
        public boolean select() {
            return !options.isEmpty();
        }
    }

    /**
     * What only some widgets have; null or empty elsewhere.
     *
     * @param note   a line about the value that the service itself adds, e.g. the time zone
     * @param shown  of what nobody types: the value as it is now, else {@link Value#NONE}
     * @param html   of formatted text: the value, past its policy
     * @param table  of a sub-table
     * @param search of a reference: where its records are looked for
     * @param absent whether a condition says that the field is not there, as the form is filled in now
     */
    public record More(String note, Value shown, RawString html, TableInput table, String search, boolean absent) {

        public static final More NONE = note("");

        public static More note(String note) {
            return new More(note, Value.NONE, null, null, null, false);
        }

        public static More shown(String note, Value shown) {
            return new More(note, shown, null, null, null, false);
        }

        public More absent(boolean hidden) {
            return new More(note, shown, html, table, search, hidden);
        }
    }

    public String id() {
        return "f-" + key;
    }

    public boolean invalid() {
        return !violations.isEmpty();
    }

    /** Ids of what explains the input to a screen reader. */
    public String describedBy() {
        return (help.isEmpty() ? "" : id() + "-help ") + (more.note().isEmpty() ? "" : id() + "-note ") + (invalid() ? id() + "-error" : "");
    }

    public boolean checked() {
        return "true".equals(value);
    }

    /** True for widgets made of several inputs, or of none, which need a group label instead of a label for one of them. */
    public boolean group() {
        return switch (widget) {
            case "radio", "checkboxes", "tags", "address", "rating", "table", "file", "autonumber", "formula" -> true;
            default -> false;
        };
    }
}

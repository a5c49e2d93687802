package io.kedang.template.internal;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.Field;
import io.kedang.template.Template;

/** What a place in a record is called: {@code /items/3/qty} is "Items, row 4 – Quantity". */
final class FieldLabels {

    private static final String BETWEEN = " – ";
    private final Template template;

    FieldLabels(Template template) {
        this.template = template;
    }

    /** @param pointer into the record's data; what no field knows is called by its key */
    String of(String pointer, Lang lang) {
        var parts = pointer.split("/");
        var key = parts.length > 1 ? parts[1] : "";
        var field = template.field(key);
        return field.isEmpty() ? key : within(field.get(), parts, lang);
    }

    private static String within(Field field, String[] parts, Lang lang) {
        var label = field.label().in(lang);
        if (parts.length < 3) {
            return label;
        }
        return switch (field.type()) {
            case TABLE -> row(field, label, parts, lang);
            case MONEY, ADDRESS -> label + BETWEEN + Texts.get(lang, "part." + parts[2]);
            default -> label;
        };
    }

    private static String row(Field table, String label, String[] parts, Lang lang) {
        var row = Texts.get(lang, "part.row", label, String.valueOf(Integer.parseInt(parts[2]) + 1));
        return parts.length < 4 ? row : row + BETWEEN + column(table, parts[3], lang);
    }

    private static String column(Field table, String key, Lang lang) {
        return table.settings().columns().stream().filter(column -> column.key().equals(key)).findFirst().map(column -> column.label().in(lang)).orElse(key);
    }
}

package io.kedang.exchange.internal;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table of records. Most fields have one; money has one for the amount and one for the currency, an address one for each of its parts, so that
 * every cell holds one plain thing that survives the way out and in again.
 *
 * @param part {@code amount}, {@code currency}, or a part of an address; null for a field that has none
 */
record CellColumn(Field field, String part) {

    private static final List<String> ADDRESS = List.of("country", "province", "city", "district", "street", "postcode");

    /** Files come with the documents, and have no cells. */
    static List<CellColumn> of(Template template) {
        var columns = new ArrayList<CellColumn>();
        template.fields().stream().filter(field -> field.type() != FieldType.FILE).forEach(field -> parts(field).forEach(part -> columns.add(new CellColumn(field, part))));
        return columns;
    }

    private static List<String> parts(Field field) {
        return switch (field.type()) {
            case MONEY -> List.of("amount", "currency");
            case ADDRESS -> ADDRESS.stream().filter(field.parts()::contains).toList();
            default -> java.util.Collections.singletonList(null);
        };
    }

    /** {@code address.city}: unmistakable, and the same in every language. */
    String key() {
        return part == null ? field.key() : field.key() + "." + part;
    }

    /** As people call it; the amount is what a sum of money is called. */
    String header(Lang lang) {
        var label = field.label().in(lang);
        return part == null || part.equals("amount") ? label : label + " · " + Texts.get(lang, "cell.part." + part);
    }

    /** Whether the service itself gives the value. */
    boolean given() {
        return field.type().computed();
    }
}

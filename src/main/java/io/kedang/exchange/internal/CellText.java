package io.kedang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value as the text of a cell, so that {@link CellValue} reads the same value again. What does not fit its field is written as it is. */
final class CellText {

    /** Between the choices of a cell; what has it in its label is written by its value. */
    static final String BETWEEN = "; ";

    private CellText() {
    }

    /** @return blank for no value */
    static String of(CellColumn column, JsonNode value, Lang lang) {
        var part = value == null || column.part() == null || !value.isObject() ? value : value.get(column.part());
        return part == null || part.isNull() ? "" : text(column.field(), part, lang);
    }

    private static String text(Field field, JsonNode value, Lang lang) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString() + (field.type() == FieldType.PERCENT ? "%" : "");
        }
        if (value.isBoolean()) {
            return Texts.get(lang, value.asBoolean() ? "cell.yes" : "cell.no");
        }
        return switch (field.type()) {
            case CHOICE -> choice(field, value.asText(), lang);
            case MULTICHOICE -> StreamSupport.stream(value.spliterator(), false).map(each -> choice(field, each.asText(), lang)).collect(Collectors.joining(BETWEEN));
            case DATETIME -> local(value.asText(), field.settings().zone());
            default -> value.isContainerNode() ? value.toString() : value.asText();
        };
    }

    /** By its label when that says which one it is, else by its value. */
    private static String choice(Field field, String value, Lang lang) {
        return field.option(value).map(option -> option.label().in(lang)).filter(label -> TextNode.valueOf(value).equals(CellValue.option(field, label)))
                .filter(label -> !CellValue.SEPARATOR.matcher(label).find()).orElse(value);
    }

    /** The time as it is at the field's place, with its distance from UTC, so that the hour that comes twice a year is told apart. */
    private static String local(String moment, String zone) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.parse(moment).atZone(ZoneId.of(zone)).toOffsetDateTime());
        } catch (DateTimeException notAMoment) {
            return moment;
        }
    }
}

package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What expressions give, as JSON in the form in which a field's values are kept; null when it cannot be kept. */
final class Results {

    private static final int MOST_DIGITS = 40;
    private static final int LONGEST = 10_000;

    private Results() {
    }

    static JsonNode ofFormula(Field formula, Object result) {
        return switch (formula.settings().result()) {
            case NUMBER -> number((BigDecimal) result, formula.settings().precision());
            case BOOLEAN -> BooleanNode.valueOf((Boolean) result);
            case DATE -> TextNode.valueOf(Times.day(result).toString());
            default -> text((String) result);
        };
    }

    static JsonNode ofDefault(Field field, Object result) {
        return switch (field.type()) {
            case NUMBER, PERCENT, RATING -> plain((BigDecimal) result);
            case BOOLEAN -> BooleanNode.valueOf((Boolean) result);
            case DATE -> TextNode.valueOf(Times.day(result).toString());
            case DATETIME -> TextNode.valueOf(instant(field, (Instant) result).toString());
            case MULTICHOICE -> texts(Entries.in(result));
            case MONEY -> JsonNodeFactory.instance.objectNode().<com.fasterxml.jackson.databind.node.ObjectNode>set("amount", plain((BigDecimal) result))
                    .put("currency", field.currencies().get(0));
            default -> text((String) result);
        };
    }

    private static JsonNode number(BigDecimal number, int precision) {
        var rounded = Decimals.round(number, precision);
        return rounded.precision() > MOST_DIGITS ? null : DecimalNode.valueOf(rounded);
    }

    /** 5, not 5E+0 or 5.00. */
    private static JsonNode plain(BigDecimal number) {
        var whole = number.scale() < 0 ? number.setScale(0) : number;
        return whole.precision() > MOST_DIGITS || whole.scale() > MOST_DIGITS ? null : DecimalNode.valueOf(whole);
    }

    private static JsonNode text(String text) {
        return text.isBlank() || text.length() > LONGEST ? null : TextNode.valueOf(text);
    }

    private static JsonNode texts(List<?> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.stream().distinct().forEach(text -> array.add((String) text));
        return array.isEmpty() ? null : array;
    }

    private static Instant instant(Field field, Instant onTheWall) {
        return Times.time(onTheWall).atZone(ZoneId.of(field.settings().zone() == null ? "Asia/Shanghai" : field.settings().zone()))
                .withZoneSameInstant(ZoneOffset.UTC).toInstant();
    }

    /** Whether a default may be given to fields of a type. */
    static boolean takesDefault(FieldType type) {
        return switch (type) {
            case ADDRESS, MEMBER, REFERENCE, TABLE, FILE, AUTONUMBER, FORMULA -> false;
            default -> true;
        };
    }
}

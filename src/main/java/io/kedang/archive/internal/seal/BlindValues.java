package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The one form of a value of which a token is made: numbers whatever their zeros, text whatever its case. */
public final class BlindValues {

    public static final int TAIL = 4;
    /** In a shorter one the last four would be half of it. */
    private static final int LONG_ENOUGH = 8;

    private BlindValues() {
    }

    /** Empty for a value of another type, of an older version. */
    static Optional<String> of(Field field, JsonNode value) {
        var type = FieldSql.kept(field);
        if (type == FieldType.MONEY) {
            return Optional.of(value.path("amount")).filter(JsonNode::isNumber).map(amount -> number(amount.decimalValue()));
        }
        if (value.isNumber()) {
            return Optional.of(number(value.decimalValue()));
        }
        return value.isTextual() ? Optional.of(text(type, value.asText())) : Optional.empty();
    }

    /** @param kept the text in the form in which the field's values are kept */
    public static String asked(Field field, String kept) {
        return switch (FieldSql.kept(field)) {
            case NUMBER, MONEY, PERCENT -> number(new BigDecimal(kept));
            case URL -> kept;
            default -> kept.toLowerCase(Locale.ROOT);
        };
    }

    private static String text(FieldType type, String text) {
        return type == FieldType.URL ? text : text.toLowerCase(Locale.ROOT);
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Optional<String> lastFour(JsonNode value) {
        var text = value.asText();
        return value.isTextual() && text.length() >= LONG_ENOUGH ? Optional.of(lastFour(text)) : Optional.empty();
    }

    public static String lastFour(String text) {
        return text.substring(Math.max(0, text.length() - TAIL)).toLowerCase(Locale.ROOT);
    }
}

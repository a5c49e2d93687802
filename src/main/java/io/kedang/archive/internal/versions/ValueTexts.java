package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Lang;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as the text that a person would write for them. */
final class ValueTexts {

    private static final Set<FieldType> WITHOUT_TEXT = EnumSet.of(FieldType.MEMBER, FieldType.REFERENCE, FieldType.TABLE, FieldType.FILE, FieldType.RICHTEXT);

    private ValueTexts() {
    }

    static boolean readable(FieldType type) {
        return !WITHOUT_TEXT.contains(type);
    }

    static Optional<String> of(Field field, JsonNode value, Lang lang) {
        return switch (field.type()) {
            case MEMBER, REFERENCE, TABLE, FILE, RICHTEXT -> Optional.empty();
            case MONEY -> money(value);
            case BOOLEAN -> value.isBoolean() ? Optional.of(answer(value.booleanValue(), lang)) : scalar(value);
            case CHOICE -> scalar(value).map(text -> label(field, text, lang));
            case MULTICHOICE -> Optional.of(joined(field, value, lang)).filter(text -> !text.isEmpty());
            case ADDRESS -> Optional.of(parts(field, value)).filter(text -> !text.isEmpty());
            case DATETIME -> scalar(value).map(text -> local(field, text));
            default -> scalar(value);
        };
    }

    /** Numbers without an exponent; text as it is. */
    private static Optional<String> scalar(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().toPlainString());
        }
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Optional<String> money(JsonNode value) {
        return value.path("amount").isNumber() ? Optional.of((value.path("amount").decimalValue().toPlainString() + " " + value.path("currency").asText()).strip()) : Optional.empty();
    }

    private static String answer(boolean value, Lang lang) {
        return lang == Lang.ZH ? value ? "是" : "否" : value ? "Yes" : "No";
    }

    private static String label(Field field, String value, Lang lang) {
        return field.option(value).map(Option::label).map(label -> label.in(lang)).orElse(value);
    }

    private static String joined(Field field, JsonNode value, Lang lang) {
        return StreamSupport.stream(value.spliterator(), false).map(entry -> label(field, entry.asText(), lang)).collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    private static String parts(Field field, JsonNode value) {
        return field.parts().stream().map(part -> value.path(part).asText("")).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String local(Field field, String text) {
        try {
            return Instant.parse(text).atZone(ZoneId.of(field.settings().zone())).toOffsetDateTime().toString();
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }
}

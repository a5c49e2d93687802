package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.kernel.EmailForm;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import java.util.List;

/** Brings one value to the form in which it is kept. What it cannot read it leaves as it is, for the schema to refuse by name. */
public final class Normalizer {

    private static final int MOST_DIGITS = 40;

    private Normalizer() {
    }

    /** @return the value to keep; null when it says nothing (null, blank, empty) and so counts as missing */
    public static JsonNode normalize(Field field, JsonNode value, Lang lang, List<Violation> violations) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!harmless(value)) {
            violations.add(violation(field, "bad_character", lang));
            return value;
        }
        if (!keepableThroughout(value)) {
            violations.add(violation(field, "number_out_of_range", lang));
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(value, StringForms::line);
            case LONGTEXT -> text(value, StringForms::block);
            case EMAIL -> email(field, value, lang, violations);
            case DATE -> text(value, StringForms::date);
            case CHOICE -> text(value, String::strip);
            case PHONE -> phone(field, value, lang, violations);
            case NUMBER, BOOLEAN -> value;
            case MONEY -> money(value);
            case ADDRESS -> parts(value);
            case MULTICHOICE -> value.isArray() && value.isEmpty() ? null : value;
            default -> throw new UnsupportedOperationException(field.type().key());
        };
    }

    private static JsonNode text(JsonNode value, java.util.function.UnaryOperator<String> form) {
        if (!value.isTextual()) {
            return value;
        }
        var text = form.apply(value.asText());
        return text.isEmpty() ? null : text.equals(value.asText()) ? value : TextNode.valueOf(text);
    }

    private static JsonNode email(Field field, JsonNode value, Lang lang, List<Violation> violations) {
        var text = text(value, StringForms::email);
        if (text != null && text.isTextual() && !EmailForm.good(text.asText())) {
            violations.add(violation(field, "wrong_format", lang));
        }
        return text;
    }

    private static JsonNode phone(Field field, JsonNode value, Lang lang, List<Violation> violations) {
        var text = text(value, StringForms::line);
        if (text == null || !text.isTextual()) {
            return text;
        }
        var number = Phones.e164(text.asText(), field.region());
        if (number.isEmpty()) {
            violations.add(violation(field, "wrong_phone", lang));
            return text;
        }
        return TextNode.valueOf(number.get());
    }

    /**
     * PostgreSQL's numeric is wide, but not endless: what would overflow it is refused here, wherever in a value it is. No validator gets to see it
     * either: some write numbers out.
     */
    static boolean keepableThroughout(JsonNode value) {
        if (value.isNumber() && !keepable(value)) {
            return false;
        }
        for (var child : value) {
            if (!keepableThroughout(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepable(JsonNode value) {
        var decimal = value.decimalValue();
        return decimal.precision() <= MOST_DIGITS && Math.abs((long) decimal.scale()) <= MOST_DIGITS;
    }

    private static JsonNode money(JsonNode value) {
        if (value.isObject() && (value.path("amount").isMissingNode() || value.path("amount").isNull())
                && (value.size() == 0 || value.size() == 1 && value.has("currency") || value.size() == 2 && value.has("currency") && value.has("amount"))) {
            return null;
        }
        return value;
    }

    private static JsonNode parts(JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        var kept = JsonNodeFactory.instance.objectNode();
        value.fields().forEachRemaining(part -> {
            var text = part.getValue().isNull() ? null : text(part.getValue(), StringForms::line);
            if (text != null) {
                kept.set(part.getKey(), text);
            }
        });
        return kept.isEmpty() ? null : kept;
    }

    /** PostgreSQL keeps no U+0000 and no half of a surrogate pair. */
    static boolean harmless(JsonNode value) {
        if (value.isTextual()) {
            return StringForms.storable(value.asText());
        }
        if (value instanceof ObjectNode object) {
            var names = object.fieldNames();
            while (names.hasNext()) {
                if (!StringForms.storable(names.next())) {
                    return false;
                }
            }
        }
        for (var child : value) {
            if (!harmless(child)) {
                return false;
            }
        }
        return true;
    }

    private static Violation violation(Field field, String code, Lang lang) {
        return new Violation("/" + field.key(), code, Texts.get(lang, code, field.label().in(lang)));
    }
}

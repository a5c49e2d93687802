package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.kernel.EmailForm;
import io.kedang.kernel.IdNumbers;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.kernel.RichText;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Brings one value to the form in which it is kept. What it cannot read it leaves as it is, for the schema to refuse by name. */
public final class Normalizer {

    private static final int MOST_DIGITS = 40;
    private static final Pattern PERCENT = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*[%\uff05]");

    private Normalizer() {
    }

    /** @return the value to keep; null when it says nothing (null, blank, empty) and so counts as missing */
    public static JsonNode normalize(Field field, JsonNode value, Lang lang, List<Violation> violations) {
        return normalize(field, value, new Place("/" + field.key(), field.label().in(lang), lang, violations));
    }

    /**
     * Where a value stands, and where to say what is wrong with it.
     *
     * @param label what the place is called
     */
    record Place(String pointer, String label, Lang lang, List<Violation> violations) {

        /** @param code also the key of the text */
        void wrong(String code) {
            wrong(code, code);
        }

        void wrong(String code, String text) {
            violations.add(new Violation(pointer, code, Texts.get(lang, text, label)));
        }

        Place row(int index, Field column) {
            return new Place(pointer + "/" + index + "/" + column.key(),
                    Texts.get(lang, "part.row", label, String.valueOf(index + 1)) + " – " + column.label().in(lang), lang, violations);
        }
    }

    static JsonNode normalize(Field field, JsonNode value, Place place) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!harmless(value)) {
            place.wrong("bad_character");
            return value;
        }
        if (!keepableThroughout(value)) {
            place.wrong("number_out_of_range");
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(value, StringForms::line);
            case LONGTEXT -> text(value, StringForms::block);
            case RICHTEXT -> text(value, text -> RichText.clean(StringForms.block(text)));
            case EMAIL -> checked(text(value, StringForms::email), EmailForm::good, "wrong_format", place);
            case DATE -> text(value, StringForms::date);
            case DATETIME -> readText(value, text -> DateTimes.utc(text, ZoneId.of(field.settings().zone())), "wrong_datetime", place);
            case CHOICE -> text(value, String::strip);
            case PHONE -> readText(value, text -> Phones.e164(text, field.region()), "wrong_phone", place);
            case URL -> readText(value, WebAddresses::http, "wrong_url", place);
            case IDNUMBER -> idNumber(field, value, place);
            case MEMBER, REFERENCE -> text(value, text -> Ids.parse(StringForms.line(text)).map(UUID::toString).orElse(text));
            case PERCENT -> percent(value);
            case RATING -> whole(value);
            case MONEY -> money(value);
            case ADDRESS -> parts(value);
            case MULTICHOICE, FILE -> value.isArray() && value.isEmpty() ? null : value;
            case TABLE -> TableRows.normalize(field, value, place);
            case NUMBER, BOOLEAN, AUTONUMBER, FORMULA -> value;
        };
    }

    private static JsonNode text(JsonNode value, UnaryOperator<String> form) {
        if (!value.isTextual()) {
            return value;
        }
        var text = form.apply(value.asText());
        return text.isEmpty() ? null : text.equals(value.asText()) ? value : TextNode.valueOf(text);
    }

    private static JsonNode checked(JsonNode value, Predicate<String> good, String code, Place place) {
        if (value != null && value.isTextual() && !good.test(value.asText())) {
            place.wrong(code);
        }
        return value;
    }

    /** A line of text that must have a certain form to be read; it stays as it is when it has not. */
    private static JsonNode readText(JsonNode value, Function<String, Optional<String>> read, String code, Place place) {
        var line = text(value, StringForms::line);
        if (line == null || !line.isTextual()) {
            return line;
        }
        var form = read.apply(line.asText());
        if (form.isEmpty()) {
            place.wrong(code);
            return line;
        }
        return form.get().equals(value.asText()) ? value : TextNode.valueOf(form.get());
    }

    private static JsonNode idNumber(Field field, JsonNode value, Place place) {
        var scheme = field.settings().scheme();
        var number = text(value, text -> IdNumbers.form(scheme, StringForms.line(text)));
        if (number != null && number.isTextual() && !IdNumbers.good(scheme, number.asText())) {
            place.wrong("wrong_idnumber", "wrong_idnumber." + scheme);
        }
        return number;
    }

    /** 4.0 is 4. */
    private static JsonNode whole(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber() && value.canConvertToExactIntegral() && value.canConvertToInt() ? IntNode.valueOf(value.intValue()) : value;
    }

    /** 12.5 and "12.5%" say the same. */
    private static JsonNode percent(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        var written = PERCENT.matcher(StringForms.line(value.asText()));
        return written.matches() ? DecimalNode.valueOf(new BigDecimal(written.group(1))) : text(value, StringForms::line);
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
}

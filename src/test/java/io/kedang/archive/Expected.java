package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.kedang.archive.Condition.Operator;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** What conditions and orders mean, said in plain Java. */
final class Expected {

    private static final Set<FieldType> RANGED = Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.DATE);
    private static final Set<FieldType> WORDED = Set.of(FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE);
    private static final Collator PINYIN = Collator.getInstance(new ULocale("zh-u-co-pinyin"));

    private Expected() {
    }

    static boolean allowed(Field field, Operator operator) {
        return switch (operator) {
            case GT, GTE, LT, LTE -> RANGED.contains(field.type());
            case CONTAINS -> WORDED.contains(field.type()) || field.type() == FieldType.MULTICHOICE;
            default -> true;
        };
    }

    static boolean matches(Field field, Condition condition, JsonNode data) {
        var value = data.path(field.key());
        return switch (condition.operator()) {
            case EMPTY -> value.isMissingNode();
            case PRESENT -> !value.isMissingNode();
            case EQ -> equal(field, condition.value(), data);
            case NE -> !equal(field, condition.value(), data);
            case IN -> Arrays.stream(condition.value().split(",")).anyMatch(one -> equal(field, one, data));
            case CONTAINS -> field.type() == FieldType.MULTICHOICE ? equal(field, condition.value(), data)
                    : text(field, data).toLowerCase(Locale.ROOT).contains(condition.value().toLowerCase(Locale.ROOT));
            case ENDS4 -> text(field, data).toLowerCase(Locale.ROOT).endsWith(condition.value().toLowerCase(Locale.ROOT));
            case GT -> !value.isMissingNode() && compare(field, data, condition.value()) > 0;
            case GTE -> !value.isMissingNode() && compare(field, data, condition.value()) >= 0;
            case LT -> !value.isMissingNode() && compare(field, data, condition.value()) < 0;
            case LTE -> !value.isMissingNode() && compare(field, data, condition.value()) <= 0;
        };
    }

    private static boolean equal(Field field, String value, JsonNode data) {
        if (field.type() == FieldType.MULTICHOICE) {
            for (var one : data.path(field.key())) {
                if (one.asText().equals(value)) {
                    return true;
                }
            }
            return false;
        }
        return data.has(field.key()) && (RANGED.contains(field.type()) ? compare(field, data, value) == 0 : text(field, data).equals(value));
    }

    private static int compare(Field field, JsonNode data, String value) {
        return field.type() == FieldType.DATE ? text(field, data).compareTo(value.replace("/1/1", "-01-01")) : new BigDecimal(text(field, data)).compareTo(new BigDecimal(value));
    }

    /** The value as text; empty when there is none. */
    static String text(Field field, JsonNode data) {
        var value = data.path(field.key());
        return switch (field.type()) {
            case MONEY -> value.path("amount").isMissingNode() ? "" : value.path("amount").decimalValue().toPlainString();
            case NUMBER -> value.isMissingNode() ? "" : value.decimalValue().toPlainString();
            case MULTICHOICE -> value.path(0).asText("");
            default -> value.asText("");
        };
    }

    static Comparator<JsonNode> order(String sort) {
        if (sort.endsWith("_at")) {
            return Comparator.comparing(record -> java.time.Instant.parse(record.path(sort).asText()));
        }
        var field = Everything.field(sort);
        return switch (field.type()) {
            case NUMBER, MONEY -> Comparator.comparing(record -> text(field, record.path("data")), Comparator.comparing(text -> text.isEmpty() ? null : new BigDecimal(text), Comparator.nullsFirst(Comparator.naturalOrder())));
            case TEXT, EMAIL -> Comparator.comparing(record -> text(field, record.path("data")), PINYIN::compare);
            case CHOICE -> Comparator.comparing(record -> field.options().stream().map(Option::value).toList().indexOf(text(field, record.path("data"))));
            default -> Comparator.comparing(record -> text(field, record.path("data")));
        };
    }
}

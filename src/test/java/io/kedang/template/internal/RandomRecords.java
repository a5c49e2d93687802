package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Field;
import io.kedang.template.FieldRules;
import io.kedang.template.FieldSql;
import io.kedang.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Records of any template, the same for the same seed: complete and good in structure, or with mistakes of every kind. */
public final class RandomRecords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("Acme", "北辰五金有限公司", "a", "91310000MA1FL1LMXT", "https://a.example/b", "AB-12345", "12345678", "AB123456", "GB29 NWBK 6016", "MOB 😀", "x".repeat(60));
    private static final List<JsonNode> ODD = List.of(JSON.nullNode(), JSON.numberNode(7), JSON.numberNode(new BigDecimal("0.123456789")), JSON.numberNode(-1), JSON.textNode(""),
            JSON.textNode("nonsense"), JSON.textNode("2026-02-30"), JSON.textNode("x".repeat(60_000)), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode(),
            JSON.arrayNode().add("a").add("a"), JSON.arrayNode().add(JSON.objectNode()), JSON.objectNode().put("amount", 1), JSON.objectNode().put("city", 5));

    private final Random random;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** Every field filled in, those aside whose pattern no text here fits. */
    public ObjectNode full(Template template) {
        var data = JSON.objectNode();
        template.fields().stream().filter(RandomRecords::known).forEach(field -> data.set(field.key(), value(field)));
        return data;
    }

    /** Some fields, and now and then a value that cannot be right. */
    public ObjectNode any(Template template) {
        var data = full(template);
        for (int i = random.nextInt(6); i > 0; i--) {
            var field = pick(template.fields());
            switch (random.nextInt(5)) {
                case 0 -> data.set(field.key(), pick(ODD));
                case 1 -> data.set("unknown", pick(ODD));
                case 2 -> nested(data.path(field.key()));
                default -> data.remove(field.key());
            }
        }
        return data;
    }

    private void nested(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            object.set(random.nextBoolean() ? "more" : object.fieldNames().next(), pick(ODD));
        } else if (value.isArray() && !value.isEmpty()) {
            nested(value.get(0));
        }
    }

    private static boolean known(Field field) {
        return field.rules().pattern() == null || TEXTS.stream().anyMatch(text -> fits(text, field.rules()));
    }

    private JsonNode value(Field field) {
        return switch (FieldSql.kept(field)) {
            case TEXT, LONGTEXT, RICHTEXT, IDNUMBER -> JSON.textNode(pick(TEXTS.stream().filter(text -> fits(text, field.rules())).toList()));
            case NUMBER, PERCENT, RATING -> number(field.rules());
            case MONEY -> JSON.objectNode().put("currency", pick(field.currencies())).<ObjectNode>set("amount", number(field.rules()));
            case DATE -> JSON.textNode("20%02d-%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            case DATETIME -> JSON.textNode("20%02d-01-31T%02d:00:00Z".formatted(random.nextInt(100), random.nextInt(24)));
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHOICE -> JSON.textNode(pick(field.options()).value());
            case MULTICHOICE -> JSON.arrayNode().add(pick(field.options()).value());
            case PHONE -> JSON.textNode("+861380013" + (1000 + random.nextInt(9000)));
            case EMAIL -> JSON.textNode("a" + random.nextInt(1000) + "@example.com");
            case URL -> JSON.textNode("https://example.com/" + random.nextInt(1000) + "?q=%E4%BD%A0");
            case ADDRESS -> address(field);
            case MEMBER, REFERENCE -> JSON.textNode(uuid());
            case TABLE -> rows(field);
            case FILE -> JSON.arrayNode().add(uuid());
            case AUTONUMBER -> JSON.textNode("KH-" + random.nextInt(10_000));
            case FORMULA -> throw new IllegalStateException("has a type of its own");
        };
    }

    private static boolean fits(String text, FieldRules rules) {
        return (rules.pattern() == null || EcmaPattern.compile(rules.pattern()).matcher(text).find())
                && (rules.maxLength() == null || text.length() <= rules.maxLength()) && (rules.minLength() == null || text.length() >= rules.minLength());
    }

    private JsonNode number(FieldRules rules) {
        var step = rules.multipleOf() == null ? rules.integer() ? BigDecimal.ONE : new BigDecimal("0.01") : rules.multipleOf();
        var least = rules.minimum() == null ? BigDecimal.ZERO : rules.minimum();
        return JSON.numberNode(least.add(step.multiply(BigDecimal.valueOf(random.nextInt(5)))));
    }

    private JsonNode address(Field field) {
        var address = JSON.objectNode();
        field.parts().forEach(part -> address.put(part, part.equals("country") ? "CN" : "重庆"));
        return address;
    }

    private JsonNode rows(Field field) {
        var rows = JSON.arrayNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var row = rows.addObject();
            field.settings().columns().stream().filter(RandomRecords::known).forEach(column -> row.set(column.key(), value(column)));
        }
        return rows;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

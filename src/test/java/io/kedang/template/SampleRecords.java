package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Records that fit any template: plain values within the bounds of each field. */
public final class SampleRecords {

    public static final String MEMBER = "018f0000-0000-7000-8000-000000000001";
    private static final List<String> TEXTS = List.of("A0001", "6222020200112233440", "https://www.sample.example.com");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SampleRecords() {
    }

    /** What must be filled in, and nothing else, but for what conditions then ask for. */
    public static ObjectNode least(CompiledTemplate compiled) {
        var data = fields(compiled.template(), Field::required);
        var defaults = compiled.logic().defaults();
        defaults.fields().forEachRemaining(value -> {
            if (!data.has(value.getKey())) {
                data.set(value.getKey(), value.getValue());
            }
        });
        compiled.logic().required(data).stream().filter(key -> !data.has(key)).toList()
                .forEach(key -> data.set(key, value(compiled.template().field(key).orElseThrow())));
        return data;
    }

    /** Every field that a person can fill in and that is there. References and members are left out: they must exist. */
    public static ObjectNode whole(CompiledTemplate compiled) {
        var data = fields(compiled.template(), field -> !field.type().computed() && field.type() != FieldType.FILE && field.type() != FieldType.MEMBER);
        compiled.logic().hidden(data).forEach(data::remove);
        return data;
    }

    private static ObjectNode fields(Template template, Predicate<Field> which) {
        var data = JSON.objectNode();
        template.fields().stream().filter(which).forEach(field -> data.set(field.key(), value(field)));
        return data;
    }

    /** One value that the field accepts. */
    public static JsonNode value(Field field) {
        return switch (field.type()) {
            case TEXT -> JSON.textNode(text(field));
            case LONGTEXT, RICHTEXT -> JSON.textNode("样例 sample");
            case NUMBER, PERCENT -> JSON.numberNode(number(field));
            case RATING -> JSON.numberNode(field.rules().maximum().intValue());
            case MONEY -> JSON.objectNode().put("amount", BigDecimal.valueOf(1000)).put("currency", field.currencies().get(0));
            case DATE -> JSON.textNode("2026-06-01");
            case DATETIME -> JSON.textNode("2026-06-01T02:00:00Z");
            case BOOLEAN -> JSON.booleanNode(true);
            case CHOICE -> JSON.textNode(field.options().get(0).value());
            case MULTICHOICE -> JSON.arrayNode().add(field.options().get(0).value());
            case PHONE -> JSON.textNode("+8613800138000");
            case EMAIL -> JSON.textNode("li.na@sample.example.com");
            case URL -> JSON.textNode("https://www.sample.example.com/");
            case IDNUMBER -> JSON.textNode(idNumber(field));
            case ADDRESS -> JSON.objectNode().put(field.parts().get(field.parts().size() - 1), "1");
            case MEMBER, REFERENCE -> JSON.textNode(MEMBER);
            case TABLE -> JSON.arrayNode().add(row(field));
            case FILE, AUTONUMBER, FORMULA -> throw new IllegalArgumentException("nobody fills in " + field.key());
        };
    }

    private static ObjectNode row(Field table) {
        var row = JSON.objectNode();
        table.settings().columns().forEach(column -> row.set(column.key(), column.type() == FieldType.PERCENT ? JSON.numberNode(100) : value(column)));
        return row;
    }

    private static String text(Field field) {
        var pattern = field.rules().pattern();
        return pattern == null ? "样例" : TEXTS.stream().filter(text -> Pattern.compile(pattern).matcher(text).find()).findFirst().orElseThrow();
    }

    private static BigDecimal number(Field field) {
        var ten = BigDecimal.TEN;
        var low = field.rules().minimum() == null ? ten : field.rules().minimum().max(ten);
        return field.rules().maximum() == null ? low : low.min(field.rules().maximum());
    }

    private static String idNumber(Field field) {
        return switch (field.settings().scheme()) {
            case "cn_resident_id" -> "11010519491231002X";
            case "cn_uscc" -> "91350100M000100Y43";
            case "bank_card" -> "6222020200112233440";
            default -> field.rules().pattern().startsWith("^(JY|YB)") ? "JY12345678901234" : "E12345678";
        };
    }
}

package io.kedang.web.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.template.Field;
import io.kedang.template.Option;
import io.kedang.template.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Values that a form might hold, for previews: nothing of anybody's. */
final class SampleData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROWS = 2;

    private final SampleTexts texts;
    private final UUID member;
    private final LocalDate today;

    SampleData(Lang lang, UUID member, LocalDate today) {
        this.texts = SampleTexts.in(lang);
        this.member = member;
        this.today = today;
    }

    ObjectNode of(Template template) {
        var data = JSON.objectNode();
        for (var field : template.fields()) {
            var value = field.key().equals(template.titleField()) ? JSON.textNode(texts.title()) : value(field, data.size());
            if (value != null) {
                data.set(field.key(), value);
            }
        }
        return data;
    }

    /** @param nth so that neighbours differ */
    private JsonNode value(Field field, int nth) {
        return switch (field.type()) {
            case TEXT -> JSON.textNode(shorten(texts.text(nth), field));
            case LONGTEXT -> JSON.textNode(shorten(texts.longText(), field));
            case RICHTEXT -> JSON.textNode(texts.richText());
            case NUMBER, PERCENT -> number(field, nth);
            case MONEY -> JSON.objectNode().put("amount", new BigDecimal("128000.00")).put("currency", field.currencies().isEmpty() ? "CNY" : field.currencies().get(0));
            case DATE -> JSON.textNode(today.minusDays(7L * nth).toString());
            case DATETIME -> JSON.textNode(today + "T06:30:00Z");
            case BOOLEAN -> JSON.booleanNode(nth % 2 == 0);
            case CHOICE -> choice(field, nth);
            case MULTICHOICE -> choices(field);
            case PHONE -> JSON.textNode("+8613800138000");
            case EMAIL -> JSON.textNode("li.na@example.com");
            case URL -> JSON.textNode("https://www.example.com");
            case IDNUMBER -> JSON.textNode(identity(field));
            case ADDRESS -> address(field);
            case RATING -> JSON.numberNode(field.rules().maximum() == null ? 4 : Math.max(1, field.rules().maximum().intValue() - 1));
            case MEMBER -> JSON.textNode(member.toString());
            case TABLE -> table(field);
            case AUTONUMBER -> JSON.textNode(number(field.settings().numberPattern()));
            case REFERENCE, FILE, FORMULA -> null;
        };
    }

    private static String shorten(String text, Field field) {
        var most = field.rules().maxLength();
        return most == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static JsonNode number(Field field, int nth) {
        var value = BigDecimal.valueOf(12L * (nth + 1));
        var rules = field.rules();
        value = rules.minimum() != null && value.compareTo(rules.minimum()) < 0 ? rules.minimum() : value;
        value = rules.maximum() != null && value.compareTo(rules.maximum()) > 0 ? rules.maximum() : value;
        return JSON.numberNode(field.rules().integer() ? value.setScale(0, RoundingMode.FLOOR) : value);
    }

    private static JsonNode choice(Field field, int nth) {
        var open = open(field);
        return open.isEmpty() ? null : JSON.textNode(open.get(nth % open.size()).value());
    }

    private static JsonNode choices(Field field) {
        var some = JSON.arrayNode();
        open(field).stream().limit(2).map(Option::value).forEach(some::add);
        return some;
    }

    private static List<Option> open(Field field) {
        return field.options().stream().filter(option -> !option.retired()).toList();
    }

    private static String identity(Field field) {
        return switch (field.settings().scheme() == null ? "" : field.settings().scheme()) {
            case "cn_resident_id" -> "11010519491231002X";
            case "cn_uscc" -> "91350100M000100Y43";
            case "bank_card" -> "6222020200112230006";
            default -> "AB123456";
        };
    }

    private JsonNode address(Field field) {
        var address = JSON.objectNode();
        field.parts().forEach(part -> address.put(part, texts.part(part)));
        return address;
    }

    private JsonNode table(Field field) {
        var rows = JSON.arrayNode();
        for (int row = 0; row < ROWS; row++) {
            var values = rows.addObject();
            for (var column : field.settings().columns()) {
                var value = value(column, row);
                if (value != null) {
                    values.set(column.key(), value);
                }
            }
        }
        return rows;
    }

    /** The first number of a pattern. */
    private String number(String pattern) {
        return pattern == null ? "" : pattern.replace("{yyyy}", Integer.toString(today.getYear())).replace("{yy}", Integer.toString(today.getYear()).substring(2))
                .replace("{MM}", "%02d".formatted(today.getMonthValue())).replace("{dd}", "%02d".formatted(today.getDayOfMonth()))
                .replaceAll("\\{(?<zeros>0*)0\\}", "${zeros}7").replaceAll("[{}]", "");
    }
}

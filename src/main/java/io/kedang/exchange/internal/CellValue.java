package io.kedang.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.Field;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a cell as people write it. What it cannot read stays a text, which the intake refuses by name: it alone judges. */
final class CellValue {

    static final Pattern SEPARATOR = Pattern.compile("[;；、|\\n]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,30}|\\d{1,3}(?:,\\d{3}){1,9})(?:\\.\\d{1,20})?");
    private static final Pattern MONEY = Pattern.compile("([A-Za-z]{3}|US\\$|[¥$€£元])?\\s*(" + NUMBER.pattern() + ")\\s*([A-Za-z]{3}|[元€])?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(.*)", Pattern.DOTALL);
    private static final Set<String> YES = Set.of("是", "有", "对", "√", "✓", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "错", "×", "✗", "no", "n", "false", "0");
    private static final Map<String, String> CURRENCIES = Map.of("¥", "CNY", "元", "CNY", "RMB", "CNY", "$", "USD", "US$", "USD", "€", "EUR", "£", "GBP");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JSON).build();

    private CellValue() {
    }

    /** Puts what the cell says into the data of its row; a blank one says nothing. */
    static void put(ObjectNode data, CellColumn column, String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return;
        }
        var field = column.field();
        switch (field.type()) {
            case MONEY -> money(data, field, column.part(), text);
            case ADDRESS -> data.withObject("/" + field.key()).put(column.part(), text);
            default -> data.set(field.key(), read(field, text));
        }
    }

    private static JsonNode read(Field field, String text) {
        return switch (field.type()) {
            case NUMBER, RATING -> number(text);
            case BOOLEAN -> yesOrNo(text);
            case CHOICE -> option(field, text);
            case MULTICHOICE -> several(field, text);
            case DATE -> TextNode.valueOf(date(text));
            case DATETIME -> TextNode.valueOf(date(text).replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T"));
            case TABLE -> json(text);
            case PERCENT -> text.endsWith("%") || text.endsWith("％") ? TextNode.valueOf(narrow(text)) : number(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        var plain = narrow(text);
        return NUMBER.matcher(plain).matches() ? JSON.numberNode(new BigDecimal(plain.replace(",", ""))) : TextNode.valueOf(text);
    }

    private static JsonNode yesOrNo(String text) {
        var word = narrow(text).toLowerCase(Locale.ROOT);
        return YES.contains(word) ? BooleanNode.TRUE : NO.contains(word) ? BooleanNode.FALSE : TextNode.valueOf(text);
    }

    /** By value first, so that a label that is another one's value misleads nobody; then by the label in either language. */
    static JsonNode option(Field field, String text) {
        return field.option(text).or(() -> field.options().stream().filter(option -> called(option.label().zh(), text) || called(option.label().en(), text)).findFirst())
                .map(option -> TextNode.valueOf(option.value())).orElseGet(() -> TextNode.valueOf(text));
    }

    private static boolean called(String label, String text) {
        return label.strip().equalsIgnoreCase(text.strip());
    }

    private static JsonNode several(Field field, String text) {
        var values = JSON.arrayNode();
        SEPARATOR.splitAsStream(text).map(String::strip).filter(each -> !each.isEmpty()).map(each -> option(field, each)).distinct().forEach(values::add);
        return values;
    }

    private static void money(ObjectNode data, Field field, String part, String text) {
        var value = data.withObject("/" + field.key());
        if (part.equals("currency")) {
            value.put("currency", currency(text));
            return;
        }
        var written = MONEY.matcher(narrow(text));
        if (!written.matches()) {
            value.put("amount", text);
            return;
        }
        value.set("amount", JSON.numberNode(new BigDecimal(written.group(2).replace(",", ""))));
        var sign = written.group(1) != null ? written.group(1) : written.group(3);
        if (sign != null || !value.has("currency")) {
            value.put("currency", sign != null ? currency(sign) : field.currencies().get(0));
        }
    }

    private static String currency(String text) {
        var code = narrow(text).toUpperCase(Locale.ROOT);
        return CURRENCIES.getOrDefault(code, code);
    }

    /** 2026/1/5 and 2026年1月5日 are 2026-01-05; what follows stays. */
    private static String date(String text) {
        var written = DATE.matcher(narrow(text));
        return written.matches() ? "%s-%02d-%02d%s".formatted(written.group(1), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)), written.group(4)) : text;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(text);
        }
    }

    /** Full-width digits and signs as the usual ones. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}

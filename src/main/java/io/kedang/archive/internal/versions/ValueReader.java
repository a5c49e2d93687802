package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a person wrote as a value of a type. Whether the field allows it is asked afterwards. */
final class ValueReader {

    private static final Set<FieldType> UNREADABLE = EnumSet.of(FieldType.MEMBER, FieldType.REFERENCE, FieldType.TABLE, FieldType.FILE, FieldType.ADDRESS, FieldType.AUTONUMBER,
            FieldType.FORMULA, FieldType.RICHTEXT);
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "是", "有", "对", "√", "✓", "✔");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "否", "无", "没有", "不", "×", "✗");
    /** A number with what stands around numbers: signs of currencies and units of thousands between digits. */
    private static final Pattern NUMBER = Pattern.compile("([A-Za-z]{3})?\\s*[¥￥$€£]?\\s*([+-]?[0-9][0-9,，' _]*(?:\\.[0-9]+)?|[+-]?\\.[0-9]+)\\s*(%|％|元|[A-Za-z]{3})?");
    private static final Pattern BETWEEN = Pattern.compile("[,，' _]");
    private static final Pattern LIST = Pattern.compile("[,，、;；|/\\n]");
    private static final int LONGEST_NUMBER = 100;

    private ValueReader() {
    }

    static boolean writable(FieldType type) {
        return !UNREADABLE.contains(type);
    }

    /** @param options of the remedy: {@code currency} for amounts that name none */
    static Optional<JsonNode> read(Field to, String text, JsonNode options) {
        var line = text.strip();
        return switch (to.type()) {
            case NUMBER, PERCENT, RATING -> number(line).map(DecimalNode::valueOf);
            case MONEY -> money(to, line, options);
            case BOOLEAN -> answer(line);
            case CHOICE -> option(to, line).map(TextNode::valueOf);
            case MULTICHOICE -> entries(to, line);
            case LONGTEXT -> Optional.of(TextNode.valueOf(text));
            case MEMBER, REFERENCE, TABLE, FILE, ADDRESS, AUTONUMBER, FORMULA, RICHTEXT -> Optional.empty();
            default -> Optional.of(TextNode.valueOf(line.replaceAll("\\s*\\R\\s*", " ")));
        };
    }

    private static Optional<BigDecimal> number(String line) {
        var plain = plainDigits(line);
        var matcher = NUMBER.matcher(plain);
        return plain.length() <= LONGEST_NUMBER && matcher.matches() ? Optional.of(new BigDecimal(BETWEEN.matcher(matcher.group(2)).replaceAll(""))) : Optional.empty();
    }

    private static String plainDigits(String line) {
        return java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC);
    }

    private static Optional<JsonNode> money(Field to, String line, JsonNode options) {
        var matcher = NUMBER.matcher(plainDigits(line));
        if (line.length() > LONGEST_NUMBER || !matcher.matches()) {
            return Optional.empty();
        }
        var named = matcher.group(1) != null ? matcher.group(1) : matcher.group(3) != null && matcher.group(3).length() == 3 ? matcher.group(3) : null;
        var currency = named != null ? named.toUpperCase(Locale.ROOT) : options.path("currency").asText(to.currencies().isEmpty() ? "" : to.currencies().get(0));
        var money = JsonNodeFactory.instance.objectNode().put("amount", new BigDecimal(BETWEEN.matcher(matcher.group(2)).replaceAll(""))).put("currency", currency);
        return Optional.of(money);
    }

    private static Optional<JsonNode> answer(String line) {
        var word = line.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(BooleanNode.TRUE) : NO.contains(word) ? Optional.of(BooleanNode.FALSE) : Optional.empty();
    }

    /** By value or by label in either language. */
    private static Optional<String> option(Field field, String line) {
        return field.options().stream().filter(option -> line.equalsIgnoreCase(option.value()) || line.equalsIgnoreCase(option.label().zh()) || line.equalsIgnoreCase(option.label().en()))
                .map(Option::value).findFirst();
    }

    /** All of them must be options: half a list would be another answer. */
    private static Optional<JsonNode> entries(Field field, String line) {
        var values = option(field, line).<java.util.List<Optional<String>>>map(one -> java.util.List.of(Optional.of(one)))
                .orElseGet(() -> Arrays.stream(LIST.split(line)).map(String::strip).filter(entry -> !entry.isEmpty()).map(entry -> option(field, entry)).toList());
        if (values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var array = JsonNodeFactory.instance.arrayNode();
        values.stream().map(Optional::get).distinct().forEach(array::add);
        return Optional.of(array);
    }
}

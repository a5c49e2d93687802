package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.runtime.CelVariableResolver;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a record's fields as expressions see them, made when they are asked for. A formula is always computed, never read: so what depends on it is
 * right whether or not the data holds it already. A value of another type than its field's is none.
 */
final class Values implements CelVariableResolver {

    private final ObjectNode data;
    private final Names names;
    private final Map<String, Expression> formulas;
    private final Map<String, Optional<Object>> known = new HashMap<>();

    Values(ObjectNode data, Names names, Map<String, Expression> formulas) {
        this.data = data;
        this.names = names;
        this.formulas = formulas;
    }

    @Override
    public Optional<Object> find(String name) {
        var value = known.get(name);
        if (value == null) {
            value = names.field(name).flatMap(this::value);
            known.put(name, value);
        }
        if (value.isEmpty()) {
            Budget.spend(Budget.ABSENCE);
        }
        return value;
    }

    private Optional<Object> value(Field field) {
        var json = field.type() == FieldType.FORMULA ? formula(field).orElse(null) : data.get(field.key());
        return json == null || json.isNull() ? Optional.empty() : Optional.ofNullable(of(field, json));
    }

    /** What a formula gives, in the form in which it is kept: others see it rounded. */
    Optional<JsonNode> formula(Field field) {
        return Optional.ofNullable(formulas.get(field.key())).flatMap(expression -> expression.evaluate(this)).map(result -> Results.ofFormula(field, result));
    }

    private static Object of(Field field, JsonNode json) {
        try {
            return switch (field.type() == FieldType.FORMULA ? field.settings().result() : field.type()) {
                case NUMBER, PERCENT, RATING -> json.isNumber() ? Decimals.of(json.decimalValue()) : null;
                case DATE -> json.isTextual() ? Times.of(LocalDate.parse(json.asText())) : null;
                case DATETIME -> json.isTextual() ? Times.of(onTheWall(field, json.asText())) : null;
                case BOOLEAN -> json.isBoolean() ? json.booleanValue() : null;
                case MULTICHOICE, FILE -> json.isArray() ? texts(json) : null;
                case MONEY -> json.isObject() ? money(json) : null;
                case ADDRESS -> json.isObject() ? address(json) : null;
                case TABLE -> json.isArray() ? rows(field, json) : null;
                default -> json.isTextual() ? json.asText() : null;
            };
        } catch (DateTimeException | ArithmeticException unusable) {
            return null;
        }
    }

    private static LocalDateTime onTheWall(Field field, String text) {
        var zone = field.settings().zone();
        return OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.of(zone == null ? "Asia/Shanghai" : zone)).toLocalDateTime();
    }

    private static Entries texts(JsonNode array) {
        var texts = new ArrayList<String>(array.size());
        array.forEach(entry -> texts.add(entry.asText()));
        return Entries.of(texts);
    }

    private static Parts money(JsonNode json) {
        var money = new HashMap<String, Object>();
        if (json.path("amount").isNumber()) {
            money.put("amount", Decimals.of(json.path("amount").decimalValue()));
        }
        if (json.path("currency").isTextual()) {
            money.put("currency", json.path("currency").asText());
        }
        return new Parts(money);
    }

    private static Parts address(JsonNode json) {
        var address = new HashMap<String, Object>();
        json.fields().forEachRemaining(part -> address.put(part.getKey(), part.getValue().asText()));
        return new Parts(address);
    }

    private static Entries rows(Field table, JsonNode json) {
        var rows = new ArrayList<Parts>(json.size());
        for (var row : json) {
            var cells = new HashMap<String, Object>();
            for (var column : table.settings().columns()) {
                var cell = row.has(column.key()) ? of(column, row.get(column.key())) : null;
                if (cell != null) {
                    cells.put(column.key(), cell);
                }
            }
            rows.add(new Parts(cells));
        }
        return Entries.of(rows);
    }
}

package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Conversions that need not go through text, where the text would say less or other than the value. */
final class DirectConversions {

    private static final Set<FieldType> NUMERIC = EnumSet.of(FieldType.NUMBER, FieldType.PERCENT, FieldType.RATING);

    private DirectConversions() {
    }

    static boolean possible(FieldType from, FieldType to) {
        return from == FieldType.CHOICE && to == FieldType.MULTICHOICE || from == FieldType.MULTICHOICE && to == FieldType.CHOICE || from == FieldType.MONEY && NUMERIC.contains(to)
                || from == FieldType.DATE && to == FieldType.DATETIME || from == FieldType.DATETIME && to == FieldType.DATE;
    }

    static Optional<JsonNode> convert(Field from, Field to, JsonNode value) {
        if (!possible(from.type(), to.type())) {
            return Optional.empty();
        }
        return switch (from.type()) {
            case CHOICE -> Optional.<JsonNode>of(JsonNodeFactory.instance.arrayNode().add(value)).filter(entry -> to.option(value.asText()).isPresent());
            case MULTICHOICE -> value.size() == 1 && to.option(value.get(0).asText()).isPresent() ? Optional.of(value.get(0)) : Optional.empty();
            case MONEY -> Optional.of(value.path("amount")).filter(JsonNode::isNumber);
            case DATE -> moment(to, value.asText());
            default -> day(from, value.asText());
        };
    }

    /** The day begins at midnight where the field is read. */
    private static Optional<JsonNode> moment(Field to, String day) {
        try {
            return Optional.of(TextNode.valueOf(LocalDate.parse(day).atStartOfDay(ZoneId.of(to.settings().zone())).toInstant().toString()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> day(Field from, String moment) {
        try {
            return Optional.of(TextNode.valueOf(Instant.parse(moment).atZone(ZoneId.of(from.settings().zone())).toLocalDate().toString()));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}

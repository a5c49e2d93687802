package io.kedang.web.list;

import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import java.util.List;
import java.util.stream.Stream;

/** What the condition editor sends, as conditions of the archive. */
public final class EditedCondition {

    private EditedCondition() {
    }

    /** @return one condition, two for a range or for several values that are all excluded, none when no value was given */
    public static List<Condition> of(String field, String operator, List<String> given) {
        var values = given.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        return switch (operator) {
            case "true", "false" -> List.of(new Condition(field, Operator.EQ, operator));
            case "between" -> between(field, given);
            case "in" -> values.isEmpty() ? List.of() : List.of(new Condition(field, Operator.IN, String.join(",", values)));
            default -> Operator.ofKey(operator).map(known -> each(field, known, values)).orElse(List.of());
        };
    }

    private static List<Condition> each(String field, Operator operator, List<String> values) {
        return operator.takesValue() ? values.stream().map(value -> new Condition(field, operator, value)).toList() : List.of(new Condition(field, operator, null));
    }

    /** Either end may be left open. */
    private static List<Condition> between(String field, List<String> given) {
        return Stream.of(end(field, Operator.GTE, given, 0), end(field, Operator.LTE, given, 1)).flatMap(List::stream).toList();
    }

    private static List<Condition> end(String field, Operator operator, List<String> given, int index) {
        return given.size() <= index || given.get(index).isBlank() ? List.of() : List.of(new Condition(field, operator, given.get(index).strip()));
    }
}

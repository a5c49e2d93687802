package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import io.kedang.archive.internal.seal.BlindValues;
import io.kedang.template.Encryptable;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on an encrypted field: the whole value or its last four characters, by tokens. What would need the value itself is refused. */
final class SealedConditionSql {

    private static final int MOST_VALUES = 50;

    private SealedConditionSql() {
    }

    static String of(Condition condition, Field field, Sealer sealer, BoundValues values) {
        return switch (condition.operator()) {
            case EMPTY -> absent(values.bind(field.key()) + "::text");
            case PRESENT -> "NOT " + absent(values.bind(field.key()) + "::text");
            case EQ -> whole(field, tokens(field, condition.value(), sealer), values);
            case NE -> "NOT coalesce(" + whole(field, tokens(field, condition.value(), sealer), values) + ", false)";
            case IN -> whole(field, alternatives(condition).flatMap(value -> tokens(field, value, sealer).stream()).toList(), values);
            case ENDS4 -> tail(condition, field, sealer, values);
            default -> throw encrypted(field);
        };
    }

    private static String absent(String key) {
        return "((data -> " + key + ") IS NULL AND (sealed -> " + key + ") IS NULL)";
    }

    private static Problem encrypted(Field field) {
        return Problem.of(ArchiveError.FIELD_ENCRYPTED, field.key());
    }

    private static Stream<String> alternatives(Condition condition) {
        var alternatives = condition.value().split(",");
        if (alternatives.length == 0 || alternatives.length > MOST_VALUES) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return Arrays.stream(alternatives);
    }

    private static List<String> tokens(Field field, String value, Sealer sealer) {
        if (!Encryptable.found(field)) {
            throw encrypted(field);
        }
        return sealer.tokens(field, Comparands.of(field, Operator.EQ, value));
    }

    private static String tail(Condition condition, Field field, Sealer sealer, BoundValues values) {
        if (!Encryptable.foundByLastFour(field)) {
            throw encrypted(field);
        }
        if (condition.value().length() != Condition.TAIL) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return token(Sealer.tailKey(field.key()), sealer.tailTokens(field, BlindValues.lastFour(condition.value())), values);
    }

    private static String whole(Field field, List<String> tokens, BoundValues values) {
        return token(field.key(), tokens, values);
    }

    private static String token(String key, List<String> tokens, BoundValues values) {
        return "(blind ->> " + values.bind(key) + "::text) = ANY(" + values.bind(tokens.toArray(String[]::new)) + ")";
    }
}

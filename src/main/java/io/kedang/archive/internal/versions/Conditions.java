package io.kedang.archive.internal.versions;

import io.kedang.archive.internal.BoundValues;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.math.BigDecimal;
import java.util.function.Function;

/** Conditions on stored data, in SQL. None fails on any JSON; keys and values are bound. */
final class Conditions {

    private Conditions() {
    }

    private static String value(BoundValues values, String key) {
        return "(data -> " + values.bind(key) + "::text)";
    }

    private static String sealed(BoundValues values, String key) {
        return "(sealed -> " + values.bind(key) + "::text)";
    }

    static Function<BoundValues, String> missing(String key) {
        return values -> "(" + value(values, key) + " IS NULL AND " + sealed(values, key) + " IS NULL)";
    }

    static Function<BoundValues, String> present(String key) {
        return values -> "(" + value(values, key) + " IS NOT NULL OR " + sealed(values, key) + " IS NOT NULL)";
    }

    /** @param comparison e.g. {@code <} */
    static Function<BoundValues, String> length(String key, String comparison, int bound) {
        return values -> guarded(value(values, key), "string", "char_length(%1$s #>> '{}') " + comparison + " " + bound);
    }

    static Function<BoundValues, String> items(String key, String comparison, int bound) {
        return values -> guarded(value(values, key), "array", "jsonb_array_length(%1$s) " + comparison + " " + bound);
    }

    static Function<BoundValues, String> number(Field field, String comparison, BigDecimal bound) {
        return values -> guarded(amount(field, values), "number", "%1$s::numeric " + comparison + " " + values.bind(bound.toPlainString()) + "::text::numeric");
    }

    static Function<BoundValues, String> offStep(Field field, BigDecimal step) {
        return values -> guarded(amount(field, values), "number", "mod(%1$s::numeric, " + values.bind(step.toPlainString()) + "::text::numeric) <> 0");
    }

    static Function<BoundValues, String> broken(Field field) {
        return values -> guarded(amount(field, values), "number", "trunc(%1$s::numeric) <> %1$s::numeric");
    }

    private static String amount(Field field, BoundValues values) {
        return field.type() == FieldType.MONEY ? "(" + value(values, field.key()) + " -> 'amount')" : value(values, field.key());
    }

    static Function<BoundValues, String> option(Field field, String option) {
        return values -> field.type() == FieldType.MULTICHOICE
                ? "coalesce(" + value(values, field.key()) + " @> jsonb_build_array(" + values.bind(option) + "::text), false)"
                : "data ->> " + values.bind(field.key()) + "::text = " + values.bind(option);
    }

    static Function<BoundValues, String> part(String key, String part, String content) {
        return values -> value(values, key) + " ->> '" + part + "' = " + values.bind(content);
    }

    static Function<BoundValues, String> stage(String stage) {
        return values -> "stage = " + values.bind(stage);
    }

    /** The type is asked first: the rest is never computed on another. */
    private static String guarded(String value, String type, String condition) {
        return "CASE jsonb_typeof(" + value + ") WHEN '" + type + "' THEN " + condition.formatted(value) + " ELSE false END";
    }
}

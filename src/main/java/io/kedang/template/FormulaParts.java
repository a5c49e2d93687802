package io.kedang.template;

import io.kedang.access.Sensitivity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a formula is made of, with those of the formulas that it uses. Any word counts that is a field's key:
 * one too many hides a little more, one too few would give away what may not be seen.
 */
public final class FormulaParts {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private FormulaParts() {
    }

    /** @return keys of fields, without the formula's own */
    public static Set<String> of(Field formula, Collection<Field> fields) {
        var seen = new HashSet<String>();
        collect(text(formula), byKey(fields), seen);
        seen.remove(formula.key());
        return seen;
    }

    /** @return keys of fields that an expression names, with those of the formulas among them */
    public static Set<String> in(String expression, Map<String, Field> fields) {
        var seen = new HashSet<String>();
        collect(expression, fields, seen);
        return seen;
    }

    /** The same fields, each formula as sensitive as the most sensitive field that it is made of: its result tells something of it. */
    public static List<Field> guarded(List<Field> fields) {
        return fields.stream().map(field -> field.type() == FieldType.FORMULA ? field.as(sensitivity(field, fields)) : field).toList();
    }

    private static Sensitivity sensitivity(Field formula, List<Field> fields) {
        var parts = of(formula, fields);
        return Stream.concat(Stream.of(formula), fields.stream().filter(field -> parts.contains(field.key()))).map(Field::sensitivity)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    public static Map<String, Field> byKey(Collection<Field> fields) {
        return fields.stream().collect(Collectors.toMap(Field::key, Function.identity()));
    }

    private static String text(Field formula) {
        return formula.settings().expression() == null ? "" : formula.settings().expression();
    }

    private static void collect(String expression, Map<String, Field> fields, Set<String> seen) {
        WORD.matcher(expression).results().map(match -> fields.get(match.group())).filter(field -> field != null && seen.add(field.key()))
                .filter(field -> field.type() == FieldType.FORMULA).forEach(field -> collect(text(field), fields, seen));
    }
}

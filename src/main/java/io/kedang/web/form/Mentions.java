package io.kedang.web.form;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which fields a formula is made of, with those of the formulas that it uses. Any word counts that is a field's key:
 * one too many hides a little more, one too few would give away what may not be seen.
 */
final class Mentions {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private Mentions() {
    }

    static Set<String> of(Field formula, Template template) {
        var seen = new HashSet<String>();
        collect(formula, template, seen);
        return seen;
    }

    private static void collect(Field formula, Template template, Set<String> seen) {
        for (var key : words(formula.settings().expression())) {
            var field = template.field(key);
            if (field.isPresent() && seen.add(key) && field.get().type() == FieldType.FORMULA) {
                collect(field.get(), template, seen);
            }
        }
    }

    private static Set<String> words(String expression) {
        return expression == null ? Set.of() : WORD.matcher(expression).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}

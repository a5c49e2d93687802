package io.kedang.template.internal.logic;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Says what is wrong with the expressions of a template, each at its place in the document. */
public final class ExpressionChecker {

    private ExpressionChecker() {
    }

    /** @param template read from a document whose form is good */
    public static List<Violation> check(Template template, Lang lang) {
        if (!CompiledLogic.needed(template)) {
            return List.of();
        }
        var found = new ArrayList<Violation>();
        var plan = Plan.of(template, CompiledLogic.CLOCK);
        plan.faults().forEach((pointer, faults) -> faults.forEach(fault -> found.add(fault.at(pointer, lang))));
        var defaults = new CompiledLogic(template, plan).defaults();
        template.fields().stream().filter(field -> defaults.has(field.key()) && !chosen(field, defaults.get(field.key())))
                .forEach(field -> found.add(new Violation("/properties/" + field.key() + "/kedang/default", "expression", Texts.get(lang, "expression.default_option"))));
        return found;
    }

    /** Whether a default of a choice is among its options. */
    private static boolean chosen(Field field, com.fasterxml.jackson.databind.JsonNode value) {
        return switch (field.type()) {
            case CHOICE -> open(field, value.asText());
            case MULTICHOICE -> StreamSupport.stream(value.spliterator(), false).allMatch(entry -> open(field, entry.asText()));
            default -> true;
        };
    }

    private static boolean open(Field field, String value) {
        return field.option(value).filter(option -> !option.retired()).isPresent();
    }
}

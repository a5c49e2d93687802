package io.kedang.template.internal.logic;

import io.kedang.kernel.Label;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Rule;
import io.kedang.template.Section;
import io.kedang.template.Template;
import io.kedang.template.internal.logic.Slot.Use;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something of records that follows from their values: a formula, a condition or a rule.
 *
 * @param pointer to its expression
 * @param label   of the field or section that it belongs to; a rule's message
 * @param meaning the same for two that tell the same of the same values, whatever they belong to
 * @param reads   keys of the fields that it follows from, formulas and what those are made of included
 */
public record Derivation(String pointer, Label label, String meaning, Set<String> reads) {

    /** All of a template. What a new record begins with follows from no value. */
    public static List<Derivation> of(Template template) {
        var all = Reads.of(template);
        return Slot.of(template).stream().filter(slot -> slot.use() != Use.DEFAULT).map(slot -> of(slot, template, all.of(slot))).toList();
    }

    private static Derivation of(Slot slot, Template template, Set<String> reads) {
        var own = slot.use() == Use.FORMULA ? result(template.field(slot.subject()).orElseThrow()) : "";
        var made = reads.stream().flatMap(key -> template.field(key).stream()).filter(field -> field.type() == FieldType.FORMULA)
                .map(field -> field.key() + " = " + field.settings().expression() + result(field)).collect(Collectors.toCollection(TreeSet::new));
        return new Derivation(slot.pointer(), label(slot, template), kind(slot.use()) + " " + slot.text() + own + made, Set.copyOf(reads));
    }

    /** A number that is rounded otherwise is another one. */
    private static String result(Field formula) {
        return " (" + formula.settings().result() + " " + formula.settings().precision() + ")";
    }

    /** Whether a field is there is told by its own condition as by its section's. */
    private static Use kind(Use use) {
        return use == Use.SECTION_VISIBLE ? Use.VISIBLE : use;
    }

    private static Label label(Slot slot, Template template) {
        return switch (slot.use()) {
            case RULE -> template.rules().stream().filter(rule -> rule.key().equals(slot.subject())).map(Rule::message).findFirst().orElseThrow();
            case SECTION_VISIBLE -> template.sections().stream().filter(section -> section.key().equals(slot.subject())).map(Section::label).findFirst().orElseThrow();
            default -> template.field(slot.subject()).map(Field::label).orElseThrow();
        };
    }
}

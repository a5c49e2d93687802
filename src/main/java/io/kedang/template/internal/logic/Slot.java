package io.kedang.template.internal.logic;

import dev.cel.common.types.CelType;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place in a template's document that holds an expression.
 *
 * @param pointer  to it
 * @param subject  key of the field, section or rule that it belongs to
 * @param expected what it must give
 * @param own      keys that it may not use: it would decide on itself
 */
record Slot(Use use, String pointer, String subject, String text, CelType expected, Set<String> own) {

    /** What an expression is for. */
    enum Use {
        SECTION_VISIBLE, VISIBLE, REQUIRED, DEFAULT, FORMULA, RULE
    }

    static List<Slot> of(Template template) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < template.sections().size(); i++) {
            var section = template.sections().get(i);
            add(slots, new Slot(Use.SECTION_VISIBLE, "/kedang/sections/" + i + "/visibleWhen", section.key(), section.visibleWhen(), ExpressionTypes.YES_NO,
                    keys(template.fieldsOf(section))));
        }
        template.fields().forEach(field -> ofField(slots, field));
        for (int i = 0; i < template.rules().size(); i++) {
            var rule = template.rules().get(i);
            add(slots, new Slot(Use.RULE, "/kedang/rules/" + i + "/check", rule.key(), rule.check(), ExpressionTypes.YES_NO, Set.of()));
        }
        return slots;
    }

    private static Set<String> keys(List<Field> fields) {
        return Set.copyOf(fields.stream().map(Field::key).toList());
    }

    private static void ofField(List<Slot> slots, Field field) {
        var settings = field.settings();
        var own = Set.of(field.key());
        add(slots, new Slot(Use.VISIBLE, pointer(field, "visibleWhen"), field.key(), settings.visibleWhen(), ExpressionTypes.YES_NO, own));
        add(slots, new Slot(Use.REQUIRED, pointer(field, "requiredWhen"), field.key(), settings.requiredWhen(), ExpressionTypes.YES_NO, own));
        add(slots, new Slot(Use.DEFAULT, pointer(field, "default"), field.key(), settings.defaultValue(), typeOfDefault(field), Set.of()));
        add(slots, new Slot(Use.FORMULA, pointer(field, "expression"), field.key(), settings.expression(),
                field.type() == FieldType.FORMULA ? ExpressionTypes.ofResult(field) : null, own));
    }

    private static String pointer(Field field, String name) {
        return "/properties/" + field.key() + "/kedang/" + name;
    }

    /** An amount of money begins in the first of its currencies. */
    private static CelType typeOfDefault(Field field) {
        return field.type() == FieldType.MONEY ? ExpressionTypes.NUMBER : ExpressionTypes.of(field);
    }

    private static void add(List<Slot> slots, Slot slot) {
        if (slot.text() != null) {
            slots.add(slot);
        }
    }
}

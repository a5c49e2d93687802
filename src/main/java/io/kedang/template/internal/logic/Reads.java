package io.kedang.template.internal.logic;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.FormulaParts;
import io.kedang.template.Template;
import io.kedang.template.internal.logic.Slot.Use;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields that a template's expressions follow from, with those of the formulas among them. Told by the compiled expression; of one that cannot be compiled
 * any word counts that is a field's key: one too many refuses a little more, one too few would give away what may not be seen.
 */
final class Reads {

    private final Plan plan;
    private final Map<String, Field> fields;

    private Reads(Plan plan, Map<String, Field> fields) {
        this.plan = plan;
        this.fields = fields;
    }

    /** Of all its expressions but those that new records begin with. */
    static Reads of(Template template) {
        return new Reads(Plan.of(template, CompiledLogic.CLOCK, slot -> slot.use() != Use.DEFAULT), FormulaParts.byKey(template.fields()));
    }

    /** @return keys of fields */
    Set<String> of(Slot slot) {
        var found = new LinkedHashSet<String>();
        add(own(slot.use(), slot.subject(), slot.text()), found);
        return found;
    }

    private void add(Set<String> keys, Set<String> found) {
        keys.stream().filter(found::add).map(fields::get).filter(field -> field.type() == FieldType.FORMULA && field.settings().expression() != null)
                .forEach(formula -> add(own(Use.FORMULA, formula.key(), formula.settings().expression()), found));
    }

    private Set<String> own(Use use, String subject, String text) {
        var compiled = plan.of(use).get(subject);
        return compiled == null ? FormulaParts.in(text, fields) : compiled.uses();
    }
}

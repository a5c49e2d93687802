package io.kedang.archive.internal.versions;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.TemplateAction;
import io.kedang.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Whoever changes templates need not see what is on file. They are told values, and how many records have some, only when they may see all of them. */
@ApplicationScoped
class SeenValues {

    private final FieldGate gate;

    SeenValues(FieldGate gate) {
        this.gate = gate;
    }

    /** Whether the actor sees a field's values in clear, in every record of the template. */
    boolean all(Actor actor, Template template, String field) {
        return actor.on(template.key()).mayAll(TemplateAction.READ) && gate.everywhere(actor, template).clear(field);
    }

    /** Whether the actor may be told a number that follows from the values of some fields. Of one that comes anew, older records may hold what they lie with. */
    boolean all(Actor actor, Template template, Set<String> fields) {
        return actor.isAdmin() || fields.stream().allMatch(field -> template.field(field).isPresent() && all(actor, template, field));
    }

    /** The same of records with their titles. */
    boolean titled(Actor actor, Template template, String field) {
        return all(actor, template, field) && gate.everywhere(actor, template).clear(template.titleField());
    }
}

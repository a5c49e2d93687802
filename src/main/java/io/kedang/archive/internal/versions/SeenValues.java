package io.kedang.archive.internal.versions;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.RecordAction;
import io.kedang.template.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever changes templates need not see what is on file. They are told how many records a change concerns, and values only when they may see all of them. */
@ApplicationScoped
class SeenValues {

    private final FieldGate gate;

    SeenValues(FieldGate gate) {
        this.gate = gate;
    }

    /** Whether the actor sees a field's values in clear, in every record of the template. */
    boolean all(Actor actor, Template template, String field) {
        return actor.on(template.key()).mayAll(RecordAction.READ) && gate.everywhere(actor, template).clear(field);
    }

    /** The same of records with their titles. */
    boolean titled(Actor actor, Template template, String field) {
        return all(actor, template, field) && gate.everywhere(actor, template).clear(template.titleField());
    }
}

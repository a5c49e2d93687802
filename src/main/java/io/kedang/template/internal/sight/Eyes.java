package io.kedang.template.internal.sight;

import io.kedang.access.Actor;
import io.kedang.access.Decision;
import io.kedang.access.FieldGate;
import io.kedang.access.TemplateAction;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.Set;

/** What somebody who publishes sees of records. */
record Eyes(Actor actor, FieldGate gate) {

    /** Of any record at all. */
    boolean read(Template template) {
        return actor.on(template.key()).may(TemplateAction.READ);
    }

    /** As the least that is seen of some record. */
    Decision of(Template template, String field) {
        return gate.everywhere(actor, template).of(field);
    }

    boolean clear(Template template, String field) {
        return of(template, field) == Decision.CLEAR;
    }

    boolean clearer(Template before, Field was, Template after, Field now) {
        return gate.clearer(actor, before, was, after, now);
    }

    /** Keys of the fields that decide which records are seen. */
    Set<String> readBy(Template template) {
        return actor.on(template.key()).readBy();
    }
}

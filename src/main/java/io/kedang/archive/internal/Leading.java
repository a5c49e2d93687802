package io.kedang.archive.internal;

import io.kedang.template.Field;
import io.kedang.template.FieldSettings.OnDelete;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.List;
import java.util.UUID;

/** A field of a template that leads to records of another. */
record Leading(Template template, Field field) {

    /** @param templates all that records are of */
    static List<Leading> to(String target, List<Template> templates) {
        return templates.stream().flatMap(template -> template.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE && target.equals(field.settings().target()))
                .map(field -> new Leading(template, field))).toList();
    }

    boolean is(OnDelete rule) {
        return field.settings().onDelete() == rule;
    }

    /** What refers to a record by this field, written so that the field's index serves. */
    String where(UUID id, BoundValues values) {
        return "template_key = " + values.bind(template.key()) + " AND deleted_at IS NULL AND " + expression(values) + " = " + values.bind(id.toString()) + "::text";
    }

    String expression(BoundValues values) {
        return FieldSql.ordered(field, values.bind(field.key()) + "::text");
    }
}

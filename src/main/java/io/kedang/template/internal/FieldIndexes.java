package io.kedang.template.internal;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.FieldSql;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The definitions of the indexes and statistics that a template's fields ask for. Keys were checked against a strict pattern, and are again here. */
final class FieldIndexes {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    private FieldIndexes() {
    }

    static List<String> of(Template template) {
        var statements = new ArrayList<String>();
        for (var field : template.fields()) {
            if (!KEY.matcher(field.key()).matches() || !KEY.matcher(template.key()).matches()) {
                throw new IllegalArgumentException("not a field's key");
            }
            if (field.indexed()) {
                statements.add(ordinary(template, field));
                statistics(field).ifPresent(statements::add);
            }
            if (field.unique()) {
                statements.add(unique(template, field));
            }
        }
        return statements;
    }

    private static String ordinary(Template template, Field field) {
        var kind = field.type() == FieldType.MULTICHOICE
                ? "USING gin ((data -> '" + field.key() + "') jsonb_path_ops)"
                : "((" + FieldSql.ordered(field, "'" + field.key() + "'") + "), id)";
        return "CREATE INDEX IF NOT EXISTS " + FieldSql.indexName("ix", template.key(), field.key()) + " ON record " + kind + where(template);
    }

    /** The planner knows nothing of an expression from a partial index: without these it takes every value for a rare one. One serves all templates with such a field. */
    private static Optional<String> statistics(Field field) {
        return field.type() == FieldType.MULTICHOICE ? Optional.empty()
                : Optional.of("CREATE STATISTICS IF NOT EXISTS " + FieldSql.indexName("st", field.type().key(), field.key()) + " ON ("
                        + FieldSql.ordered(field, "'" + field.key() + "'") + ") FROM record");
    }

    private static String unique(Template template, Field field) {
        return "CREATE UNIQUE INDEX IF NOT EXISTS " + FieldSql.indexName("ux", template.key(), field.key())
                + " ON record ((lower(data ->> '" + field.key() + "')))" + where(template);
    }

    private static String where(Template template) {
        return " WHERE template_key = '" + template.key() + "' AND deleted_at IS NULL";
    }
}

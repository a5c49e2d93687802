package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.Template;

/**
 * The order of a list.
 *
 * @param text as it was asked for, e.g. {@code -updated_at}
 * @param expression SQL that is never null
 * @param cast what a cursor's text must be cast to
 */
record SortKey(String text, String expression, String cast, boolean descending) {

    static SortKey of(String asked, Template template, FieldView view, Sealer sealer, BoundValues values) {
        var descending = asked.startsWith("-");
        var name = descending ? asked.substring(1) : asked;
        var field = template.field(name);
        if (field.isPresent()) {
            return ofField(asked, field.get(), view, sealer, values, descending);
        }
        return switch (name) {
            case "updated_at", "created_at" -> new SortKey(asked, name, "::text::timestamptz", descending);
            default -> throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, "");
        };
    }

    private static SortKey ofField(String asked, Field field, FieldView view, Sealer sealer, BoundValues values, boolean descending) {
        if (!field.sortable()) {
            throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, field.key());
        }
        if (!view.clear(field.key())) {
            throw Problem.of(ArchiveError.FIELD_NOT_READABLE, field.key());
        }
        if (sealer.encrypts(field.key())) {
            throw Problem.of(ArchiveError.FIELD_ENCRYPTED, field.key());
        }
        return new SortKey(asked, FieldSql.ordered(field, values.bind(field.key()) + "::text"), FieldSql.castOf(field), descending);
    }

    String orderBy() {
        var direction = descending ? " DESC" : "";
        return " ORDER BY " + expression + direction + ", id" + direction;
    }

    /** The condition that a record comes behind the cursor's. */
    String after(Cursor cursor, BoundValues values) {
        return "(" + expression + ", id) " + (descending ? "<" : ">") + " (" + values.bind(cursor.value()) + cast + ", " + values.bind(cursor.id()) + ")";
    }
}

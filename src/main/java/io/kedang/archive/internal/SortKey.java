package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import io.kedang.template.Template;

/**
 * The order of a list.
 *
 * @param text as it was asked for, e.g. {@code -updated_at}
 * @param expression SQL that is never null
 * @param said SQL of the text that a cursor holds: the value itself, also of a choice, whose options may stand in another order by the next page
 * @param cast what a cursor's value must be cast to
 * @param choice the choice whose options give the order; null for anything else
 */
record SortKey(String text, String expression, String said, String cast, Field choice, boolean descending) {

    static SortKey of(String asked, Template template, FieldView view, Sealer sealer, BoundValues values) {
        var descending = asked.startsWith("-");
        var name = descending ? asked.substring(1) : asked;
        var field = template.field(name);
        if (field.isPresent()) {
            return ofField(asked, field.get(), view, sealer, values, descending);
        }
        return switch (name) {
            case "updated_at", "created_at" -> new SortKey(asked, name, "to_char(" + name + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", "::text::timestamptz", null, descending);
            default -> throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, "");
        };
    }

    private static SortKey ofField(String asked, Field field, FieldView view, Sealer sealer, BoundValues values, boolean descending) {
        if (!field.sortable()) {
            throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, field.key());
        }
        if (!view.clear(field.key())) {
            throw Problem.of(ArchiveError.FIELD_NOT_READABLE, field.key()).with("field", field.key());
        }
        if (sealer.encrypts(field.key())) {
            throw Problem.of(ArchiveError.FIELD_ENCRYPTED, field.key());
        }
        var key = values.bind(field.key()) + "::text";
        var value = FieldSql.ordered(field, key);
        var said = "(" + value + ")::text";
        return field.type() == FieldType.CHOICE ? new SortKey(asked, FieldSql.sorted(field, key, bound(field, values)), said, "::int", field, descending)
                : new SortKey(asked, value, said, FieldSql.castOf(field), null, descending);
    }

    private static String bound(Field choice, BoundValues values) {
        return values.bind(FieldSql.values(choice).toArray(String[]::new)) + "::text[]";
    }

    String orderBy() {
        var direction = descending ? " DESC" : "";
        return " ORDER BY " + expression + direction + ", id" + direction;
    }

    /** The condition that a record comes behind the cursor's. */
    String after(Cursor cursor, BoundValues values) {
        var value = choice == null ? cursor.value() : (Object) FieldSql.place(choice, cursor.value());
        return "(" + expression + ", id) " + (descending ? "<" : ">") + " (" + values.bind(value) + cast + ", " + values.bind(cursor.id()) + ")";
    }
}

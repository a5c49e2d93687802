package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.TemplateAction;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.template.Template;
import io.kedang.tenancy.Statement;
import java.util.stream.Collectors;

/** The statement of a page of records. One record more than asked for tells whether there is a next page. */
record ListStatement(Statement statement, SortKey sort) {

    /**
     * @param view of every record that there may be in it
     * @param sealer what of the records is encrypted
     * @param action beside reading, what the actor must be allowed to do with them
     */
    record Asked(Actor actor, Template template, FieldView view, Sealer sealer, RecordQuery query, TemplateAction action) {
    }

    /** Index of the column with the text of the sort value, for the cursor. */
    static final int SORT_VALUE = 19;

    static ListStatement page(Asked asked) {
        var values = new BoundValues();
        var where = where(asked, values);
        var query = asked.query();
        var sort = SortKey.of(query.sort() == null ? usual(asked) : query.sort(), asked.template(), asked.view(), asked.sealer(), values);
        var after = query.cursor() == null ? "" : " AND " + sort.after(Cursor.decode(query.cursor(), sort), values);
        var sql = "SELECT " + StoredRecord.COLUMNS + ", " + sort.said() + " FROM record" + where + after + sort.orderBy()
                + " LIMIT " + values.bind(query.limit() + 1);
        return new ListStatement(new Statement(sql, values.tuple()), sort);
    }

    static Statement count(Asked asked) {
        var values = new BoundValues();
        var where = where(asked, values);
        return new Statement("SELECT count(*) FROM (SELECT FROM record" + where + " LIMIT " + (RecordQuery.COUNTED_UP_TO + 1) + ") AS matches", values.tuple());
    }

    /** The template's own order, unless it is by something that the actor may not read, or nobody can. */
    private static String usual(Asked asked) {
        var sort = asked.template().sort();
        return asked.template().field(sort.replaceFirst("^-", "")).filter(field -> !asked.view().clear(field.key()) || asked.sealer().encrypts(field.key())).isPresent() ? "-updated_at" : sort;
    }

    private static String where(Asked asked, BoundValues values) {
        var template = asked.template();
        var start = " WHERE template_key = " + values.bind(template.key()) + (asked.query().deleted() ? " AND deleted_at IS NOT NULL" : " AND deleted_at IS NULL")
                + Scoped.and(asked.actor(), template, TemplateAction.READ, values)
                + (asked.action() == TemplateAction.READ ? "" : Scoped.and(asked.actor(), template, asked.action(), values));
        return asked.query().conditions().stream().map(condition -> " AND " + ConditionSql.of(condition, template, asked.view(), asked.sealer(), values))
                .collect(Collectors.joining("", start, ""));
    }
}

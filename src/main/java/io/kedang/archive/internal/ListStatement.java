package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.template.Template;
import io.kedang.tenancy.Statement;
import java.util.stream.Collectors;

/** The statement of a page of records. One record more than asked for tells whether there is a next page. */
record ListStatement(Statement statement, SortKey sort) {

    /** Index of the column with the text of the sort value, for the cursor. */
    static final int SORT_VALUE = 17;

    static ListStatement page(Template template, FieldView view, Sealer sealer, RecordQuery query) {
        var values = new BoundValues();
        var where = where(template, view, sealer, query, values);
        var sort = SortKey.of(query.sort() == null ? template.sort() : query.sort(), template, view, sealer, values);
        var after = query.cursor() == null ? "" : " AND " + sort.after(Cursor.decode(query.cursor(), sort), values);
        var sql = "SELECT " + StoredRecord.COLUMNS + ", " + sortValue(sort) + " FROM record" + where + after + sort.orderBy()
                + " LIMIT " + values.bind(query.limit() + 1);
        return new ListStatement(new Statement(sql, values.tuple()), sort);
    }

    private static String sortValue(SortKey sort) {
        return sort.cast().endsWith("timestamptz")
                ? "to_char(" + sort.expression() + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : "(" + sort.expression() + ")::text";
    }

    static Statement count(Template template, FieldView view, Sealer sealer, RecordQuery query) {
        var values = new BoundValues();
        var where = where(template, view, sealer, query, values);
        return new Statement("SELECT count(*) FROM (SELECT FROM record" + where + " LIMIT " + (RecordQuery.COUNTED_UP_TO + 1) + ") AS matches", values.tuple());
    }

    private static String where(Template template, FieldView view, Sealer sealer, RecordQuery query, BoundValues values) {
        var start = " WHERE template_key = " + values.bind(template.key()) + (query.deleted() ? " AND deleted_at IS NOT NULL" : " AND deleted_at IS NULL");
        return query.conditions().stream().map(condition -> " AND " + ConditionSql.of(condition, template, view, sealer, values))
                .collect(Collectors.joining("", start, ""));
    }
}

package io.kedang.web;

import io.kedang.access.FieldView;
import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import io.kedang.archive.RecordQuery;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.web.list.ListAddress;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A field by which records of one template refer to records of another. */
record Referrer(Template template, Field field) {

    /** Only filterable ones: the others have no index that finds a record's few among a million. */
    static Stream<Referrer> to(String target, Template template, FieldView view) {
        return template.fields().stream().filter(field -> field.type() == FieldType.REFERENCE && field.filterable() && target.equals(field.settings().target()) && view.clear(field.key()))
                .map(field -> new Referrer(template, field));
    }

    RecordQuery query(UUID id, int limit) {
        return new RecordQuery(List.of(condition(id)), "-updated_at", limit, null, true, false);
    }

    private Condition condition(UUID id) {
        return new Condition(field.key(), Operator.EQ, id.toString());
    }

    RecordPage.Referring shown(UUID id, io.kedang.archive.RecordPage page, Reader reader) {
        var all = ListAddress.read(template.key(), Map.of()).with(List.of(condition(id))).url();
        var many = page.count() > RecordQuery.COUNTED_UP_TO;
        return new RecordPage.Referring(reader.read(template.name()), reader.read(field.label()), Numbers.of(many ? RecordQuery.COUNTED_UP_TO : page.count(), reader) + (many ? "+" : ""),
                page.records().stream().map(record -> new RecordPage.Link(record.title().isBlank() ? reader.texts().untitled() : record.title(), "/records/" + record.id())).toList(),
                page.next() == null ? null : all);
    }
}

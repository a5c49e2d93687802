package io.kedang.web;

import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import io.kedang.archive.RecordReferences;
import io.kedang.archive.RecordReferences.Group;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.list.ListAddress;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records of one template that refer to a record by one field, ready for its page. */
final class Referrer {

    private static final int SHOWN = 5;

    private Referrer() {
    }

    static RecordPage.Referring shown(UUID id, Group group, List<Template> templates, Reader reader) {
        var many = group.count() > RecordReferences.COUNTED_UP_TO;
        var count = Numbers.of(Math.min(group.count(), RecordReferences.COUNTED_UP_TO), reader) + (many ? "+" : "");
        return new RecordPage.Referring(reader.read(group.templateName()), reader.read(group.label()), count,
                group.records().stream().limit(SHOWN).map(record -> new RecordPage.Link(record.title().isBlank() ? reader.texts().untitled() : record.title(), "/records/" + record.id())).toList(),
                group.count() > SHOWN ? all(id, group, templates) : null);
    }

    /** A list of them, where the template's lists can ask for the field. */
    private static String all(UUID id, Group group, List<Template> templates) {
        return templates.stream().filter(template -> template.key().equals(group.template())).flatMap(template -> template.field(group.field()).stream()).anyMatch(Field::filterable)
                ? ListAddress.read(group.template(), Map.of()).with(List.of(new Condition(group.field(), Operator.EQ, id.toString()))).url() : null;
    }
}

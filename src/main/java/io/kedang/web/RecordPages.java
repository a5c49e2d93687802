package io.kedang.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.Decision;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.access.Members;
import io.kedang.access.Sensitivity;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.show.Values;
import io.kedang.web.view.RecordPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of a record, read by the template version that the record was last checked against. */
@ApplicationScoped
public class RecordPages {

    private final Templates templates;
    private final Records records;
    private final Members members;
    private final FieldGate gate;
    private final NameBook names;

    RecordPages(Templates templates, Records records, Members members, FieldGate gate, NameBook names) {
        this.templates = templates;
        this.records = records;
        this.members = members;
        this.gate = gate;
        this.names = names;
    }

    Uni<RecordPage> of(Actor actor, RecordView record, Reader reader) {
        return build(actor, record, null, reader);
    }

    Uni<RecordPage> withHistory(Actor actor, RecordView record, Reader reader) {
        return records.history(actor, record.id()).chain(history -> build(actor, record, history, reader));
    }

    /** The page of a record that is an example, by a template that need not be published. */
    Uni<RecordPage> sample(Actor actor, CompiledTemplate compiled, RecordView example, Reader reader) {
        return build(actor, compiled.template(), example, null, reader);
    }

    /** The name of the stage that a record is in. */
    Uni<String> stage(Actor actor, RecordView record, Reader reader) {
        return templates.published(actor.tenant(), record.template())
                .map(compiled -> Values.stageValue(compiled.template(), record.stage(), reader).text());
    }

    private Uni<RecordPage> build(Actor actor, RecordView record, List<HistoryEntry> history, Reader reader) {
        return templates.version(actor.tenant(), record.template(), record.version())
                .chain(compiled -> build(actor, compiled.template(), record, history, reader));
    }

    private Uni<RecordPage> build(Actor actor, Template template, RecordView record, List<HistoryEntry> history, Reader reader) {
        var view = gate.view(actor, template.fields());
        return members.everybody(actor.tenant())
                .chain(people -> names.of(actor, template, view, people, values(record, history), reader)
                        .map(knowing -> page(template, view, record, history, knowing)));
    }

    /** The record as it is and, where its history is shown, as it was. */
    private static List<ObjectNode> values(RecordView record, List<HistoryEntry> history) {
        var all = new ArrayList<ObjectNode>(List.of(record.data()));
        if (history != null) {
            history.stream().flatMap(entry -> entry.changes().stream()).forEach(change -> Stream.of(Optional.ofNullable(change.from()), Optional.ofNullable(change.to()))
                    .flatMap(Optional::stream).forEach(value -> all.add(JsonNodeFactory.instance.objectNode().set(change.field(), value))));
        }
        return all;
    }

    private static RecordPage page(Template template, FieldView view, RecordView record, List<HistoryEntry> history, Reader reader) {
        var title = record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
        Function<UUID, String> who = id -> reader.names().member(id.toString()).orElseGet(() -> reader.texts().formerMember());
        return new RecordPage(record.id().toString(), template.key(), reader.read(template.name()), template.icon(), title, Long.toString(record.revision()),
                stages(template, record.stage(), reader), sections(template, view, record, reader), meta(record, who, reader),
                history == null ? null : history.stream().map(entry -> event(entry, template, view, who, reader)).toList(), record.deletedAt() == null,
                record.deletedAt() != null);
    }

    private static List<RecordPage.Stage> stages(Template template, String present, Reader reader) {
        var all = template.stages();
        var here = IntStream.range(0, all.size()).filter(i -> all.get(i).key().equals(present)).findFirst().orElse(-1);
        return IntStream.range(0, all.size()).mapToObj(i -> new RecordPage.Stage(all.get(i).key(), reader.read(all.get(i).label()), Values.hue(all.get(i)),
                i == here ? "here" : i < here ? "passed" : "ahead")).toList();
    }

    private static List<RecordPage.Section> sections(Template template, FieldView view, RecordView record, Reader reader) {
        return template.sections().stream()
                .map(section -> new RecordPage.Section(section.key(), reader.read(section.label()), template.fieldsOf(section).stream()
                        .filter(field -> view.of(field.key()) != Decision.HIDDEN)
                        .map(field -> fact(field, view, record, reader)).toList()))
                .filter(section -> !section.facts().isEmpty()).toList();
    }

    private static RecordPage.Fact fact(Field field, FieldView view, RecordView record, Reader reader) {
        var guarded = field.sensitivity() == Sensitivity.CONFIDENTIAL || field.sensitivity() == Sensitivity.RESTRICTED;
        return new RecordPage.Fact(field.key(), reader.read(field.label()), field.width(), guarded,
                Values.of(field, record.data().get(field.key()), view, reader));
    }

    private static RecordPage.Meta meta(RecordView record, Function<UUID, String> who, Reader reader) {
        return new RecordPage.Meta(Times.minute(record.createdAt(), reader), who.apply(record.createdBy()), Times.minute(record.updatedAt(), reader),
                who.apply(record.updatedBy()), record.revision(), record.version());
    }

    private static RecordPage.Event event(HistoryEntry entry, Template template, FieldView view, Function<UUID, String> who, Reader reader) {
        var changes = "created".equals(entry.action()) ? List.<RecordPage.Change>of()
                : entry.changes().stream().map(change -> change(change, template, view, reader)).toList();
        return new RecordPage.Event(entry.action(), who.apply(entry.actor()), words(entry, reader), Times.minute(entry.at(), reader), entry.at().toString(), changes);
    }

    private static String words(HistoryEntry entry, Reader reader) {
        var texts = reader.texts();
        return switch (entry.action()) {
            case "created" -> texts.historyCreated();
            case "updated" -> texts.historyUpdated(entry.changes().size());
            case "deleted" -> texts.historyDeleted();
            case "restored" -> texts.historyRestored();
            default -> texts.historyOther();
        };
    }

    private static RecordPage.Change change(HistoryEntry.Change change, Template template, FieldView view, Reader reader) {
        if (change.field().equals("_stage")) {
            return new RecordPage.Change(reader.texts().stage(), Values.stageValue(template, text(change.from()), reader),
                    Values.stageValue(template, text(change.to()), reader));
        }
        return template.field(change.field())
                .map(field -> new RecordPage.Change(reader.read(field.label()), Values.of(field, change.from(), view, reader), Values.of(field, change.to(), view, reader)))
                .orElseGet(() -> new RecordPage.Change(change.field(), io.kedang.web.view.Value.NONE, io.kedang.web.view.Value.NONE));
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }
}

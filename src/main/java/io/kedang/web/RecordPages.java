package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.Members;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.archive.Attention;
import io.kedang.archive.Encryption;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordReferences;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.show.Values;
import io.kedang.web.view.RecordPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The page of a record, read by the template version that the record was last checked against, and judged by the one in force. */
@ApplicationScoped
public class RecordPages {

    private final Templates templates;
    private final Records records;
    private final Members members;
    private final Attention attention;
    private final RecordReferences references;
    private final NameBook names;
    private final Encryption encryption;

    RecordPages(Templates templates, Records records, Members members, Attention attention, RecordReferences references, NameBook names, Encryption encryption) {
        this.templates = templates;
        this.records = records;
        this.members = members;
        this.attention = attention;
        this.references = references;
        this.names = names;
        this.encryption = encryption;
    }

    public Uni<RecordPage> of(Actor actor, RecordView record, Reader reader) {
        return scene(actor, record, null, reader).chain(scene -> referring(actor, record, reader).chain(referring -> page(actor, scene, referring, reader)));
    }

    Uni<RecordPage> withHistory(Actor actor, RecordView record, Reader reader) {
        return records.history(actor, record.id()).chain(history -> scene(actor, record, history, reader)).chain(scene -> page(actor, scene, List.of(), reader));
    }

    /** The page of a record that is an example, by a template that need not be published. */
    Uni<RecordPage> sample(Actor actor, CompiledTemplate compiled, RecordView example, Reader reader) {
        return page(actor, new RecordScene(compiled, compiled, example.access().view(), example, null, List.of()), List.of(), new Offers(false, false, null), reader);
    }

    /** The name of the stage that a record is in. */
    Uni<String> stage(Actor actor, RecordView record, Reader reader) {
        return templates.published(actor.tenant(), record.template())
                .map(compiled -> Values.stageValue(compiled.template(), record.stage(), reader).text());
    }

    private Uni<RecordScene> scene(Actor actor, RecordView record, List<HistoryEntry> history, Reader reader) {
        return templates.version(actor.tenant(), record.template(), record.version())
                .chain(own -> templates.published(actor.tenant(), record.template())
                        .chain(inForce -> lacks(actor, record, inForce.template())
                                .map(lacks -> new RecordScene(own, inForce, record.access().view(), record, history, lacks))));
    }

    /** A record on the version in force that needs no attention lacks nothing. */
    private Uni<List<Violation>> lacks(Actor actor, RecordView record, Template inForce) {
        var fine = record.deletedAt() != null || !record.attention() && record.version() == inForce.version();
        return fine ? Uni.createFrom().item(List.of()) : attention.of(actor, record.id());
    }

    private Uni<List<RecordPage.Referring>> referring(Actor actor, RecordView record, Reader reader) {
        return references.to(actor, record.id()).chain(groups -> templates.published(actor.tenant())
                .map(all -> groups.stream().map(group -> Referrer.shown(record.id(), group, all, reader)).toList()));
    }

    /** What is offered beside what the record itself allows. @param why see {@link RecordPage} */
    private record Offers(boolean shred, boolean trail, String why) {
    }

    private Uni<RecordPage> page(Actor actor, RecordScene scene, List<RecordPage.Referring> referring, Reader reader) {
        return shreddable(actor, scene.record(), scene.inForce().template()).chain(shred -> page(actor, scene, referring, new Offers(shred, trail(actor, scene.record()), why(actor)), reader));
    }

    /** Destroying its key is offered where there is something that it seals. */
    private Uni<Boolean> shreddable(Actor actor, RecordView record, Template template) {
        return actor.may(Right.MANAGE_SECURITY) && record.access().may(TemplateAction.DELETE) ? encryption.of(actor.tenant(), template).map(fields -> !fields.isEmpty()) : Uni.createFrom().item(false);
    }

    private static boolean trail(Actor actor, RecordView record) {
        return actor.may(Right.SEE_AUDIT) || record.access().may(TemplateAction.SEE_AUDIT);
    }

    /** Who manages roles may ask who sees a field; while they look through a member's eyes, they ask about that member. */
    private static String why(Actor actor) {
        return actor.seesAsAnother() ? "?member=" + actor.me() : actor.may(Right.MANAGE_ROLES) ? "" : null;
    }

    private Uni<RecordPage> page(Actor actor, RecordScene scene, List<RecordPage.Referring> referring, Offers offers, Reader reader) {
        return members.everybody(actor.tenant())
                .chain(people -> names.of(actor, scene.template(), scene.view(), people, scene.values(), reader)
                        .map(knowing -> page(scene, referring, RecordSharing.of(actor, scene.record(), people, knowing), offers, knowing)));
    }

    private static RecordPage page(RecordScene scene, List<RecordPage.Referring> referring, RecordPage.Sharing sharing, Offers offers, Reader reader) {
        Function<UUID, String> who = id -> reader.names().member(id.toString()).orElseGet(() -> reader.texts().formerMember());
        var template = scene.template();
        var record = scene.record();
        var facts = new RecordFacts(scene, reader);
        return new RecordPage(record.id().toString(), template.key(), reader.read(template.name()), template.icon(), scene.title(reader), Long.toString(record.revision()),
                facts.stages(), facts.highlights(), facts.sections(), meta(record, who, reader),
                scene.history() == null ? null : scene.history().stream().map(entry -> event(entry, template, scene.view(), who, reader)).toList(),
                scene.lacks().stream().map(lack -> lack(lack, scene, reader)).toList(), referring,
                may(record, TemplateAction.UPDATE), may(record, TemplateAction.DELETE), may(record, TemplateAction.REVEAL), may(record, TemplateAction.EXPORT), offers.shred(), offers.trail(), record.deletedAt() != null, sharing, offers.why());
    }

    private static boolean may(RecordView record, TemplateAction action) {
        return record.deletedAt() == null && record.access().may(action);
    }

    private static RecordPage.Lack lack(Violation violation, RecordScene scene, Reader reader) {
        var key = violation.pointer().isEmpty() ? "" : violation.pointer().split("/", 3)[1];
        var label = scene.inForce().template().field(key).map(field -> reader.read(field.label())).orElse("");
        return new RecordPage.Lack(label, violation.message(), "/records/" + scene.record().id() + "/edit" + (label.isEmpty() ? "" : "#f-" + key));
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
        if (RecordSharing.isOf(change)) {
            return RecordSharing.change(change, reader);
        }
        return template.field(change.field())
                .map(field -> new RecordPage.Change(reader.read(field.label()), Values.of(field, change.from(), view, reader), Values.of(field, change.to(), view, reader)))
                .orElseGet(() -> new RecordPage.Change(change.field(), io.kedang.web.view.Value.NONE, io.kedang.web.view.Value.NONE));
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }
}

package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.TemplateAction;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.show.Values;
import io.kedang.web.view.HomePage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** The first page of a company: how much is on file, what changed lately, what is left to begin with. */
@ApplicationScoped
public class HomePages {

    private static final int RECENT = 8;

    private final Templates templates;
    private final Records records;
    private final Members members;
    private final Presets presets;

    HomePages(Templates templates, Records records, Members members, Presets presets) {
        this.templates = templates;
        this.records = records;
        this.members = members;
        this.presets = presets;
    }

    /** A template with its latest records and their number. */
    private record Archive(Template template, RecordPage latest) {
        boolean holdsAny() {
            return !latest.records().isEmpty();
        }
    }

    private record Latest(RecordView record, HomePage.Recent line) {
        OffsetDateTime at() {
            return record.updatedAt();
        }
    }

    Uni<HomePage> of(Actor actor, Reader reader) {
        return templates.published(actor.tenant())
                .chain(all -> Multi.createFrom().iterable(all).filter(template -> actor.on(template.key()).may(TemplateAction.READ)).onItem().transformToUniAndConcatenate(template -> latest(actor, template)).collect().asList())
                .chain(archives -> members.list(actor.tenant()).map(people -> page(actor, archives, people, reader)));
    }

    private Uni<Archive> latest(Actor actor, Template template) {
        return records.list(actor, template.key(), new RecordQuery(List.of(), "-updated_at", RECENT, null, true, false))
                .map(page -> new Archive(template, page));
    }

    private HomePage page(Actor actor, List<Archive> archives, List<Member> people, Reader reader) {
        return new HomePage(reader.texts().greeting(actor.name()), archives.stream().map(archive -> tile(archive, reader)).toList(), filing(actor, archives, reader), recent(archives, reader),
                steps(actor, archives, people, reader));
    }

    /** What a new record can be filed with; null when nothing. */
    private static HomePage.Tile filing(Actor actor, List<Archive> archives, Reader reader) {
        return archives.stream().filter(archive -> actor.on(archive.template().key()).may(TemplateAction.CREATE)).findFirst().map(archive -> tile(archive, reader)).orElse(null);
    }

    private static HomePage.Tile tile(Archive archive, Reader reader) {
        var template = archive.template();
        var count = archive.latest().count() == null ? 0 : archive.latest().count();
        var text = count > RecordQuery.COUNTED_UP_TO ? Numbers.of(RecordQuery.COUNTED_UP_TO, reader) + "+" : Numbers.of(count, reader);
        return new HomePage.Tile(template.key(), reader.read(template.name()), template.icon(), text);
    }

    private static List<HomePage.Recent> recent(List<Archive> archives, Reader reader) {
        return archives.stream().flatMap(archive -> archive.latest().records().stream().map(record -> new Latest(record, line(archive, record, reader))))
                .sorted(Comparator.comparing(Latest::at).reversed()).limit(RECENT).map(Latest::line).toList();
    }

    private static HomePage.Recent line(Archive archive, RecordView record, Reader reader) {
        var title = record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
        return new HomePage.Recent("/records/" + record.id(), title, title.substring(0, title.offsetByCodePoints(0, 1)), reader.read(archive.template().name()),
                Values.stage(archive.template(), record.stage(), reader), Times.brief(record.updatedAt(), reader));
    }

    private List<HomePage.Step> steps(Actor actor, List<Archive> archives, List<Member> people, Reader reader) {
        var texts = reader.texts();
        var preset = actor.tenant().preset() == null ? null : presets.find(actor.tenant().preset()).map(Preset::name).map(reader::read).orElse(null);
        var file = archives.isEmpty() ? "/home" : "/archive/" + archives.get(0).template().key() + "/new";
        return List.of(new HomePage.Step("made", texts.stepMade(), "", true, "/home"),
                new HomePage.Step("preset", preset == null ? texts.stepPresetPlain() : texts.stepPreset(preset), "", !archives.isEmpty(), "/home"),
                new HomePage.Step("file", texts.stepFile(), texts.stepFileHelp(), archives.stream().anyMatch(Archive::holdsAny), file),
                new HomePage.Step("invite", texts.stepInvite(), texts.stepInviteHelp(), people.size() > 1, "/members"));
    }
}

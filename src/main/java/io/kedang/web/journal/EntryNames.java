package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Roles;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.archive.RecordTitles;
import io.kedang.audit.JournalLine;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Label;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.rights.RightsTexts;
import io.kedang.web.rights.RoleInWords;
import io.kedang.web.show.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names behind the ids and keys of a page of entries: members in one statement, records in one more, those past the gate; roles and teams where an entry speaks of them. */
@ApplicationScoped
class EntryNames {

    private static final int MOST_SHOWN = 20;
    private static final Set<String> OF_ROLES = Set.of("role", "member", "watermark", "signin");
    private static final String RECORD = "record:";

    private final Members members;
    private final Roles roles;
    private final Teams teams;
    private final RecordTitles titles;
    private final Templates templates;
    private final Presets presets;

    EntryNames(Members members, Roles roles, Teams teams, RecordTitles titles, Templates templates, Presets presets) {
        this.members = members;
        this.roles = roles;
        this.teams = teams;
        this.titles = titles;
        this.templates = templates;
        this.presets = presets;
    }

    Uni<List<Member>> people(Actor actor) {
        return members.everybody(actor.tenant());
    }

    Uni<EntryRows> of(Actor actor, List<Member> people, List<JournalLine> lines, Reader reader) {
        var ids = lines.stream().flatMap(EntryNames::records).collect(Collectors.toSet());
        return titles.of(actor, ids).chain(found -> roles(actor, lines).chain(named -> teams(actor, lines).chain(grouped -> templates.inForce(actor.tenant())
                .map(all -> rows(reader, all, known(reader, all, people, found, named, grouped))))));
    }

    private static EntryRows rows(Reader reader, List<Template> all, EntryKnown known) {
        return new EntryRows(reader, JournalTexts.in(reader.lang()), known, new EntryChanges(known, new RoleInWords(all, reader, RightsTexts.in(reader.lang()))));
    }

    private EntryKnown known(Reader reader, List<Template> all, List<Member> people, Map<UUID, RecordTitles.Title> found, Map<String, Label> named, Map<UUID, String> grouped) {
        return new EntryKnown(reader, JournalTexts.in(reader.lang()).former(), names(people), found.values().stream().collect(Collectors.toMap(RecordTitles.Title::id, RecordTitles.Title::title)),
                all.stream().collect(Collectors.toMap(Template::key, Function.identity())), named, grouped, presets.all().stream().collect(Collectors.toMap(Preset::key, Preset::name)));
    }

    private Uni<Map<String, Label>> roles(Actor actor, List<JournalLine> lines) {
        return lines.stream().anyMatch(line -> OF_ROLES.contains(line.action().replaceFirst("\\..*", ""))) ? roles.names(actor.tenant()) : Uni.createFrom().item(Map.of());
    }

    private Uni<Map<UUID, String>> teams(Actor actor, List<JournalLine> lines) {
        return lines.stream().anyMatch(line -> "team".equals(line.target())) ? teams.list(actor).map(all -> all.stream().collect(Collectors.toMap(Team::id, Team::name)))
                : Uni.createFrom().item(Map.of());
    }

    private static Stream<UUID> records(JournalLine line) {
        var about = line.target() != null && line.targetId() != null && (line.target().startsWith(RECORD) || line.target().equals("journal:record")) ? Stream.of(line.targetId()) : Stream.<UUID>empty();
        return Stream.of(about, line.targets().stream().limit(MOST_SHOWN), asked(line.target()), asked(line.detail())).flatMap(Function.identity());
    }

    /** Ids in the path of a request or page. */
    private static Stream<UUID> asked(String text) {
        return text == null || !text.contains("/records/") ? Stream.of() : Arrays.stream(text.split("/")).map(Ids::parse).flatMap(Optional::stream);
    }

    static Map<UUID, String> names(List<Member> people) {
        return people.stream().collect(Collectors.toMap(Member::id, member -> member.name() == null || member.name().isBlank() ? member.email() : member.name()));
    }
}

package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.archive.RecordTitles;
import io.kedang.audit.JournalLine;
import io.kedang.template.Templates;
import io.kedang.web.show.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names behind the ids of entries: members in one statement, records in one more, those past the gate. */
@ApplicationScoped
class EntryNames {

    private static final int MOST_SHOWN = 20;

    private final Members members;
    private final RecordTitles titles;
    private final Templates templates;

    EntryNames(Members members, RecordTitles titles, Templates templates) {
        this.members = members;
        this.titles = titles;
        this.templates = templates;
    }

    Uni<List<Member>> people(Actor actor) {
        return members.everybody(actor.tenant());
    }

    Uni<EntryRows> of(Actor actor, List<Member> people, List<JournalLine> lines, Reader reader) {
        var ids = lines.stream().flatMap(EntryNames::records).collect(Collectors.toSet());
        return templates.inForce(actor.tenant()).chain(known -> titles.of(actor, ids).map(found -> new EntryRows(reader, JournalTexts.in(reader.lang()), names(people),
                found.values().stream().collect(Collectors.toMap(RecordTitles.Title::id, RecordTitles.Title::title)), new EntryWords(known, reader))));
    }

    private static Stream<UUID> records(JournalLine line) {
        var about = line.target() != null && line.target().startsWith("record:") && line.targetId() != null ? Stream.of(line.targetId()) : Stream.<UUID>empty();
        return Stream.concat(about, line.targets().stream().limit(MOST_SHOWN));
    }

    static Map<UUID, String> names(List<Member> people) {
        return people.stream().collect(Collectors.toMap(Member::id, member -> member.name() == null || member.name().isBlank() ? member.email() : member.name()));
    }
}

package io.kedang.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.TemplateAction;
import io.kedang.access.Sensitivity;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordView;
import io.kedang.web.rights.Levels;
import io.kedang.web.rights.RightsTexts;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RecordPage;
import io.kedang.web.view.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose a record is and how sensitive, and what else it could be. What is offered here is judged once more when it is sent. */
final class RecordSharing {

    private static final String OWNER = "_owner";
    private static final Set<String> FIELDS = Set.of(OWNER, "_sensitivity");

    private RecordSharing() {
    }

    /** @param people everybody who ever was a member */
    static RecordPage.Sharing of(Actor actor, RecordView record, List<Member> people, Reader reader) {
        var owner = reader.names().member(record.owner().toString()).orElseGet(() -> reader.texts().formerMember());
        return new RecordPage.Sharing(owner, level(Sensitivity.ofKey(record.sensitivity()), reader), record.deletedAt() != null ? List.of() : heirs(actor, record, people),
                record.deletedAt() != null ? List.of() : levels(record, reader));
    }

    private static List<Option> heirs(Actor actor, RecordView record, List<Member> people) {
        var others = people.stream().filter(member -> member.state() != MemberState.REMOVED && !member.id().equals(record.owner()));
        var may = switch (record.access().heirs()) {
            case NOBODY -> Stream.<Member>empty();
            case MATES -> others.filter(member -> actor.grants().reach().mates().contains(member.id()));
            case ANYBODY -> others;
        };
        return may.map(member -> new Option(member.id().toString(), NameBook.name(member), "", false)).toList();
    }

    /** Who may change a record makes it more sensitive; to make it less so takes the right to share. */
    private static List<Option> levels(RecordView record, Reader reader) {
        var now = Sensitivity.ofKey(record.sensitivity());
        var levels = Arrays.stream(Sensitivity.values()).filter(level -> level == now || record.access().may(TemplateAction.UPDATE) && (level.compareTo(now) > 0 || record.access().may(TemplateAction.SHARE)))
                .map(level -> new Option(level.key(), level(level, reader), "", level == now)).toList();
        return levels.size() < 2 ? List.of() : levels;
    }

    /** Whether a change in a record's history is one of these. */
    static boolean isOf(HistoryEntry.Change change) {
        return FIELDS.contains(change.field());
    }

    /** @param change of the owner or of the sensitivity */
    static RecordPage.Change change(HistoryEntry.Change change, Reader reader) {
        var texts = RightsTexts.in(reader.lang());
        return change.field().equals(OWNER) ? new RecordPage.Change(texts.owner(), owner(change.from(), reader), owner(change.to(), reader))
                : new RecordPage.Change(texts.sensitivity(), level(change.from(), reader), level(change.to(), reader));
    }

    private static Value owner(JsonNode id, Reader reader) {
        return id == null || id.isNull() ? Value.NONE : Value.text(reader.names().member(id.asText()).orElseGet(() -> reader.texts().formerMember()));
    }

    private static Value level(JsonNode key, Reader reader) {
        return key == null || key.isNull() ? Value.NONE : Value.text(level(Sensitivity.ofKey(key.asText()), reader));
    }

    private static String level(Sensitivity level, Reader reader) {
        return Levels.label(level, RightsTexts.in(reader.lang()));
    }
}

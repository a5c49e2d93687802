package io.kedang.audit.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.Grant;
import io.kedang.access.Grants;
import io.kedang.access.Guarded;
import io.kedang.access.Reach;
import io.kedang.access.Role;
import io.kedang.access.RoleGrants;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.access.TemplateAction;
import io.kedang.audit.JournalLine;
import io.kedang.audit.JournalQuery;
import io.kedang.template.Sketches;
import io.kedang.template.internal.TemplateReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked for those who see a part of the journal, and what they are shown. */
class JournalPartTest {

    private static final UUID ME = new UUID(0, 1);
    private static final JournalQuery ANY = new JournalQuery(null, null, true, List.of(), null, null, null, 50, null);

    private static Guarded template(String key) {
        var document = Sketches.document("'code':{'type':'string','maxLength':40,'kedang':{'type':'text'}}", "");
        ((ObjectNode) document.path("kedang")).put("key", key);
        return TemplateReader.read(document, 1);
    }

    private static Grant grant(TemplateAction action, Scope scope, Sensitivity ceiling) {
        return new Grant("lead", Set.of(action), scope, ceiling, Map.of(), Map.of());
    }

    private static JournalPart.Opened part(Map<String, Grant> grants) {
        var role = new RoleGrants("lead", Set.of(), grants.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        return JournalPart.Opened.of(new Actor(null, ME, "sub", "Me", "me@example.com", Role.STAFF, null, Grants.of(List.of(role), Reach.alone(ME))), List.of(template("complaint"), template("contract")));
    }

    private static List<Object> asked(JournalPart part, StringBuilder sql) {
        var values = new ArrayList<>();
        sql.append(part.entries(value -> {
            values.add(value);
            return "$" + values.size();
        }));
        return values;
    }

    @Test
    void shouldAskForRecordsInScopeAlone() {
        // given
        var sql = new StringBuilder();

        // when
        var values = asked(part(Map.of("complaint", grant(TemplateAction.SEE_AUDIT, Scope.OWN, Sensitivity.RESTRICTED), "contract", grant(TemplateAction.READ, Scope.ALL, Sensitivity.RESTRICTED))), sql);

        // then
        assertThat(values).containsExactly(new String[0], new String[] {"record:complaint"}, "complaint", ME);
        assertThat(sql).contains("CASE template_key WHEN $3::text THEN (coalesce(owner, created_by) = $4::uuid) ELSE false END").doesNotContain("complaint");
    }

    @Test
    void shouldAskForTheTemplateOnlyWhereAllItsRecordsAreHeld() {
        // given
        var sql = new StringBuilder();

        // when
        var values = asked(part(Map.of("complaint", grant(TemplateAction.SEE_AUDIT, Scope.ALL, Sensitivity.RESTRICTED), "contract", grant(TemplateAction.SEE_AUDIT, Scope.ALL, Sensitivity.INTERNAL))), sql);

        // then
        assertThat(values).startsWith(new String[] {"template:complaint"}, new String[] {"record:complaint", "record:contract"});
        assertThat(sql).contains("THEN true").contains("sensitivity = ANY");
    }

    @Test
    void shouldAskForNothingWhereNoTemplateIsLeft() {
        // given
        var sql = new StringBuilder();

        // when
        var values = asked(part(Map.of("gone", grant(TemplateAction.SEE_AUDIT, Scope.ALL, Sensitivity.RESTRICTED))), sql);

        // then
        assertThat(values).containsExactly(new String[0], new String[0]);
        assertThat(sql).contains("'record:' || template_key = j.target AND false");
    }

    @Test
    void shouldLeaveTheSearchOfTheWholeCompanyAsItIs() {
        // when
        var whole = SearchStatements.search(ANY, JournalCursor.START, 51, JournalPart.WHOLE);
        var part = SearchStatements.search(ANY, JournalCursor.START, 51, part(Map.of("complaint", grant(TemplateAction.SEE_AUDIT, Scope.OWN, Sensitivity.RESTRICTED))));

        // then
        assertThat(whole.sql()).endsWith("j.targets @> ARRAY[$9::uuid])\nORDER BY w.at DESC, w.seq DESC LIMIT $11");
        assertThat(whole.params().size()).isEqualTo(11);
        assertThat(part.sql()).contains("ARRAY[$9::uuid]) AND (j.target = ANY($12::text[])").endsWith("LIMIT $11");
        assertThat(part.params().size()).isEqualTo(15);
    }

    @Test
    void shouldTellNothingOfNeighbours() {
        // given
        var line = new JournalLine(7L, OffsetDateTime.of(2026, 11, 22, 9, 0, 0, 0, ZoneOffset.UTC), ME, "record.read", "done", "record:complaint", new UUID(0, 2), List.of("code"), null, null, null,
                "r", "192.0.2.1", List.of(new UUID(0, 3)), 2, "ab");

        // when
        var shown = part(Map.of("complaint", grant(TemplateAction.SEE_AUDIT, Scope.ALL, Sensitivity.RESTRICTED))).shown(line);

        // then
        assertThat(shown.targets()).isEmpty();
        assertThat(shown.hash()).isNull();
        assertThat(shown).usingRecursiveComparison().ignoringFields("targets", "hash").isEqualTo(line);
        assertThat(JournalPart.WHOLE.shown(line)).isSameAs(line);
    }
}

package io.kedang.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.JournalLine;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.template.Sketches;
import io.kedang.template.Template;
import io.kedang.web.Bundles;
import io.kedang.web.Samples;
import io.kedang.web.rights.RightsMessages;
import io.kedang.web.rights.RoleInWords;
import io.kedang.web.view.JournalView.Change;
import io.kedang.web.view.JournalView.Detail;
import io.kedang.web.view.JournalView.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entries as somebody reads them who knows no codes. */
class EntryRowsTest {

    private static final Template TEMPLATE = Sketches.template("'phone':{'type':'string','maxLength':32,'kedang':{'type':'phone','label':{'zh':'电话','en':'Phone'}}}", "");
    private static final UUID RECORD = UUID.fromString("01938f2e-0000-7000-8000-000000000001");
    private static final UUID MASKED = UUID.fromString("01938f2e-0000-7000-8000-000000000002");
    private static final UUID UNSEEN = UUID.fromString("01938f2e-0000-7000-8000-000000000003");
    private static final UUID MEMBER = UUID.fromString("01938f2e-0000-7000-8000-000000000004");
    private static final UUID TEAM = UUID.fromString("01938f2e-0000-7000-8000-000000000005");

    private static Row row(Lang lang, String action, String target, UUID id, List<String> fields, String detail, String change, UUID... targets) {
        var reader = Samples.reader(lang);
        var texts = Bundles.in(JournalMessages.class, lang);
        var known = new EntryKnown(reader, texts.former(), Map.of(MEMBER, "Mei"), Map.of(RECORD, "Müller", MASKED, "****"), Map.of("test", TEMPLATE),
                Map.of("sales", new Label("销售", "Sales")), Map.of(TEAM, "East"), Map.of());
        var rows = new EntryRows(reader, texts, known, new EntryChanges(known, new RoleInWords(List.of(TEMPLATE), reader, Bundles.in(RightsMessages.class, lang))));
        var line = new JournalLine(7L, OffsetDateTime.of(2026, 11, 22, 9, 0, 0, 0, ZoneOffset.UTC), MEMBER, action, action.equals("request.refused") ? "refused" : "done", target, id, fields,
                detail, null, change, "r-1", "192.0.2.7", List.of(targets), 1, "ab");
        return rows.days(List.of(line)).get(0).rows().get(0);
    }

    private static List<String> values(List<Detail> details) {
        return details.stream().map(Detail::value).toList();
    }

    @Test
    void shouldSayWhatWasRefusedAndKeepTheCodesBelow() {
        // when
        var row = row(Lang.EN, "request.refused", "GET /api/v1/records/" + RECORD + "/shred", null, List.of("manage_security"), "right_missing", null);

        // then
        assertThat(row.what()).isEqualTo("The right “manage security” was missing.");
        assertThat(row.on()).isEqualTo("Müller");
        assertThat(row.onUrl()).isEqualTo("/records/" + RECORD);
        assertThat(values(row.details())).containsExactly("192.0.2.7");
        assertThat(values(row.codes())).contains("request.refused", "right_missing", "GET /api/v1/records/" + RECORD + "/shred", "manage_security", "r-1", "ab");
    }

    @Test
    void shouldNameWhereARequestWent() {
        assertThat(row(Lang.ZH, "request.refused", "GET /journal", null, List.of(), "right_missing", null).on()).isEqualTo("操作日志");
        assertThat(row(Lang.EN, "request.refused", "PUT /api/v1/settings/encryption", null, List.of(), "right_missing", null).on()).isEqualTo("Encryption");
        assertThat(row(Lang.EN, "request.refused", "GET /archive/test/import", null, List.of(), "action_not_allowed", null).on()).isEqualTo("Test");
        assertThat(row(Lang.EN, "request.refused", "GET /settings/members/" + MEMBER, null, List.of(), "forbidden", null).on()).isEqualTo("Mei");
        assertThat(row(Lang.EN, "request.refused", "GET /api/v1/records/" + UNSEEN, null, List.of(), "forbidden", null).on()).isEqualTo("Record");
        assertThat(row(Lang.EN, "request.refused", "GET /x", null, List.of(), "forbidden", null).on()).isEmpty();
    }

    @Test
    void shouldCallFieldsTemplatesTeamsAndRolesByName() {
        assertThat(values(row(Lang.ZH, "record.updated", "record:test", UNSEEN, List.of("phone", "_stage", "gone"), null, null).details())).contains("电话、阶段、gone");
        assertThat(row(Lang.EN, "record.updated", "record:test", UNSEEN, List.of(), null, null).on()).isEqualTo("Test");
        assertThat(row(Lang.EN, "team.changed", "team", TEAM, List.of("members"), "+" + MEMBER, null)).satisfies(row -> {
            assertThat(row.on()).isEqualTo("East");
            assertThat(values(row.details())).contains("Members", "Joined: Mei.");
        });
        assertThat(row(Lang.ZH, "role.deleted", "role:sales", null, List.of(), null, null).on()).isEqualTo("销售");
        assertThat(row(Lang.EN, "encryption.changed", "setting:encryption", null, List.of(), "restricted", null).on()).isEmpty();
    }

    @Test
    void shouldKeepAMaskedTitleMaskedAndOnlyCountWhatIsOutOfReach() {
        assertThat(row(Lang.EN, "record.read", "record:test", MASKED, List.of(), null, null).on()).isEqualTo("****");
        assertThat(values(row(Lang.EN, "record.listed", "record:test", null, List.of(), null, null, RECORD, MASKED, UNSEEN).details())).contains("Müller, **** and 1 more");
        assertThat(values(row(Lang.EN, "record.listed", "record:test", null, List.of(), null, null, UNSEEN).details())).contains("1 record");
    }

    @Test
    void shouldShowARoleBeforeAndAfter() {
        // given
        var change = Sketches.json("{'from':{'name':{'zh':'销售','en':'Sales'},'document':{'rights':['see_audit'],'grants':[{'template':'test','actions':['read']}]}},"
                + "'to':{'name':{'zh':'业务','en':'Business'},'document':{'rights':['manage_members'],'grants':[{'template':'test','actions':['read']}]}}}").toString();

        // when
        var row = row(Lang.EN, "role.changed", "role:sales", null, List.of("/rights"), "/rights: …", change);

        // then what stays is not repeated
        assertThat(row.changes()).hasSize(2).first().isEqualTo(new Change("Name", List.of("Sales"), List.of("Business")));
        assertThat(row.changes().get(1).before()).singleElement().asString().contains("see");
        assertThat(row.changes().get(1).after()).singleElement().asString().contains("members");
        assertThat(values(row.details())).containsExactly("192.0.2.7");
        assertThat(row(Lang.EN, "role.created", "role:sales", null, List.of(), "{\"rights\":[\"see_audit\"],\"grants\":[]}", null).changes()).singleElement()
                .satisfies(made -> assertThat(made.before()).isEmpty());
    }

    @Test
    void shouldShowSettingsBeforeAndAfter() {
        // given
        var watermark = "{\"from\":{\"from\":\"off\",\"exceptRoles\":[],\"copy\":false},\"to\":{\"from\":\"restricted\",\"exceptRoles\":[\"sales\"],\"copy\":true}}";
        var policy = "{\"from\":{\"addresses\":[],\"hours\":[],\"secondFactor\":[]},\"to\":{\"addresses\":[{\"for\":\"everyone\",\"allow\":[\"10.0.0.0/8\",\"192.0.2.7\"]}],"
                + "\"hours\":[{\"for\":\"sales\",\"days\":[\"mon\",\"tue\"],\"from\":\"08:00\",\"to\":\"18:00\",\"zone\":\"Asia/Shanghai\"}],\"secondFactor\":[\"sales\"]}}";
        var journal = "{\"from\":{\"mail\":true,\"mailTo\":[],\"reads\":1000},\"to\":{\"mail\":true,\"mailTo\":[\"" + MEMBER + "\"],\"reads\":1}}";

        // then
        assertThat(row(Lang.EN, "watermark.changed", "watermark", null, List.of(), null, watermark).changes()).containsExactly(
                new Change("Pages with a watermark", List.of("none"), List.of("restricted data only")), new Change("Roles without it", List.of("none"), List.of("Sales")),
                new Change("Copying blocked", List.of("no"), List.of("yes")));
        assertThat(row(Lang.EN, "signin.policy_changed", "signin", null, List.of("addresses"), null, policy).changes()).extracting(Change::after).containsExactly(
                List.of("everyone: 10.0.0.0/8, 192.0.2.7"), List.of("Sales: Mon, Tue 08:00–18:00 (Asia/Shanghai)"), List.of("Sales"));
        assertThat(row(Lang.ZH, "journal.settings_changed", "journal", null, List.of(), null, journal).changes()).extracting(Change::after).containsExactly(List.of("Mei"), List.of("1"));
    }

    @Test
    void shouldSayWhichFieldIsProtectedOtherwiseSinceAPublication() {
        // given
        var change = "{\"from\":{\"phone\":{\"sensitivity\":\"restricted\",\"mask\":\"phone\"}},\"to\":{\"phone\":{\"sensitivity\":\"internal\",\"mask\":\"all\"}}}";

        // when
        var row = row(Lang.ZH, "template.published", "template:test", null, List.of("phone"), "2", change);

        // then
        assertThat(row.changes()).singleElement().satisfies(phone -> {
            assertThat(phone.label()).isEqualTo("电话");
            assertThat(phone.before()).isNotEqualTo(phone.after()).allMatch(said -> !said.contains("restricted"));
        });
        assertThat(row(Lang.EN, "template.published", "template:test", null, List.of("phone"), "2", change).changes().get(0).before()).containsExactly("Restricted (phone: 138****1234)");
        assertThat(row(Lang.EN, "template.published", "template:test", null, List.of(), "2", null).changes()).isEmpty();
    }
}

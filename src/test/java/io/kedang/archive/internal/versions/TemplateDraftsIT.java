package io.kedang.archive.internal.versions;

import static io.kedang.archive.internal.versions.MachineCompany.DRAFT;
import static io.kedang.archive.internal.versions.MachineCompany.RECORDS;
import static io.kedang.archive.internal.versions.MachineCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts, versions, retiring and exchange through the API. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TemplateDraftsIT {

    private static MachineCompany machines;

    @BeforeEach
    void shareOneCompany() {
        if (machines == null) {
            machines = MachineCompany.signUp();
        }
    }

    private static Api.Answer save(Object document, String... headers) {
        return machines.api.send("PUT", DRAFT, document.toString(), headers);
    }

    private static void discard() {
        var there = machines.api.get(DRAFT);
        if (there.status() == 200) {
            machines.api.send("DELETE", DRAFT, (String) null, "If-Match", "\"" + there.json().getLong("revision") + "\"");
        }
    }

    @Test
    void shouldKeepADraftAndLoseNobodysChange() {
        // given
        discard();
        var document = Machine.with(changed -> Machine.ours(changed, "note").putObject("help").put("zh", "说明").put("en", "Hint"));

        // when
        var begun = save(document, "If-None-Match", "*");
        var begunTwice = save(document, "If-None-Match", "*");
        var blind = save(document);
        var malformed = save(document, "If-Match", "x");
        var saved = save(document, "If-Match", "\"1\"");
        var stale = save(document, "If-Match", "\"1\"");

        // then
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.json().getLong("revision")).isEqualTo(1);
        assertThat(begunTwice.code()).isEqualTo("template_draft_changed");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(malformed.code()).isEqualTo("template_tag_malformed");
        assertThat(saved.json().getLong("revision")).isEqualTo(2);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().getLong("revision")).isEqualTo(2);
        assertThat(stale.json().getString("updated_by")).isNotBlank();
        assertThat(machines.api.get(DRAFT).json().getMap("document.properties.note.kedang.help")).containsEntry("en", "Hint");
        assertThat(machines.api.get("/api/v1/templates?all=true").json().getList("findAll { it.key == 'machine' }.draft")).containsExactly(true);
        discard();
        assertThat(machines.api.get(DRAFT).code()).isEqualTo("template_draft_not_found");
    }

    @Test
    void shouldLetOneOfManyWriteTheSameRevision() {
        // given
        discard();
        var bytes = Machine.document().toString().getBytes(StandardCharsets.UTF_8);

        // when
        var begun = Together.times(10, i -> machines.api.sendLater("PUT", DRAFT, bytes, "application/json", "If-None-Match", "*"));
        var saved = Together.times(10, i -> machines.api.sendLater("PUT", DRAFT, bytes, "application/json", "If-Match", "\"1\""));

        // then
        assertThat(begun).extracting(Api.Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(saved).extracting(Api.Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
        discard();
    }

    @Test
    void shouldKeepWhatIsNotRightYetAndSayWhatIsWrong() {
        // given
        discard();

        // when
        var incomplete = save("{\"kedang\":{\"key\":\"machine\"}}", "If-None-Match", "*");
        var checked = machines.api.post(DRAFT + "/check", "{\"kedang\":{\"key\":\"machine\"}}");
        var changes = machines.api.get(DRAFT + "/changes");
        var published = machines.publishDraft(1, "{}");

        // then
        assertThat(incomplete.status()).isEqualTo(200);
        assertThat(incomplete.json().getList("violations")).isNotEmpty();
        assertThat(checked.json().getList("violations")).hasSameSizeAs(incomplete.json().getList("violations"));
        assertThat(changes.code()).isEqualTo("template_invalid");
        assertThat(published.code()).isEqualTo("template_invalid");
        discard();
    }

    @Test
    void shouldRefuseWhatNoDraftCanBe() {
        // given
        discard();
        var deep = "{\"kedang\":{\"key\":\"machine\"},\"a\":" + "[".repeat(25) + "]".repeat(25) + "}";

        // then
        for (var body : List.of("[]", "3", "null", "{}", "{\"kedang\":{\"key\":\"other\"}}", deep, "{\"kedang\":{\"key\":\"machine\"},\"a\":\"\\u0000\"}", "{\"kedang\":{\"key\":\"machine\"},\"a\":\"\\ud800\"}")) {
            var answer = save(body, "If-None-Match", "*");
            assertThat(answer.code()).as(body).isEqualTo("template_draft_unreadable");
        }
        assertThat(machines.api.send("PUT", "/api/v1/templates/Not-a-key/draft", "{\"kedang\":{\"key\":\"Not-a-key\"}}", "If-None-Match", "*").status()).isEqualTo(422);
        assertThat(machines.api.get("/api/v1/templates/%00/draft").status()).isEqualTo(404);
    }

    @Test
    void shouldLetAdminsOnlyChangeTemplates() {
        // given
        var staff = Staff.join(machines.company);
        var api = Api.as(machines.company.token(staff.email(), Company.PASSWORD));

        // then
        for (var path : List.of(DRAFT, DRAFT + "/changes", TEMPLATE + "/removed", "/api/v1/jobs", "/api/v1/templates?all=true")) {
            assertThat(api.get(path).code()).as(path).isEqualTo("right_missing");
        }
        for (var path : List.of(DRAFT + "/check", DRAFT + "/conversion", DRAFT + "/publish", TEMPLATE + "/retire", TEMPLATE + "/reopen", TEMPLATE + "/removed/note/restore", "/api/v1/templates/import")) {
            var body = path.endsWith("/retire") || path.endsWith("/reopen") || path.endsWith("/restore") ? null : "{\"field\":\"note\"}";
            assertThat(api.send("POST", path, body, "If-Match", "\"1\"").code()).as(path).isEqualTo("right_missing");
        }
        assertThat(api.send("PUT", DRAFT, Machine.document().toString(), "If-None-Match", "*").code()).isEqualTo("right_missing");
        assertThat(api.get(TEMPLATE + "/versions").status()).isEqualTo(200);
    }

    @Test
    void shouldRetireAndReopen() {
        // given
        var id = machines.file("{'name':'Retired with'}");

        // when
        assertThat(machines.api.send("POST", TEMPLATE + "/retire", null).status()).isEqualTo(204);

        // then
        assertThat(machines.api.post(RECORDS, "{\"data\":{\"name\":\"Late\"}}").code()).isEqualTo("template_retired");
        assertThat(machines.record(id).getString("title")).isEqualTo("Retired with");
        assertThat(machines.api.get(RECORDS).json().getList("records.title")).contains("Retired with");
        assertThat(machines.change(id, "{'note':'still'}").status()).isEqualTo(200);
        assertThat(machines.api.get("/api/v1/templates").json().getList("key")).doesNotContain("machine");
        assertThat(machines.api.get("/api/v1/templates?all=true").json().getList("findAll { it.key == 'machine' }.state")).containsExactly("retired");
        assertThat(machines.api.send("POST", TEMPLATE + "/retire", null).code()).isEqualTo("template_retired");
        assertThat(machines.api.send("POST", TEMPLATE + "/reopen", null).status()).isEqualTo(204);
        assertThat(machines.api.send("POST", TEMPLATE + "/reopen", null).status()).isEqualTo(204);
        assertThat(machines.api.post(RECORDS, "{\"data\":{\"name\":\"In time\"}}").status()).isEqualTo(201);
    }

    @Test
    void shouldGoFromOneCompanyToAnotherAsAFile() {
        // given
        var other = Company.signUp("healthcare");
        var api = Api.as(other.token(other.adminEmail(), Company.PASSWORD));
        var file = machines.api.get(TEMPLATE + "/export");

        // when
        var imported = api.post("/api/v1/templates/import", file.body());
        var again = api.post("/api/v1/templates/import", file.body());
        var foreign = api.post("/api/v1/templates/import", "{\"type\":\"object\"}");
        var published = api.post(DRAFT + "/publish", "{}", "If-Match", "\"1\"");

        // then
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(again.code()).isEqualTo("template_draft_changed");
        assertThat(foreign.code()).isEqualTo("template_not_ours");
        assertThat(published.json().getInt("version")).as(published.body()).isEqualTo(1);
        assertThat(api.get(TEMPLATE).json().<String, Object>getMap("properties")).isEqualTo(machines.api.get(TEMPLATE).json().getMap("properties"));
        assertThat(api.get("/api/v1/jobs").json().getList("template")).containsOnly("machine");
        assertThat(api.get(RECORDS).json().getList("records")).isEmpty();
    }

    @Test
    void shouldNotPublishOverAVersionThatTheDraftDoesNotKnow() {
        // given
        discard();
        var machinesOnly = MachineCompany.signUp();
        var revision = machinesOnly.draft(Machine.with(changed -> Machine.require(changed, "serial")));
        TenantTables.execute("UPDATE " + machinesOnly.schema + ".template_draft SET base_version = NULL");

        // when
        var refused = machinesOnly.publishDraft(revision, "{}");
        var rebased = machinesOnly.api.send("PUT", DRAFT + "?base=1", Machine.with(changed -> Machine.require(changed, "serial")).toString(), "If-Match", "\"" + revision + "\"");
        var published = machinesOnly.publishDraft(revision + 1, "{}");

        // then
        assertThat(refused.code()).as(refused.body()).isEqualTo("template_outdated");
        assertThat(refused.json().getInt("version")).isEqualTo(1);
        assertThat(rebased.status()).isEqualTo(200);
        assertThat(published.json().getInt("version")).as(published.body()).isEqualTo(2);
        assertThat(machinesOnly.api.get(TEMPLATE + "/versions").json().getList("state")).containsExactly("published", "retired");
        assertThat(machinesOnly.api.get(TEMPLATE + "/versions/1").json().getList("required")).containsExactly("name");
        assertThat(machinesOnly.publishDraft(revision + 1, "{}").code()).isEqualTo("template_draft_not_found");
    }
}

package io.kedang.archive.internal.versions;

import static io.kedang.archive.internal.versions.MachineCompany.DRAFT;
import static io.kedang.archive.internal.versions.MachineCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two companies with a template of the same key: drafts, versions, jobs and removed fields of one are not there for the other. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TemplatesApartIT {

    private static final String MARK = "only-here-4711";
    private static final String GADGET = "/api/v1/templates/gadget";

    private static MachineCompany here;
    private static MachineCompany there;

    @BeforeEach
    void signUpOnce() {
        if (here == null) {
            here = MachineCompany.signUp();
            there = MachineCompany.signUp();
        }
    }

    private static ObjectNode marked() {
        return Machine.with(document -> Machine.ours(document, "note").putObject("help").put("zh", MARK).put("en", MARK));
    }

    /** Each line is a method, a path and a body; all are answered as if there were nothing. */
    private static void nothingThere(List<List<String>> attempts) {
        for (var attempt : attempts) {
            var answer = there.api.send(attempt.get(0), attempt.get(1), attempt.size() > 2 ? attempt.get(2) : null, "If-Match", "\"1\"");
            assertThat(answer.status()).as("%s: %s", attempt, answer).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(MARK);
        }
    }

    @Test
    void shouldNotReachTheOthersDraft() {
        // given
        var revision = here.draft(marked());
        var before = TenantTables.fingerprint(here.schema, "journal");

        // when
        nothingThere(List.of(List.of("GET", DRAFT), List.of("PUT", DRAFT, Machine.document().toString()), List.of("DELETE", DRAFT), List.of("GET", DRAFT + "/changes"),
                List.of("POST", DRAFT + "/publish", "{}"), List.of("POST", DRAFT + "/conversion", "{\"field\":\"note\"}")));
        var ownDraft = there.draft(Machine.document());
        var all = there.api.get("/api/v1/templates?all=true");
        there.api.send("DELETE", DRAFT, (String) null, "If-Match", "\"" + ownDraft + "\"");

        // then
        assertThat(all.body()).doesNotContain(MARK);
        assertThat(TenantTables.fingerprint(here.schema, "journal")).isEqualTo(before);
        assertThat(here.api.send("DELETE", DRAFT, (String) null, "If-Match", "\"" + revision + "\"").status()).isEqualTo(204);
    }

    @Test
    void shouldNotReachATemplateThatOnlyTheOtherHas() {
        // given
        var document = marked();
        ((ObjectNode) document.path("kedang")).put("key", "gadget");
        var begun = here.api.send("PUT", GADGET + "/draft", document.toString(), "If-None-Match", "*");
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        assertThat(here.api.post(GADGET + "/draft/publish", "{}", "If-Match", "\"1\"").status()).isEqualTo(200);
        var id = here.api.post(GADGET + "/records", "{\"data\":{\"name\":\"" + MARK + "\"}}").json().getString("id");

        // when, then
        nothingThere(List.of(List.of("GET", GADGET), List.of("GET", GADGET + "/versions"), List.of("GET", GADGET + "/versions/1"), List.of("GET", GADGET + "/export"),
                List.of("GET", GADGET + "/draft"), List.of("GET", GADGET + "/draft/changes"), List.of("GET", GADGET + "/removed"), List.of("GET", GADGET + "/records"),
                List.of("POST", GADGET + "/records", "{\"data\":{\"name\":\"x\"}}"), List.of("POST", GADGET + "/retire"), List.of("POST", GADGET + "/reopen"),
                List.of("POST", GADGET + "/removed/note/restore"), List.of("GET", "/api/v1/records/" + id), List.of("GET", "/api/v1/records/" + id + "/references")));
        assertThat(there.api.get("/api/v1/templates").body()).doesNotContain("gadget");
        assertThat(here.api.get(GADGET).status()).isEqualTo(200);
    }

    @Test
    void shouldNotReachTheOthersVersionsJobsAndRemovedFields() {
        // given: a version that removes a field, with a job that brings the records along
        var machines = MachineCompany.signUp();
        machines.file("{'name':'A','note':'" + MARK + "'}");
        var job = machines.publish(Machine.with(changed -> Machine.remove(changed, "note")), "{}").getString("job");
        machines.ended(job);
        machines.settled();
        var before = TenantTables.fingerprint(machines.schema, "journal");

        // when, then
        nothingThere(List.of(List.of("GET", TEMPLATE + "/versions/2"), List.of("GET", "/api/v1/jobs/" + job), List.of("POST", "/api/v1/jobs/" + job + "/pause"),
                List.of("POST", "/api/v1/jobs/" + job + "/resume"), List.of("POST", TEMPLATE + "/removed/note/restore")));
        assertThat(there.api.get("/api/v1/jobs").body()).doesNotContain(job);
        assertThat(there.api.get(TEMPLATE + "/removed").json().getList("")).isEmpty();
        assertThat(machines.api.get(TEMPLATE + "/removed").body()).contains("note");
        assertThat(TenantTables.fingerprint(machines.schema, "journal")).isEqualTo(before);
    }
}

package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Sketches;
import io.kedang.testing.Api;
import io.kedang.testing.Api.Answer;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who looks after one template, from the outside. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TemplateRightsIT {

    private static final String LEAD = "{'template':'vault','actions':['create','read','update','design','manage_members']}";

    private static final String SIGNIN = "/api/v1/signin-policy";
    private static final String CLERKS_FROM_ANYWHERE = "{\"addresses\":[{\"for\":\"clerk\",\"allow\":[\"0.0.0.0/0\",\"::/0\"]}]}";
    private static final String WATERMARK = "/api/v1/settings/watermark";
    private static final String MARK = "{\"from\":\"%s\",\"exceptRoles\":[%s],\"copy\":false,\"print\":false,\"drag\":false}";

    private static Company company;
    private static Api admin;
    private static Staff person;
    private static Api lead;
    private static Staff colleague;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = CompanyWithEverything.signUp();
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            person = Staff.join(company);
            colleague = Staff.join(company);
            lead = Api.as(person.token());
            begin(admin, "vault");
            is(200, admin.post("/api/v1/templates/vault/draft/publish", "{}", "If-Match", "\"1\""));
            role("lead", "{'grants':[" + LEAD + ",{'template':'everything','actions':['read']}]}");
            role("clerk", "{'grants':[{'template':'vault','actions':['create','read']}]}");
            role("remover", "{'grants':[{'template':'vault','actions':['read','delete']}]}");
            role("both", "{'grants':[{'template':'vault','actions':['read']},{'template':'everything','actions':['read']}]}");
            is(200, give(admin, person, "lead"));
        }
    }

    private static Answer begin(Api by, String key) {
        return by.send("PUT", "/api/v1/templates/" + key + "/draft", document(key).toString(), "If-None-Match", "*");
    }

    private static ObjectNode document(String key) {
        var document = Sketches.document("'note':{'type':'string','maxLength':60,'kedang':{'type':'text'}}", "");
        ((ObjectNode) document.path("kedang")).put("key", key);
        return document;
    }

    private static void role(String key, String document) {
        is(201, admin.post("/api/v1/roles", "{\"key\":\"%s\",\"name\":{\"zh\":\"角色\",\"en\":\"Role\"},\"document\":%s}".formatted(key, document.replace('\'', '"'))));
    }

    private static Answer give(Api by, Staff to, String... roles) {
        return by.send("PUT", "/api/v1/members/" + to.memberId() + "/roles", "{\"roles\":[" + List.of(roles).stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(",")) + "]}");
    }

    private static Answer is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static void refused(Answer answer) {
        assertThat(answer.status() + " " + answer.code()).isEqualTo("403 right_missing");
    }

    @Test
    void shouldDesignItsTemplateAndNoOther() {
        // when
        is(200, lead.send("PUT", "/api/v1/templates/vault/draft", document("vault").toString().replace("\"maxLength\":60", "\"maxLength\":90"), "If-None-Match", "*"));
        is(200, lead.get("/api/v1/templates/vault/draft/changes"));
        var published = is(200, lead.post("/api/v1/templates/vault/draft/publish", "{}", "If-Match", "\"1\""));

        // then
        assertThat(published.json().getInt("version")).as(published.body()).isEqualTo(2);
        is(200, lead.get("/api/v1/templates/vault/removed"));
        assertThat(lead.get("/api/v1/templates?all=true").json().<String>getList("key")).containsExactly("vault");
        assertThat(lead.get("/api/v1/jobs").json().<String>getList("template")).allMatch("vault"::equals);
        refused(begin(lead, "everything"));
        refused(begin(lead, "brand_new"));
        refused(lead.post("/api/v1/templates/everything/retire", "{}"));
        refused(lead.post("/api/v1/templates/import", document("brand_new").toString()));
        refused(lead.get("/api/v1/templates/everything/removed"));
        refused(lead.get("/api/v1/journal"));
        refused(lead.send("PUT", "/api/v1/settings/encryption", "{\"sensitivities\":[]}"));
        is(204, lead.post("/api/v1/templates/vault/retire", "{}"));
        is(204, lead.post("/api/v1/templates/vault/reopen", "{}"));
    }

    @Test
    void shouldShowPagesOfItsTemplateOnly() {
        is(200, give(admin, colleague, "staff"));
        try (var browser = Browser.launch()) {
            var page = browser.person("en-US", 1200, 900);
            SignIn.as(page, person.email(), Company.PASSWORD);

            // its templates
            page.navigate(TestStack.appUrl() + "/templates");
            assertThat(page.locator("a[href$='/design']").all()).extracting(link -> link.getAttribute("href")).containsExactly("/templates/vault/design");
            assertThat(page.locator(".new-template").count()).as("no new ones").isZero();
            assertThat(page.request().get(TestStack.appUrl() + "/templates/vault/design").status()).isEqualTo(200);
            assertThat(page.request().get(TestStack.appUrl() + "/templates/everything/design").status()).isEqualTo(403);

            // and its people
            page.navigate(TestStack.appUrl() + "/settings/members/" + colleague.memberId());
            assertThat(page.locator("input[name=role]:enabled").all()).extracting(box -> box.getAttribute("value")).containsExactly("clerk");
            page.locator("input[value=clerk]").check();
            page.locator("form[action$='/roles'] button").click();
            page.waitForURL("**/settings/members/" + colleague.memberId());
            assertThat(page.locator("input[name=role]:checked").all()).extracting(box -> box.getAttribute("value")).containsExactlyInAnyOrder("staff", "clerk");

            // but for a role on which a rule hangs: that stays
            is(200, admin.send("PUT", SIGNIN, CLERKS_FROM_ANYWHERE));
            page.reload();
            assertThat(page.locator("input[name=role]:enabled").count()).isZero();
            page.locator("form[action$='/roles'] button").click();
            page.waitForURL("**/settings/members/" + colleague.memberId());
        } finally {
            is(200, admin.send("PUT", SIGNIN, "{}"));
        }
        assertThat(admin.get("/api/v1/members/" + colleague.memberId() + "/roles").json().<String>getList("roles")).containsExactly("staff", "clerk");
    }

    @Test
    void shouldGiveAndTakeRolesOfItsTemplateOnly() {
        // given
        is(200, give(admin, colleague, "staff"));

        // then
        assertThat(is(200, lead.get("/api/v1/roles")).json().<String>getList("findAll { it.grantable }.key")).contains("clerk");
        assertThat(is(200, give(lead, colleague, "staff", "clerk")).json().<String>getList("roles")).containsExactly("staff", "clerk");
        assertThat(give(lead, colleague, "staff", "clerk", "remover").code()).as("more than held").isEqualTo("more_than_held");
        refused(give(lead, colleague, "staff", "clerk", "both"));
        refused(give(lead, colleague, "clerk"));
        refused(give(lead, colleague, "admin", "staff", "clerk"));
        assertThat(is(200, give(lead, colleague, "staff")).json().<String>getList("roles")).containsExactly("staff");
        refused(lead.post("/api/v1/roles", "{\"key\":\"mine\",\"name\":{\"zh\":\"角色\",\"en\":\"Role\"},\"document\":{\"grants\":[]}}"));
        refused(lead.post("/api/v1/members", "{\"email\":\"new@example.com\",\"name\":\"New\",\"role\":\"staff\"}"));
        assertThat(Api.as(colleague.token()).get("/api/v1/roles").code()).isEqualTo("right_missing");
    }

    @Test
    void shouldNotTouchRolesThatTheRulesForComingInName() {
        shouldBeKeptFromTheLead(SIGNIN, CLERKS_FROM_ANYWHERE, "{}");
    }

    @Test
    void shouldNotTouchRolesThatTheWatermarkExcepts() {
        shouldBeKeptFromTheLead(WATERMARK, MARK.formatted("restricted", "\"clerk\""), MARK.formatted("off", ""));
    }

    /** @param rule that names clerks and keeps nobody out @param none the same without */
    private static void shouldBeKeptFromTheLead(String settings, String rule, String none) {
        // given
        is(200, give(admin, colleague, "staff"));
        is(200, admin.send("PUT", settings, rule));

        // then it is neither given nor taken, and stays where it is
        var refused = give(lead, colleague, "staff", "clerk");
        assertThat(refused.code() + " " + refused.tree().path("right").asText()).isEqualTo("right_missing manage_roles");
        refused(give(lead, person, "lead", "clerk"));
        assertThat(assignable(lead)).doesNotContain("clerk");
        assertThat(assignable(admin)).contains("clerk");
        is(200, give(admin, colleague, "staff", "clerk"));
        refused(give(lead, colleague, "staff"));
        is(200, give(lead, colleague, "staff", "clerk"));

        // when it is not named any more
        is(200, admin.send("PUT", settings, none));

        // then
        assertThat(assignable(lead)).contains("clerk");
        is(200, give(lead, colleague, "staff"));
        is(200, give(lead, colleague, "staff", "clerk"));
    }

    private static List<String> assignable(Api by) {
        return is(200, by.get("/api/v1/roles")).json().getList("findAll { it.grantable && it.assignable }.key");
    }

    @Test
    void shouldSeeItsWorkBehindThatOfOthers() {
        // given a hundred jobs of another template, newer than its own
        var schema = TenantTables.schemaOf(company);
        TenantTables.execute("INSERT INTO " + schema + """
                .job (id, kind, template, to_version, state, created_at)
                SELECT gen_random_uuid(), 'upgrade', CASE n WHEN 0 THEN 'vault' ELSE 'everything' END, 1, 'done', now() - make_interval(days => CASE n WHEN 0 THEN 2 ELSE 1 END)
                FROM generate_series(0, 100) n""");
        var own = TenantTables.text("SELECT id FROM " + schema + ".job WHERE template = 'vault' ORDER BY created_at LIMIT 1");

        // then
        var seen = is(200, lead.get("/api/v1/jobs")).json();
        assertThat(seen.<String>getList("id")).contains(own);
        assertThat(seen.<String>getList("template")).containsOnly("vault");
        assertThat(is(200, admin.get("/api/v1/jobs")).json().<String>getList("id")).hasSize(100).doesNotContain(own);
    }
}

package io.kedang.archive;

import static io.kedang.archive.CompanyWithEverything.RECORDS;
import static io.kedang.testing.Customers.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Sketches;
import io.kedang.testing.Api;
import io.kedang.testing.Api.Answer;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that a company makes, from the outside. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RightsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ROLES = "/api/v1/roles";
    private static final String JOURNAL = "/api/v1/journal";
    private static final String VAULT = "/api/v1/templates/vault";
    private static final String SECRET = "6222020200112233";

    private static Company company;
    private static Api admin;
    private static Staff person;
    private static Api member;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = CompanyWithEverything.signUp();
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            person = Staff.join(company);
            member = Api.as(person.token());
        }
    }

    /** @param document with single quotes for double ones */
    private static String role(String document) {
        var key = "role_" + NUMBER.incrementAndGet();
        assertStatus(admin.post(ROLES, body(key, document)), 201);
        return key;
    }

    private static String body(String key, String document) {
        return "{\"key\":\"%s\",\"name\":{\"zh\":\"角色\",\"en\":\"Role\"},\"document\":%s}".formatted(key, document.replace('\'', '"'));
    }

    private static void give(String memberId, String... roles) {
        assertStatus(admin.send("PUT", "/api/v1/members/" + memberId + "/roles", "{\"roles\":[" + List.of(roles).stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(",")) + "]}"), 200);
    }

    private static Answer assertStatus(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String filed(Api by, String more) {
        var answer = assertStatus(by.post(RECORDS, "{\"data\":{\"name\":\"Rights %d\",\"kind\":\"a\"%s}}".formatted(NUMBER.incrementAndGet(), more.replace('\'', '"'))), 201);
        return answer.json().getString("id");
    }

    private static String ofOther() {
        return filed(admin, ",'secret':'" + SECRET + "','code':'C'");
    }

    private static String ofMember() {
        var id = ofOther();
        assertStatus(admin.send("PATCH", RECORD + id, "{\"owner\":\"" + person.memberId() + "\"}"), 200);
        return id;
    }

    @Test
    void shouldShowInClearOnlyWhereAGrantThatSaysSoHoldsTheRecord() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['read'],'sensitivity':{'restricted':{'access':'masked'}}}]}"),
                role("{'grants':[{'template':'everything','actions':['read'],'scope':{'kind':'own'},'sensitivity':{'restricted':{'access':'read'}}}]}"));
        var own = ofMember();
        var other = ofOther();

        // when
        var list = member.get(RECORDS + "?limit=200&count=true").json();

        // then
        for (int again = 0; again < 2; again++) {
            assertThat(member.get(RECORD + own).json().getString("data.secret")).isEqualTo(SECRET);
            assertThat(member.get(RECORD + other).body()).contains("****2233").doesNotContain(SECRET);
        }
        assertThat(list.getString("records.find { it.id == '" + own + "' }.data.secret")).isEqualTo(SECRET);
        assertThat(list.getString("records.find { it.id == '" + other + "' }.data.secret")).isEqualTo("****2233");
        assertThat(member.get(RECORDS + "?where=secret:eq:" + SECRET).code()).isEqualTo("field_not_readable");
        assertThat(member.get(RECORDS + "?sort=secret").code()).isEqualTo("field_not_readable");
    }

    @Test
    void shouldTakeARecordOutOfReachForNone() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['create','read','update','delete'],'scope':{'kind':'own'}}]}"));
        var other = ofOther();
        var own = filed(member, "");
        admin.get(RECORD + other);

        // when
        var nothing = UUID.randomUUID().toString();
        var answers = List.of(List.of("GET", "", ""), List.of("GET", "/history", ""), List.of("GET", "/references", ""), List.of("PATCH", "", "{\"data\":{\"kind\":\"b\"}}"),
                List.of("DELETE", "", ""), List.of("POST", "/restore", ""), List.of("POST", "/reveal", "{\"fields\":[\"secret\"],\"reason\":\"because\"}"));

        // then
        for (var asked : answers) {
            var of = member.send(asked.get(0), RECORD + other + asked.get(1), asked.get(2).isEmpty() ? null : asked.get(2));
            var none = member.send(asked.get(0), RECORD + nothing + asked.get(1), asked.get(2).isEmpty() ? null : asked.get(2));
            assertThat(of.status()).as(asked.toString()).isEqualTo(404);
            assertThat(of.body().replaceAll("\"requestId\":\"[^\"]*\"", "")).isEqualTo(none.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        }
        assertThat(member.get(RECORDS + "?limit=200").json().<String>getList("records.id")).contains(own).doesNotContain(other);
        assertThat(member.get(RECORDS + "?where=name:eq:nothing&count=true").json().getInt("count")).isZero();
        assertThat(admin.get(RECORD + other).json().getString("data.kind")).isEqualTo("a");
    }

    @Test
    void shouldSayWhichFieldsMayNotBeWritten() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['create','read','update'],'sensitivity':{'restricted':{'access':'masked','mask':'tail4'}},"
                + "'fields':{'code':{'access':'read'},'note':{'access':'hidden'}}}]}"));
        var id = filed(admin, ",'secret':'" + SECRET + "','code':'C','note':'n'");

        // when
        var refused = member.send("PATCH", RECORD + id, "{\"data\":{\"secret\":\"1234567890\",\"code\":\"D\",\"note\":\"m\",\"kind\":\"b\"}}");
        var guessed = member.send("PATCH", RECORD + id, "{\"data\":{\"secret\":\"" + SECRET + "\"}}");
        var unchanged = member.send("PATCH", RECORD + id, "{\"data\":{\"secret\":\"****2233\",\"code\":\"C\",\"kind\":\"b\"}}");

        // then
        assertStatus(refused, 422);
        assertThat(refused.json().<String>getList("violations.pointer")).containsExactlyInAnyOrder("/data/secret", "/data/code", "/data/note");
        assertThat(refused.json().<String>getList("violations.code")).containsOnly("not_writable");
        assertStatus(guessed, 422);
        assertStatus(unchanged, 200);
        assertThat(admin.get(RECORD + id).json().<String, Object>getMap("data")).containsEntry("secret", SECRET).containsEntry("code", "C").containsEntry("note", "n").containsEntry("kind", "b");
    }

    @Test
    void shouldFileWithoutWhatItsAuthorMayNotSay() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['create','read'],'fields':{'kind':{'access':'hidden'}}}]}"));

        // when
        var filed = member.post(RECORDS, "{\"data\":{\"name\":\"Rights " + NUMBER.incrementAndGet() + "\"}}");
        var refused = member.post(RECORDS, "{\"data\":{\"name\":\"Rights " + NUMBER.incrementAndGet() + "\",\"kind\":\"a\"}}");

        // then
        assertStatus(filed, 201);
        assertThat(admin.get(RECORD + filed.json().getString("id")).json().getBoolean("attention")).isTrue();
        assertThat(refused.json().<String>getList("violations.pointer")).containsExactly("/data/kind");
    }

    @Test
    void shouldKeepRecordsWithinAChoice() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'everything','actions':['create','read','update'],'scope':{'kind':'field','field':'kind','values':['a']}}]}"));
        var inside = filed(admin, "");
        var outside = assertStatus(admin.post(RECORDS, "{\"data\":{\"name\":\"Rights " + NUMBER.incrementAndGet() + "\",\"kind\":\"b\"}}"), 201).json().getString("id");

        // then
        assertStatus(member.get(RECORD + inside), 200);
        assertStatus(member.get(RECORD + outside), 404);
        assertThat(member.send("PATCH", RECORD + inside, "{\"data\":{\"kind\":\"b\"}}").json().<String>getList("violations.pointer")).containsExactly("/data/kind");
        assertThat(member.post(RECORDS, "{\"data\":{\"name\":\"Rights " + NUMBER.incrementAndGet() + "\",\"kind\":\"b\"}}").json().<String>getList("violations.code")).containsExactly("out_of_reach");
        assertThat(member.get(RECORDS + "?limit=200").json().<String>getList("records.data.kind")).containsOnly("a");
        assertThat(member.get("/api/v1/templates/customer/records").code()).isEqualTo("action_not_allowed");
    }

    @Test
    void shouldHoldRecordsUpToASensitivity() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['read','update'],'ceiling':'confidential'}]}"));
        var id = ofOther();
        assertStatus(member.get(RECORD + id), 200);

        // when
        assertThat(member.send("PATCH", RECORD + id, "{\"sensitivity\":\"restricted\"}").status()).isEqualTo(422);
        assertThat(member.send("PATCH", RECORD + id, "{\"sensitivity\":\"public\"}").code()).isEqualTo("action_not_allowed");
        assertStatus(member.send("PATCH", RECORD + id, "{\"sensitivity\":\"confidential\"}"), 200);
        assertStatus(admin.send("PATCH", RECORD + id, "{\"sensitivity\":\"restricted\"}"), 200);

        // then
        assertStatus(member.get(RECORD + id), 404);
        assertThat(member.get(RECORDS + "?limit=200").json().<String>getList("records.id")).doesNotContain(id);
    }

    @Test
    void shouldRevealForAReasonAndRemember() {
        // given
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['read','reveal'],'sensitivity':{'restricted':{'access':'masked'}},'fields':{'note':{'access':'hidden'}}}]}"));
        var id = ofOther();

        // when
        var silent = member.post(RECORD + id + "/reveal", "{\"fields\":[\"secret\"],\"reason\":\" x \"}");
        var hidden = member.post(RECORD + id + "/reveal", "{\"fields\":[\"secret\",\"note\",\"nothing\"],\"reason\":\"client called\"}");
        var revealed = member.post(RECORD + id + "/reveal", "{\"fields\":[\"secret\"],\"reason\":\"client called\"}");

        // then
        assertThat(silent.json().<String>getList("violations.pointer")).containsExactly("/reason");
        assertThat(hidden.code()).isEqualTo("reveal_refused");
        assertThat(hidden.json().<String>getList("violations.pointer")).containsExactly("/fields/1", "/fields/2");
        assertThat(assertStatus(revealed, 200).json().getString("values.secret")).isEqualTo(SECRET);
        assertThat(TenantTables.text("SELECT actor || ' ' || array_to_string(fields, ',') || ' ' || reason FROM " + TenantTables.schemaOf(company)
                + ".journal WHERE action = 'record.revealed' AND target_id = '" + id + "'")).isEqualTo(person.memberId() + " secret client called");
        give(person.memberId(), role("{'grants':[{'template':'*','actions':['read'],'sensitivity':{'restricted':{'access':'masked'}}}]}"));
        assertThat(member.post(RECORD + id + "/reveal", "{\"fields\":[\"secret\"],\"reason\":\"client called\"}").code()).isEqualTo("reveal_refused");
    }

    @Test
    void shouldGiveAwayNoMoreThanIsHeld() {
        // given
        var own = role("{'rights':['manage_roles','manage_members'],'grants':[{'template':'*','actions':['read','update'],'sensitivity':{'restricted':{'access':'masked'}}}]}");
        give(person.memberId(), own);
        var colleague = Staff.join(company);
        var less = "{'grants':[{'template':'everything','actions':['read'],'scope':{'kind':'own'},'sensitivity':{'restricted':{'access':'hidden'}}}]}";
        var greedy = List.of("{'grants':[{'template':'*','actions':['read','delete'],'sensitivity':{'restricted':{'access':'masked'}}}]}",
                "{'grants':[{'template':'everything','actions':['read'],'sensitivity':{'restricted':{'access':'read'}}}]}", "{'grants':[{'template':'everything','actions':['read']}]}",
                "{'rights':['design'],'grants':[]}", "{'grants':[{'template':'everything','actions':['read'],'sensitivity':{'restricted':{'access':'masked','mask':'###*####'}}}]}");

        // then
        greedy.forEach(document -> assertThat(member.post(ROLES, body("greedy", document)).code()).as(document).isEqualTo("more_than_held"));
        assertStatus(member.post(ROLES, body("modest", less)), 201);
        assertThat(member.send("PUT", "/api/v1/members/" + colleague.memberId() + "/roles", "{\"roles\":[\"modest\"]}").code()).as("takes staff away").isEqualTo("more_than_held");
        give(colleague.memberId(), own);
        assertStatus(member.send("PUT", "/api/v1/members/" + colleague.memberId() + "/roles", "{\"roles\":[\"modest\"]}"), 200);
        assertThat(member.send("PUT", "/api/v1/members/" + person.memberId() + "/roles", "{\"roles\":[\"admin\"]}").code()).isEqualTo("more_than_held");
        assertThat(member.send("PATCH", "/api/v1/members/" + person.memberId(), "{\"role\":\"admin\"}").code()).isEqualTo("more_than_held");
        assertThat(member.post("/api/v1/members", "{\"email\":\"x@" + company.slug() + ".example.com\",\"name\":\"X\",\"role\":\"admin\"}").code()).isEqualTo("more_than_held");
        assertThat(member.send("PUT", ROLES + "/staff", body("staff", less), "If-Match", "\"1\"").code()).isEqualTo("more_than_held");
        assertThat(member.send("PUT", ROLES + "/admin", body("admin", less), "If-Match", "\"1\"").code()).isEqualTo("role_fixed");
        assertThat(admin.send("PUT", ROLES + "/admin", body("admin", less), "If-Match", "\"1\"").code()).isEqualTo("role_fixed");
        var boss = admin.get("/api/v1/me").json().getString("id");
        assertThat(admin.send("PUT", "/api/v1/members/" + boss + "/roles", "{\"roles\":[\"staff\"]}").code()).isEqualTo("last_admin");
        assertThat(member.send("DELETE", "/api/v1/members/" + boss, (String) null).code()).isEqualTo("more_than_held");
    }

    @Test
    void shouldChangeAndDeleteRolesWithCare() {
        // given
        var key = role("{'grants':[{'template':'*','actions':['read']}]}");
        give(person.memberId(), key);
        var id = ofOther();
        assertStatus(member.get(RECORD + id), 200);

        // when
        var wrong = admin.send("PUT", ROLES + "/" + key, body(key, "{'rights':['king'],'grants':[{'template':'nothing','actions':['update','fly'],'scope':{'kind':'mine'},"
                + "'fields':{'code':{'access':'maybe','mask':'x'}},'more':1}]}"), "If-Match", "\"1\"");
        var blind = admin.send("PUT", ROLES + "/" + key, body(key, "{'grants':[]}"));
        assertStatus(admin.send("PUT", ROLES + "/" + key, body(key, "{'grants':[]}"), "If-Match", "\"1\""), 200);

        // then
        assertThat(wrong.json().<String>getList("violations.pointer")).containsExactlyInAnyOrder("/document/rights/0", "/document/grants/0/template", "/document/grants/0/actions/1",
                "/document/grants/0/actions", "/document/grants/0/scope/kind", "/document/grants/0/fields/code/access", "/document/grants/0/fields/code/mask", "/document/grants/0/more");
        assertThat(blind.status()).isEqualTo(428);
        assertStatus(member.get(RECORD + id), 404);
        assertThat(admin.send("PUT", ROLES + "/" + key, body(key, "{'grants':[]}"), "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(admin.send("DELETE", ROLES + "/" + key, (String) null).code()).isEqualTo("role_in_use");
        assertThat(admin.send("DELETE", ROLES + "/staff", (String) null).code()).isEqualTo("role_fixed");
        assertStatus(admin.send("DELETE", ROLES + "/" + key + "?instead=staff", (String) null), 204);
        assertThat(admin.get("/api/v1/members/" + person.memberId() + "/roles").json().<String>getList("roles")).containsExactly("staff");
        assertStatus(member.get(RECORD + id), 200);
        assertThat(TenantTables.texts("SELECT action || ' ' || coalesce(detail, '') FROM " + TenantTables.schemaOf(company) + ".journal WHERE target = 'role:" + key + "' ORDER BY id"))
                .hasSize(3).anyMatch(line -> line.startsWith("role.changed") && line.contains("/grants/0"));
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE target = 'role:" + key
                + "' AND action = 'role.changed' AND change::jsonb #>> '{from,document,grants,0,template}' IS NOT NULL AND change::jsonb #> '{to,document,grants}' = '[]'")).isEqualTo(1);
    }

    @Test
    void shouldReachTheRecordsOfTeamsBelow() {
        // given
        var mate = Staff.join(company);
        var stranger = Staff.join(company);
        var team = role("{'grants':[{'template':'*','actions':['create','read','update','share'],'scope':{'kind':'team'}}]}");
        give(mate.memberId(), team);
        give(stranger.memberId(), team);
        give(person.memberId(), team);
        var top = team("Top", null, person.memberId());
        var below = team("Below", top, mate.memberId());
        var theirs = filed(Api.as(mate.token()), "");
        var other = filed(Api.as(stranger.token()), "");

        // then
        assertStatus(member.get(RECORD + theirs), 200);
        assertStatus(member.get(RECORD + other), 404);
        assertStatus(Api.as(stranger.token()).get(RECORD + theirs), 404);
        assertThat(member.get(RECORDS + "?limit=200").json().<String>getList("records.id")).contains(theirs).doesNotContain(other);
        assertThat(admin.send("PUT", "/api/v1/teams/" + top, "{\"name\":\"Top\",\"parent\":\"" + below + "\",\"members\":[]}", "If-Match", "\"1\"").json().<String>getList("violations.pointer"))
                .containsExactly("/parent");
        assertThat(admin.send("DELETE", "/api/v1/teams/" + top, (String) null).code()).isEqualTo("team_in_use");
        assertThat(member.send("PATCH", RECORD + theirs, "{\"owner\":\"" + stranger.memberId() + "\"}").code()).isEqualTo("action_not_allowed");
        assertStatus(member.send("PATCH", RECORD + theirs, "{\"owner\":\"" + person.memberId() + "\"}"), 200);
        assertStatus(Api.as(mate.token()).get(RECORD + theirs), 404);
        assertThat(admin.get(RECORD + theirs + "/history").body()).contains("_owner", stranger.memberId().substring(0, 0) + person.memberId());
        assertThat(member.post("/api/v1/teams", "{\"name\":\"Mine\",\"members\":[]}").code()).isEqualTo("right_missing");
    }

    private static String team(String name, String parent, String memberId) {
        return assertStatus(admin.post("/api/v1/teams", "{\"name\":\"" + name + "\"," + (parent == null ? "" : "\"parent\":\"" + parent + "\",") + "\"members\":[\"" + memberId + "\"]}"), 201)
                .json().getString("id");
    }

    @Test
    void shouldSeeAsAnotherMemberAndSayWhy() {
        // given
        var key = role("{'grants':[{'template':'*','actions':['read'],'scope':{'kind':'own'},'sensitivity':{'restricted':{'access':'masked'}}}]}");
        give(person.memberId(), key);
        var own = ofMember();
        var other = ofOther();

        // when
        var seen = admin.get("/api/v1/access/as/" + person.memberId() + "?record=" + own);
        var list = admin.get("/api/v1/access/as/" + person.memberId() + "?template=everything");
        var why = admin.get("/api/v1/access/why?member=" + person.memberId() + "&record=" + own + "&field=secret", "Accept-Language", "zh");

        // then
        assertThat(assertStatus(seen, 200).json().getString("data.secret")).isEqualTo("****2233");
        assertThat(seen.json().<String, Object>getMap("data")).isEqualTo(member.get(RECORD + own).json().getMap("data"));
        assertStatus(admin.get("/api/v1/access/as/" + person.memberId() + "?record=" + other), 404);
        assertThat(assertStatus(list, 200).json().<String>getList("records.id")).contains(own).doesNotContain(other);
        assertThat(assertStatus(why, 200).json().getString("decision")).isEqualToIgnoringCase("masked");
        assertThat(why.json().getString("reasons[0].role")).isEqualTo(key);
        assertThat(why.json().getString("words")).contains("掩码");
        assertThat(member.get("/api/v1/access/why?member=" + person.memberId() + "&record=" + own).code()).isEqualTo("right_missing");
        assertStatus(admin.get("/api/v1/access/matrix"), 200);
        var journal = TenantTables.schemaOf(company) + ".journal WHERE actor = '" + admin.get("/api/v1/me").json().getString("id") + "' AND ";
        assertThat(TenantTables.count("SELECT count(*) FROM " + journal + "action = 'access.seen_as' AND target_id = '" + person.memberId() + "'")).as("both looks, and the one that found nothing").isEqualTo(3);
        Eventually.equal(1L, Duration.ofSeconds(10), () -> (long) TenantTables.count("SELECT count(*) FROM " + journal + "action = 'record.read' AND target_id = '" + own
                + "' AND detail = 'as " + person.memberId() + "'"));
    }

    @Test
    void shouldSeeThroughNobodysEyesWhoHoldsMore() {
        // given
        var key = role("{'rights':['manage_roles'],'grants':[{'template':'*','actions':['read'],'scope':{'kind':'own'}}]}");
        var all = role("{'rights':['manage_roles'],'grants':[{'template':'*','actions':['read']}]}");
        var colleague = Staff.join(company);
        give(colleague.memberId(), key);
        give(person.memberId(), key);
        var own = filed(admin, "");
        assertStatus(admin.send("PATCH", RECORD + own, "{\"owner\":\"" + colleague.memberId() + "\"}"), 200);

        // when
        var asOwn = member.get("/api/v1/access/as/" + colleague.memberId() + "?record=" + own);
        give(person.memberId(), all);
        var asAll = member.get("/api/v1/access/as/" + colleague.memberId() + "?record=" + own);
        var mine = member.get("/api/v1/access/as/" + colleague.memberId() + "?template=everything");
        var asAdmin = member.get("/api/v1/access/as/" + admin.get("/api/v1/me").json().getString("id") + "?template=everything");

        // then
        assertThat(asOwn.code()).isEqualTo("more_than_held");
        assertStatus(asAll, 200);
        assertThat(assertStatus(mine, 200).json().<String>getList("records.owner")).containsOnly(colleague.memberId());
        assertThat(asAdmin.code()).isEqualTo("more_than_held");
    }

    @Test
    void shouldOpenTheJournalOfTheRecordsThatAGrantHolds() {
        // given records of theirs, of a colleague and of another template, all of them read
        give(person.memberId(), role("{'grants':[{'template':'everything','actions':['read','see_audit'],'scope':{'kind':'own'}},{'template':'customer','actions':['read']}]}"));
        var own = ofMember();
        var other = ofOther();
        var customer = assertStatus(admin.post(Customers.RECORDS, Customers.body("Rights " + NUMBER.incrementAndGet())), 201).tree().path("id").asText();
        List.of(own, other, customer).forEach(id -> admin.get(RECORD + id));
        admin.get(RECORD + own + "/trail");
        Eventually.equal(List.of(1, 1, 1, 1), Duration.ofSeconds(10), () -> List.of(found(admin, "record=" + own + "&action=record.read"), found(admin, "record=" + other + "&action=record.read"),
                found(admin, "record=" + customer + "&action=record.read"), found(admin, "record=" + own + "&action=journal.read")));

        // when
        var trail = assertStatus(member.get(RECORD + own + "/trail"), 200).tree().path("entries");
        var search = assertStatus(member.get(JOURNAL + "?limit=200"), 200).tree();

        // then theirs is told, and nothing beside it
        assertThat(trail.findValuesAsText("action")).contains("record.read", "record.updated", "record.created").doesNotContain("journal.read");
        assertThat(trail.findValuesAsText("target")).containsOnly("record:everything");
        assertThat(search.path("entries").findValuesAsText("targetId")).contains(own).doesNotContain(other, customer);
        assertThat(search.path("entries").findValuesAsText("target")).containsOnly("record:everything");
        assertThat(search.findValues("hash")).isEmpty();
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".record WHERE coalesce(owner, created_by) <> '" + person.memberId() + "' AND id IN ('"
                + String.join("','", search.path("entries").findValuesAsText("targetId")) + "')")).isZero();
        assertThat(found(member, "record=" + own)).isEqualTo(trail.size());
        for (var query : List.of("record=" + other, "record=" + other + "&listed=true", "record=" + customer, "action=record.listed", "action=request.refused", "action=template.published", "action=journal.read")) {
            assertThat(found(member, query)).as(query).isZero();
        }

        // and what is out of reach is as what never was
        var nothing = member.get(RECORD + UUID.randomUUID() + "/trail");
        for (var id : List.of(other, customer)) {
            var answer = member.get(RECORD + id + "/trail");
            assertThat(answer.status() + answer.code()).isEqualTo("404record_not_found");
            assertThat(answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "")).isEqualTo(nothing.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        }
        var page = member.get(RECORD + own + "/trail?limit=1").tree();
        assertThat(page.path("entries")).hasSize(1);
        assertThat(member.get(RECORD + own + "/trail?limit=200&cursor=" + page.path("next").asText()).tree().path("entries")).hasSize(trail.size() - 1);

        // and what is the company's stays so
        for (var path : List.of("/state", "/verify", "/checkpoints", "/alerts", "/settings", "/export")) {
            assertThat(member.get(JOURNAL + path).code()).as(path).isEqualTo("right_missing");
        }
    }

    @Test
    void shouldOpenTheJournalOfATemplateToWhomAllItsRecordsAreOpened() {
        // given somebody who reads none of them
        give(person.memberId(), role("{'grants':[{'template':'everything','actions':['see_audit']},{'template':'customer','actions':['see_audit'],'ceiling':'internal'}]}"));
        var other = ofOther();
        for (var template : List.of("everything", "customer")) {
            var draft = "/api/v1/templates/" + template + "/draft";
            assertStatus(admin.send("PUT", draft, admin.get("/api/v1/templates/" + template + "/versions/1").body(), "If-None-Match", "*"), 200);
            assertStatus(admin.send("DELETE", draft, (String) null, "If-Match", "\"1\""), 204);
        }
        var discarded = JOURNAL + "?limit=200&action=template.draft_discarded";
        Eventually.equal(true, Duration.ofSeconds(10), () -> admin.get(discarded).tree().findValuesAsText("target").containsAll(List.of("template:everything", "template:customer")));

        // then
        assertThat(assertStatus(member.get(discarded), 200).tree().findValuesAsText("target")).containsOnly("template:everything");
        assertThat(assertStatus(member.get(RECORD + other + "/trail"), 200).tree().findValuesAsText("action")).contains("record.created");
        assertThat(member.get(RECORD + other).status()).isEqualTo(404);

        // and nothing without
        give(person.memberId(), "staff");
        assertThat(member.get(RECORD + other + "/trail").code()).isEqualTo("right_missing");
        assertThat(member.get(JOURNAL).code()).isEqualTo("right_missing");
    }

    private static int found(Api by, String query) {
        return assertStatus(by.get(JOURNAL + "?limit=200&" + query), 200).tree().path("entries").size();
    }

    @Test
    void shouldMakeNoKeyThatOpensMoreThanIsHeld() {
        // given
        give(person.memberId(), role("{'rights':['manage_security'],'grants':[{'template':'*','actions':['read'],'scope':{'kind':'own'}}]}"));
        var account = assertStatus(member.post("/api/v1/service-accounts", "{\"name\":\"Robot\"}"), 201).json().getString("id");
        var key = "{\"account\":\"" + account + "\",\"name\":\"Key\",\"templates\":[],\"actions\":[\"read\"],\"days\":1,\"networks\":[]}";

        // then
        assertThat(member.post("/api/v1/api-keys", key).code()).isEqualTo("more_than_held");
        assertStatus(admin.post("/api/v1/api-keys", key), 201);
    }

    @Test
    void shouldShowADesignerNothingByDesign() {
        // given
        give(person.memberId(), role("{'rights':['design'],'grants':[{'template':'*','actions':['read'],'sensitivity':{'restricted':{'access':'masked'}}}]}"));
        assertStatus(published(admin, vault("")), 200);
        var id = assertStatus(admin.post("/api/v1/templates/vault/records", "{\"data\":{\"name\":\"Safe\",\"secret\":\"" + SECRET + "\"}}"), 201).json().getString("id");

        // when
        var lowered = published(member, vault("'sensitivity':'internal'"));
        var told = member.get(VAULT + "/draft/changes");
        assertStatus(member.send("DELETE", VAULT + "/draft", (String) null, "If-Match", "\"1\""), 204);
        var guessed = vault("");
        ((ObjectNode) guessed.at("/properties/secret")).put("pattern", "^6222");
        assertThat(published(member, guessed).code()).isEqualTo("template_unseen");
        var counted = member.get(VAULT + "/draft/changes");
        assertStatus(admin.send("DELETE", VAULT + "/draft", (String) null, "If-Match", "\"1\""), 204);

        // then
        assertThat(lowered.status() + lowered.code()).isEqualTo("403template_unseen");
        assertThat(lowered.json().<String>getList("violations.message")).containsExactly("secret: you see it masked. Only somebody who sees it in clear may lower its sensitivity.");
        assertThat(told.json().<String>getList("unseen.code")).containsExactly("unseen_sensitivity");
        assertThat(counted.json().<String>getList("changes.kind")).containsExactly("pattern");
        assertThat(counted.tree().at("/changes/0/affected").isMissingNode()).as(counted.body()).isTrue();
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'request.refused' AND detail = 'template_unseen' AND actor = '"
                + person.memberId() + "'")).isEqualTo(2);

        // and what was removed comes back as it was
        var without = vault("");
        ((ObjectNode) without.path("properties")).remove("secret");
        assertStatus(published(member, without), 200);
        assertThat(published(member, vault("'sensitivity':'internal'")).json().<String>getList("violations.code")).containsExactly("unseen_sensitivity");
        assertStatus(member.post(VAULT + "/removed/secret/restore", "{}"), 200);
        Eventually.equal("****2233", Duration.ofSeconds(30), () -> member.get(RECORD + id).tree().at("/data/secret").asText());

        // and who sees it may, and is found
        assertStatus(member.send("DELETE", VAULT + "/draft", (String) null, "If-Match", "\"1\""), 204);
        assertStatus(published(admin, vault("'sensitivity':'internal'")), 200);
        assertThat(TenantTables.text("SELECT actor || ' ' || array_to_string(fields, ',') || ' ' || change FROM " + TenantTables.schemaOf(company)
                + ".journal WHERE action = 'template.published' AND target = 'template:vault' AND change IS NOT NULL"))
                .isEqualTo(admin.get("/api/v1/me").json().getString("id") + " secret {\"from\":{\"secret\":{\"sensitivity\":\"restricted\",\"mask\":\"tail4\"}},"
                        + "\"to\":{\"secret\":{\"sensitivity\":\"internal\",\"mask\":\"tail4\"}}}");
    }

    private static ObjectNode vault(String instead) {
        var document = Sketches.document("'secret':{'type':'string','maxLength':60,'kedang':{'type':'text','sensitivity':'restricted','mask':'tail4'}}", "");
        ((ObjectNode) document.path("kedang")).put("key", "vault");
        ((ObjectNode) document.at("/properties/secret/kedang")).setAll(Sketches.json("{" + instead + "}"));
        return document;
    }

    /** As the first revision of a draft. */
    private static Answer published(Api by, ObjectNode document) {
        assertStatus(by.send("PUT", VAULT + "/draft", document.toString(), "If-None-Match", "*"), 200);
        return by.post(VAULT + "/draft/publish", "{}", "If-Match", "\"1\"");
    }

    @Test
    void shouldKeepCompaniesApart() {
        // given
        var theirs = CompanyWithEverything.signUp();
        var stranger = Api.as(theirs.token(theirs.adminEmail(), Company.PASSWORD));
        var key = role("{'grants':[{'template':'*','actions':['read']}]}");
        var id = ofOther();
        var team = team("Apart " + NUMBER.incrementAndGet(), null, person.memberId());

        // then
        assertThat(stranger.get(ROLES + "/" + key).status()).isEqualTo(404);
        assertThat(stranger.get(ROLES).json().<String>getList("key")).contains("admin", "staff", "merchandiser").doesNotContain(key);
        assertThat(stranger.get("/api/v1/members/" + person.memberId() + "/roles").status()).isEqualTo(404);
        assertThat(stranger.send("PUT", "/api/v1/members/" + person.memberId() + "/roles", "{\"roles\":[\"staff\"]}").status()).isEqualTo(404);
        assertThat(stranger.send("DELETE", "/api/v1/teams/" + team, (String) null).status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/teams", "{\"name\":\"x\",\"members\":[\"" + person.memberId() + "\"]}").status()).isEqualTo(422);
        assertThat(stranger.post(RECORD + id + "/reveal", "{\"fields\":[\"secret\"],\"reason\":\"because\"}").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/access/as/" + person.memberId() + "?template=everything").status()).isEqualTo(404);
    }
}

package io.kedang.tenancy;

import static io.kedang.testing.Api.encoded;
import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Api.Answer;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.TenantTables;
import io.kedang.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL in every string that the API takes: in paths, queries, headers and bodies. Nothing of the other company may move or show. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SqlInjectionIT {

    private static final String SECRET = "Crown-jewel-4711";
    private static TwoCompanies companies;
    private static String id;
    private Api here;
    private String there;
    private String before;
    private String roles;

    @BeforeEach
    void remember() {
        if (companies == null) {
            companies = new TwoCompanies();
            TwoCompanies.file(companies.there(), SECRET);
            id = TwoCompanies.file(companies.here(), "Attacker");
        }
        here = companies.here();
        there = companies.schemaThere();
        before = TenantTables.fingerprint(there, "session_seen");
        roles = rolesAndTables();
    }

    @AfterEach
    void nothingMoved() {
        assertThat(TenantTables.fingerprint(there, "session_seen")).isEqualTo(before);
        assertThat(rolesAndTables()).isEqualTo(roles);
        assertThat(TenantTables.tablesOf(companies.schemaHere())).isEqualTo(TenantTables.tablesOf(there));
    }

    /** Who may become whom, and what there is outside the companies' own rows. */
    private static String rolesAndTables() {
        return TenantTables.text("SELECT (SELECT md5(string_agg(m::text, '|' ORDER BY m::text)) FROM pg_auth_members m) || "
                + "(SELECT count(*) FROM pg_proc) || '/' || (SELECT count(*) FROM pg_namespace) || '/' || (SELECT count(*) FROM pg_class WHERE relkind = 'r')");
    }

    private static void assertHarmless(Answer answer, String where, String text) {
        assertThat(answer.status()).as("%s with %s: %s", where, text, answer).isLessThan(500);
        assertThat(answer.body()).as("%s with %s", where, text).doesNotContain(SECRET);
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).as(where).doesNotContain("sqlstate", "postgres", "syntax error", "relation \"");
    }

    @Test
    void shouldRunNoSqlFromPaths() {
        var paths = List.of("/api/v1/templates/%s", "/api/v1/templates/%s/records", "/api/v1/templates/%s/drafts", "/api/v1/records/%s", "/api/v1/records/%s/history",
                "/api/v1/templates/customer/drafts/%s", "/api/v1/templates/%s/drafts/" + id);
        var written = Map.of("/api/v1/records/%s", "DELETE", "/api/v1/records/%s/restore", "POST", "/api/v1/members/%s", "DELETE",
                "/api/v1/templates/customer/drafts/%s", "DELETE");
        Injections.against(there).forEach(text -> {
            paths.forEach(path -> assertHarmless(here.get(path.formatted(encoded(text))), path, text));
            written.forEach((path, method) -> assertHarmless(here.send(method, path.formatted(encoded(text)), null), path, text));
            assertHarmless(here.post("/api/v1/templates/" + encoded(text) + "/records", Customers.body("x")), "create", text);
            assertHarmless(here.post("/api/v1/signups/" + encoded(text) + "/confirm", "{\"code\":\"123456\"}"), "confirm", text);
        });
    }

    @Test
    void shouldRunNoSqlFromConditions() {
        var places = List.of("company_name:eq:%s", "company_name:ne:%s", "company_name:in:%s,%s", "contact_name:contains:%s", "email:eq:%s", "phone:contains:%s",
                "country:eq:%s", "annual_purchase:gt:%s", "credit_days:lte:%s", "last_order_date:gte:%s", "product_lines:eq:%s", "oem:eq:%s", "stage:in:%s", "stage:eq:%s",
                "created_at:gt:%s", "created_by:eq:%s", "%s:eq:x", "company_name:%s:x", "%s", "company_name%s:empty");
        Injections.against(there).forEach(text -> places.forEach(place -> {
            var where = place.replace("%s", text);
            assertHarmless(here.get(RECORDS + "?count=true&where=" + encoded(where)), place, text);
        }));
    }

    @Test
    void shouldRunNoSqlFromOtherParametersOfLists() {
        Injections.against(there).forEach(text -> {
            for (var name : List.of("sort", "limit", "cursor", "count", "deleted", "where", text.replaceAll("[^a-z]", ""))) {
                assertHarmless(here.get(RECORDS + "?" + encoded(name) + "=" + encoded(text)), name, text);
            }
            assertHarmless(here.get(RECORDS + "?sort=" + encoded("company_name" + text)), "sort", text);
            assertHarmless(here.get(RECORDS + "?sort=" + encoded("-" + text)), "sort", text);
            for (var sort : List.of("company_name", "-updated_at", "credit_days", "country")) {
                assertHarmless(here.get(RECORDS + "?sort=" + sort + "&cursor=" + cursor(sort, text, id)), "value in a cursor of " + sort, text);
            }
            assertHarmless(here.get(RECORDS + "?cursor=" + cursor(text, "x", id)), "sort in a cursor", text);
            assertHarmless(here.get(RECORDS + "?sort=company_name&cursor=" + cursor("company_name", "x", text)), "id in a cursor", text);
        });
    }

    private static String cursor(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Customers.json(parts).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldRunNoSqlFromHeaders() {
        Injections.against(there).map(text -> text.replaceAll("[^\\x20-\\x7e]", "'")).forEach(text -> {
            for (var header : List.of("If-None-Match", "If-Match", "Accept-Language", "X-Request-Id", "Cookie", "X-Forwarded-For", "X-Tenant", "User-Agent", "Accept")) {
                assertHarmless(here.get(RECORD + id, header, header.equals("Cookie") ? "kedang_lang=" + text : text), header, text);
            }
            assertHarmless(here.send("PATCH", RECORD + id, "{}", "If-Match", "\"" + text + "\""), "If-Match", text);
            assertHarmless(here.post(RECORDS, "{\"data\":{}}", "Idempotency-Key", text), "Idempotency-Key", text);
            assertHarmless(here.post(RECORDS, Customers.body("Key " + text), "Idempotency-Key", text.replace(" ", "/**/")), "Idempotency-Key", text);
        });
    }

    @Test
    void shouldKeepSqlInBodiesAsText() {
        Injections.against(there).forEach(text -> {
            // given
            var sent = Customers.data("In a body " + UUID.randomUUID(), "remarks", "a" + text + "b", "short_name", shortened(text), "address", Map.of("street", text));

            // when
            var filed = here.post(RECORDS, Customers.json(Map.of("data", sent)));

            // then
            assertHarmless(filed, "data", text);
            assertThat(filed.status()).as(text + filed.body()).isEqualTo(201);
            assertThat(filed.json().getString("data.remarks")).isEqualTo(java.text.Normalizer.normalize("a" + text + "b", java.text.Normalizer.Form.NFC));
            assertHarmless(here.send("PATCH", RECORD + filed.json().getString("id"), Customers.json(Map.of("data", Map.of("remarks", text, text, text)))), "patch", text);
            assertHarmless(here.get(RECORD + filed.json().getString("id") + "/history"), "history", text);
        });
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    @Test
    void shouldRunNoSqlFromValuesOfOtherTypesAndNames() {
        Injections.against(there).forEach(text -> {
            for (var field : List.of("country", "email", "phone", "website", "oem", "credit_days", "annual_purchase", "product_lines", "last_order_date", text)) {
                assertHarmless(here.post(RECORDS, Customers.body("Types", field, text)), field, text);
            }
            assertHarmless(here.post(RECORDS, Customers.body("Types", "annual_purchase", Map.of("amount", text, "currency", text))), "money", text);
            assertHarmless(here.post(RECORDS, Customers.json(Map.of("data", Customers.data("Types"), "stage", text))), "stage", text);
            assertHarmless(here.post(RECORDS, Customers.json(Map.of("data", Customers.data("Types"), text, text))), "member", text);
            var draft = "/api/v1/templates/customer/drafts/" + UUID.randomUUID();
            assertHarmless(here.send("PUT", draft, Customers.json(Map.of("data", Map.of("remarks", text, text, text), "stage", text))), "draft", text);
            assertHarmless(here.send("PUT", draft, Customers.json(Map.of("data", Map.of(), "record_id", text))), "draft's record", text);
            here.send("DELETE", draft, null);
            assertHarmless(here.post("/api/v1/members", Customers.json(Map.of("email", text, "name", text, "role", text))), "member", text);
            assertHarmless(here.send("PATCH", "/api/v1/members/" + UUID.randomUUID(), Customers.json(Map.of("role", text))), "role", text);
        });
    }

    @Test
    void shouldRunNoSqlFromSignUps() {
        Injections.against(there).forEach(text -> {
            assertHarmless(here.get("/api/v1/signups/slug?name=" + encoded(text)), "name", text);
            assertHarmless(here.get("/api/v1/signups/slug?slug=" + encoded(text)), "slug", text);
            for (var member : List.of("slug", "email", "password", "preset", "locale", "consent")) {
                var request = new HashMap<>(Company.request("injected-" + Math.abs(text.hashCode()), "a@b.example.com", "training"));
                request.put(member, text);
                if (!member.equals("password")) {
                    assertHarmless(here.post("/api/v1/signups", Customers.json(request)), member, text);
                }
            }
        });
    }

    /** Else a sign-up would begin that can never end. */
    @Test
    void shouldRefuseAnAddressThatKeycloakWouldNotTake() {
        for (var local : List.of("a&b", "a/b", "a=b", "a!b", "\u738b\u4f1f")) {
            var started = Api.as(null).post("/api/v1/signups", Customers.json(Company.request("never-made", local + "@buyer.example.com", "training")));
            assertThat(started.status()).as(local).isEqualTo(422);
            assertThat(started.json().getList("violations.pointer")).containsExactly("/email");
        }
    }

    @Test
    void shouldMakeACompanyWhoseNamesAreSql() {
        // given
        var slug = "sql" + Long.toString(System.nanoTime(), 36);
        var email = "drop--" + slug + "@buyer.example.com";
        var request = new HashMap<>(Company.request(slug, email, "training"));
        request.put("companyName", "'; DROP SCHEMA " + there + " CASCADE; --");
        request.put("name", "Robert'); DROP TABLE " + there + ".member;--");

        // when
        var started = Api.as(null).post("/api/v1/signups", Customers.json(request));
        var confirmed = Api.as(null).post("/api/v1/signups/" + started.json().getString("id") + "/confirm", Customers.json(Map.of("code", Mails.code(email))));
        roles = rolesAndTables();

        // then
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
        assertThat(confirmed.json().getString("name")).isEqualTo(request.get("companyName"));
        var boss = Api.as(Tokens.of(email, Company.PASSWORD, slug)).get("/api/v1/me");
        assertThat(boss.json().getString("name")).isEqualTo(request.get("name"));
        assertThat(boss.json().getString("email")).isEqualTo(email);
    }
}

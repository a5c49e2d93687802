package io.kedang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.LogWatch;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ApiKeysIT {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String ACCOUNTS = "/api/v1/service-accounts";
    private static final List<String> ALL = List.of("read", "create", "update", "delete");

    private static Company company;
    private static Company other;
    private static Api admin;

    @BeforeEach
    void shareTwoCompanies() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            other = Company.signUp("foreign-trade");
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private static String account(String name) {
        var made = admin.post(ACCOUNTS, Customers.json(Map.of("name", name)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().getString("id");
    }

    private static Api.Answer make(String account, List<String> templates, List<String> actions, List<String> networks) {
        return admin.post(KEYS, Customers.json(Map.of("account", account, "name", "Shop", "templates", templates, "actions", actions, "networks", networks)));
    }

    private static Api.Answer made(List<String> templates, List<String> actions, List<String> networks) {
        var made = make(account("Shop"), templates, actions, networks);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static Api with(Api.Answer key) {
        return Api.as(key.json().getString("key"));
    }

    @Test
    void shouldLetAProgramWorkAsItsServiceAccount() {
        // given
        var key = made(List.of(), ALL, List.of());

        // when
        var filed = with(key).post(Customers.RECORDS, Customers.body("Filed by a program"));
        var id = filed.json().getString("id");

        // then
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(with(key).get(Customers.RECORD + id).status()).isEqualTo(200);
        assertThat(with(key).get(Customers.RECORD + id).body()).isEqualTo(with(key).get(Customers.RECORD + id, "Accept", "application/json, text/plain").body());
        assertThat(TenantTables.text("SELECT created_by::text FROM " + TenantTables.schemaOf(company) + ".record WHERE id = '" + id + "'")).isEqualTo(key.json().getString("account"));
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'record.created' AND actor = '" + key.json().getString("account") + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldDoNoMoreThanTheKeyAllows() {
        // given
        var id = admin.post(Customers.RECORDS, Customers.body("Not to be touched")).json().getString("id");
        var reading = with(made(List.of("customer"), List.of("read"), List.of()));
        var elsewhere = with(made(List.of("supplier"), ALL, List.of()));

        // then
        assertThat(reading.get(Customers.RECORD + id).status()).isEqualTo(200);
        assertThat(reading.post(Customers.RECORDS, Customers.body("Filed by a reader")).status()).isEqualTo(403);
        assertThat(reading.send("DELETE", Customers.RECORD + id, (String) null, "If-Match", "\"1\"").status()).isEqualTo(403);
        assertThat(elsewhere.get(Customers.RECORD + id).status()).isIn(403, 404);
        assertThat(elsewhere.get(Customers.RECORDS).status()).isIn(403, 404);
    }

    @Test
    void shouldNeverManageAnything() {
        // given
        var key = with(made(List.of(), ALL, List.of()));

        // then
        assertThat(List.of(key.get(KEYS), key.post(ACCOUNTS, "{\"name\":\"More\"}"), key.get("/api/v1/signin-policy"),
                key.send("PUT", "/api/v1/signin-policy", "{}"), key.post("/api/v1/members", Customers.json(Map.of("email", "a@b.example.com", "name", "A", "role", "admin"))),
                key.get("/api/v1/templates/customer/draft"))).extracting(Api.Answer::status).containsOnly(403);
    }

    @Test
    void shouldOpenNoPage() {
        assertThat(with(made(List.of(), ALL, List.of())).get("/home", "Accept", "text/html").status()).isNotEqualTo(200);
        assertThat(with(made(List.of(), ALL, List.of())).get("/archive/customer").status()).isNotEqualTo(200);
    }

    @Test
    void shouldEndAtOnceWhenRevoked() {
        // given
        var key = made(List.of(), ALL, List.of());
        assertThat(with(key).get("/api/v1/me").status()).isEqualTo(200);

        // when
        assertThat(admin.send("DELETE", KEYS + "/" + key.json().getString("id"), (String) null).status()).isEqualTo(204);

        // then
        assertThat(with(key).get("/api/v1/me").code()).isEqualTo("unauthenticated");
        assertThat(admin.send("DELETE", KEYS + "/" + key.json().getString("id"), (String) null).status()).isEqualTo(204);
        assertThat(admin.get(KEYS).json().getString("find { it.id == '" + key.json().getString("id") + "' }.revokedAt")).isNotNull();
    }

    @Test
    void shouldEndWithTheAccount() {
        // given
        var key = made(List.of(), ALL, List.of());
        var account = key.json().getString("account");
        assertThat(with(key).get("/api/v1/me").status()).isEqualTo(200);

        // when
        assertThat(admin.send("DELETE", ACCOUNTS + "/" + account, (String) null).status()).isEqualTo(204);

        // then
        assertThat(with(key).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(admin.get(ACCOUNTS).body()).doesNotContain(account);
        assertThat(make(account, List.of(), ALL, List.of()).code()).isEqualTo("service_account_not_found");
    }

    @Test
    void shouldEndWithItsTime() {
        // given
        var key = made(List.of(), ALL, List.of());

        // when
        TenantTables.execute("UPDATE " + TenantTables.schemaOf(company) + ".api_key SET expires_at = now() WHERE id = '" + key.json().getString("id") + "'");

        // then
        assertThat(with(key).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void shouldKeepToItsNetworks() {
        assertThat(with(made(List.of(), ALL, List.of("192.0.2.0/24"))).get("/api/v1/me").code()).isEqualTo("address_not_allowed");
        assertThat(with(made(List.of(), ALL, List.of("127.0.0.0/8", "::1"))).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void shouldKeepNoSecretAndShowItOnce() {
        try (var log = LogWatch.open()) {
            // given
            var key = made(List.of(), ALL, List.of());
            var secret = key.json().getString("key").substring(16);
            with(key).get("/api/v1/me");

            // then
            assertThat(secret).hasSize(43);
            assertThat(admin.get(KEYS).body()).contains(key.json().getString("prefix")).doesNotContain(secret);
            assertThat(TenantTables.text("SELECT string_agg(k::text, ' ') FROM " + TenantTables.schemaOf(company) + ".api_key k")).doesNotContain(secret);
            assertThat(log.lines()).noneMatch(line -> line.contains(secret));
        }
    }

    @Test
    void shouldTellWhenItWasUsedLast() {
        // given
        var key = made(List.of(), ALL, List.of());

        // when
        with(key).get("/api/v1/me");

        // then
        Eventually.equal(true, Duration.ofSeconds(25), () -> admin.get(KEYS).json().getString("find { it.id == '" + key.json().getString("id") + "' }.lastUsedAt") != null);
    }

    @Test
    void shouldTurnAwayWhoGuesses() {
        // given
        var key = made(List.of(), ALL, List.of()).json().getString("key");
        var wrong = key.substring(0, 16) + "A".repeat(43);

        // then
        assertThat(Api.as(wrong).get("/api/v1/me").code()).isEqualTo("unauthenticated");
        assertThat(List.of("kd_", "kd_x", key + "x", key.substring(0, 40), "kd_aaaaaaaaaaaa_" + "A".repeat(43))).allSatisfy(text ->
                assertThat(Api.as(text).get("/api/v1/me").status()).isEqualTo(401));
        for (int i = 0; i < 40; i++) {
            Api.as(guess(i)).get("/api/v1/me");
        }
        assertThat(Together.times(40, i -> Api.as(guess(100 + i)).sendLater("GET", "/api/v1/me", null, null))).extracting(Api.Answer::status).contains(429).doesNotContain(200, 500);
        assertThat(Api.as(key).get("/api/v1/me").status()).isEqualTo(200);
    }

    private static String guess(int number) {
        return "kd_" + "%012d".formatted(number).replace('0', 'a').replace('1', 'b').replace('8', 'c').replace('9', 'd') + "_" + "A".repeat(43);
    }

    @Test
    void shouldRefuseKeysThatMakeNoSense() {
        // given
        var account = account("Careful");

        // then
        assertThat(make(account, List.of("nothing"), ALL, List.of()).code()).isEqualTo("key_invalid");
        assertThat(make(account, List.of(), List.of(), List.of()).code()).isEqualTo("key_invalid");
        assertThat(make(account, List.of(), List.of("manage_security"), List.of()).code()).isEqualTo("key_invalid");
        assertThat(make(account, List.of(), ALL, List.of("10.0.0.1/8")).code()).isEqualTo("key_invalid");
        assertThat(admin.post(KEYS, Customers.json(Map.of("account", account, "name", " ", "actions", ALL, "days", 5000))).json().getList("violations")).hasSize(2);
        assertThat(admin.post(KEYS, "{\"account\":\"" + account + "\",\"name\":7}").code()).isEqualTo("malformed_request");
        assertThat(admin.post(ACCOUNTS, "{\"name\":\"\"}").code()).isEqualTo("service_account_invalid");
    }

    @Test
    void shouldBeForAdminsOfTheCompanyAlone() {
        // given
        var key = made(List.of(), ALL, List.of());
        var staff = Api.as(Staff.join(company).token());
        var stranger = Api.as(other.token(other.adminEmail(), Company.PASSWORD));

        // then
        assertThat(List.of(staff.get(KEYS), staff.get(ACCOUNTS), staff.post(ACCOUNTS, "{\"name\":\"Mine\"}"),
                staff.send("DELETE", KEYS + "/" + key.json().getString("id"), (String) null))).extracting(Api.Answer::status).containsOnly(403);
        assertThat(stranger.get(KEYS).body()).doesNotContain(key.json().getString("prefix"));
        assertThat(stranger.send("DELETE", KEYS + "/" + key.json().getString("id"), (String) null).code()).isEqualTo("key_not_found");
        assertThat(stranger.send("DELETE", ACCOUNTS + "/" + key.json().getString("account"), (String) null).code()).isEqualTo("service_account_not_found");
        assertThat(stranger.post(KEYS, Customers.json(Map.of("account", key.json().getString("account"), "name", "Stolen", "actions", ALL))).code()).isEqualTo("service_account_not_found");
        assertThat(with(key).get("/api/v1/me").json().getString("company.slug")).isEqualTo(company.slug());
    }

    @Test
    void shouldNotMixAccountsWithPeople() {
        // given
        var id = account("Robot");

        // then
        assertThat(admin.get("/api/v1/members").body()).doesNotContain(id);
        assertThat(admin.get(ACCOUNTS).body()).contains(id).contains("Robot");
    }
}

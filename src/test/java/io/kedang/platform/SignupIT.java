package io.kedang.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Identities;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SignupIT {

    private static final String SIGNUPS = "/api/v1/signups";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static String freshSlug() {
        return "su" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
    }

    /** With an apostrophe, which many names have. */
    private static String emailOf(String slug) {
        return "o'boss@" + slug + ".example.com";
    }

    private static RequestSpecification json() {
        return given().baseUri(TestStack.appUrl()).contentType(ContentType.JSON);
    }

    private static Response start(String slug, Map<String, Object> changes) {
        var body = new HashMap<>(Company.request(slug, emailOf(slug), "foreign-trade"));
        body.putAll(changes);
        return json().body(body).post(SIGNUPS);
    }

    private static String started(String slug) {
        return start(slug, Map.of()).then().statusCode(202).extract().path("id");
    }

    private static Response confirm(String id, String code) {
        return json().body(Map.of("code", code)).post(SIGNUPS + "/" + id + "/confirm");
    }

    private static String wrongCode(String right) {
        return right.equals("000000") ? "000001" : "000000";
    }

    @Test
    void shouldSayEverythingThatIsWrongInTheCallersLanguage() {
        // when
        var answer = json().header("Accept-Language", "zh-CN").body("{\"companyName\":\"A\",\"slug\":\"Not A Slug\",\"email\":\"nobody\",\"password\":\"short\",\"name\":\"\",\"preset\":\"moon\",\"locale\":\"fr\",\"consent\":\"yes\"}")
                .post(SIGNUPS);

        // then
        answer.then().statusCode(422).contentType("application/problem+json").body("code", equalTo("signup_invalid"))
                .body("violations.pointer", containsInAnyOrder("/companyName", "/slug", "/email", "/password", "/name", "/preset", "/locale", "/consent"))
                .body("violations.message", hasItem(containsString("公司")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "api", "www"})
    void shouldKeepReservedNames(String slug) {
        // when
        var answer = start(slug, Map.of());

        // then
        answer.then().statusCode(422).body("violations.code", hasItem("slug_reserved"));
        json().queryParam("slug", slug).get(SIGNUPS + "/slug").then().body("available", equalTo(false));
    }

    @Test
    void shouldSuggestAShortNameByPinyin() {
        // when
        var answer = json().queryParam("name", "杭州云栖茶业有限公司").get(SIGNUPS + "/slug");

        // then
        answer.then().statusCode(200).body("slug", containsString("hangzhouyun")).body("available", equalTo(true));
    }

    @Test
    void shouldSuggestAnotherNameWhenTheFirstIsTaken() {
        // given
        var company = Company.signUp("training");

        // when
        var answer = json().queryParam("name", company.slug()).get(SIGNUPS + "/slug");

        // then
        answer.then().body("slug", equalTo(company.slug() + "-2")).body("available", equalTo(true));
        start(company.slug(), Map.of()).then().statusCode(422).body("violations.code", hasItem("slug_taken"));
    }

    @Test
    void shouldMakeNothingBeforeTheCode() {
        // given
        var slug = freshSlug();

        // when
        var id = started(slug);

        // then
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE slug = '" + slug + "'")).isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM pg_namespace n JOIN control.signup s ON n.nspname = 't_' || replace(s.tenant_id::text, '-', '') WHERE s.id = '" + id + "'")).isZero();
        assertThat(Identities.organization(slug)).isEmpty();
        assertThat(Identities.user(emailOf(slug))).isEmpty();
        assertThat(TenantTables.text("SELECT s::text FROM control.signup s WHERE id = '" + id + "'")).doesNotContain(Company.PASSWORD, Mails.code(emailOf(slug)));
    }

    @Test
    void shouldMakeACompanyThatItsAdminCanUseAtOnce() {
        // given
        var slug = freshSlug();
        var id = started(slug);

        // when
        var answer = confirm(id, " " + Mails.code(emailOf(slug)) + " ");

        // then
        answer.then().statusCode(201).body("slug", equalTo(slug)).body("existingAccount", equalTo(false));
        var api = Api.as(io.kedang.testing.Tokens.of(emailOf(slug), Company.PASSWORD, slug));
        assertThat(api.get("/api/v1/me").json().getString("role")).isEqualTo("admin");
        assertThat(api.get("/api/v1/templates").json().getList("key")).containsExactly("customer", "supplier", "order");
        assertThat(api.post(Customers.RECORDS, Customers.body("First customer")).status()).isEqualTo(201);
        assertThat(TenantTables.text("SELECT coalesce(password_hash, 'gone') FROM control.signup WHERE id = '" + id + "'")).isEqualTo("gone");
        confirm(id, Mails.code(emailOf(slug))).then().statusCode(201).body("slug", equalTo(slug));
    }

    @Test
    void shouldRefuseWrongCodesAndTheRightOneAfterTooMany() {
        // given
        var slug = freshSlug();
        var id = started(slug);
        var code = Mails.code(emailOf(slug));

        // when
        for (int i = 0; i < 5; i++) {
            confirm(id, wrongCode(code)).then().statusCode(422).body("code", equalTo("signup_code_wrong"));
        }

        // then
        confirm(id, code).then().statusCode(410).body("code", equalTo("signup_code_expired"));
        assertThat(Identities.organization(slug)).isEmpty();
    }

    @Test
    void shouldRefuseACodeThatIsTooOld() {
        // given
        var slug = freshSlug();
        var id = started(slug);
        TenantTables.execute("UPDATE control.signup SET code_expires_at = now() - interval '1 second' WHERE id = '" + id + "'");

        // when, then
        confirm(id, Mails.code(emailOf(slug))).then().statusCode(410).body("code", equalTo("signup_code_expired"));
    }

    @Test
    void shouldNotKnowSignupsThatNobodyBegan() {
        // when, then
        confirm("0192f5c0-0000-7000-8000-000000000000", "123456").then().statusCode(404).body("code", equalTo("signup_not_found"));
        confirm("x", "123456").then().statusCode(404);
        json().body("{}").post(SIGNUPS + "/" + started(freshSlug()) + "/confirm").then().statusCode(422).body("code", equalTo("signup_code_wrong"));
    }

    @Test
    void shouldLimitHowOftenAnAddressIsMailed() {
        // given
        var email = emailOf(freshSlug());
        for (int i = 0; i < 5; i++) {
            start(freshSlug(), Map.of("email", email)).then().statusCode(202);
        }

        // when
        var answer = start(freshSlug(), Map.of("email", email.toUpperCase(java.util.Locale.ROOT)));

        // then
        answer.then().statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("too_many_requests"));
        assertThat(Mails.to(email)).hasSize(5);
    }

    @Test
    void shouldMakeOneCompanyOfConfirmationsAtOnce() {
        // given
        var slug = freshSlug();
        var id = started(slug);
        var body = ("{\"code\":\"" + Mails.code(emailOf(slug)) + "\"}").getBytes(StandardCharsets.UTF_8);

        // when
        var answers = Together.times(3, i -> Api.as(null).sendLater("POST", SIGNUPS + "/" + id + "/confirm", body, "application/json"));

        // then
        assertThat(answers).extracting(Api.Answer::status).contains(201).allMatch(status -> status == 201 || status == 503);
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE slug = '" + slug + "'")).isEqualTo(1);
        confirm(id, Mails.code(emailOf(slug))).then().statusCode(201);
        assertThat(Api.as(io.kedang.testing.Tokens.of(emailOf(slug), Company.PASSWORD, slug)).get("/api/v1/members").json().getList("$")).hasSize(1);
    }

    @Test
    void shouldGiveTheNameToOneOfTwoWhoWantIt() {
        // given
        var slug = freshSlug();
        var emails = List.of(emailOf(freshSlug()), emailOf(freshSlug()));
        var ids = emails.stream().map(email -> start(slug, Map.of("email", email)).then().statusCode(202).extract().<String>path("id")).toList();

        // when
        var answers = Together.times(2, i -> Api.as(null).sendLater("POST", SIGNUPS + "/" + ids.get(i) + "/confirm",
                ("{\"code\":\"" + Mails.code(emails.get(i)) + "\"}").getBytes(StandardCharsets.UTF_8), "application/json"));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
        var loser = answers.get(0).status() == 409 ? 0 : 1;
        assertThat(answers.get(loser).code()).isEqualTo("signup_slug_taken");
        assertThat(Identities.user(emails.get(loser))).isEmpty();
        assertThat(Api.as(io.kedang.testing.Tokens.of(emails.get(1 - loser), Company.PASSWORD, slug)).get("/api/v1/me").json().getString("company.slug")).isEqualTo(slug);
    }

    @Test
    void shouldKeepThePasswordOfAnAccountThatIsThereAlready() {
        // given
        var first = Company.signUp("training");
        var slug = freshSlug();
        var id = start(slug, Map.of("email", first.adminEmail(), "password", "Another-day-2027")).then().statusCode(202).extract().<String>path("id");

        // when
        var answer = confirm(id, Mails.code(first.adminEmail()));

        // then
        answer.then().statusCode(201).body("existingAccount", equalTo(true));
        assertThat(Api.as(io.kedang.testing.Tokens.of(first.adminEmail(), Company.PASSWORD, slug)).get("/api/v1/me").json().getString("company.slug")).isEqualTo(slug);
        assertThat(Api.as(first.token(first.adminEmail(), Company.PASSWORD)).get("/api/v1/me").json().getString("company.slug")).isEqualTo(first.slug());
        given().baseUri(TestStack.keycloakUrl()).formParam("grant_type", "password").formParam("client_id", "kedang-local").formParam("client_secret", TestStack.get("local-secret"))
                .formParam("username", first.adminEmail()).formParam("password", "Another-day-2027").post("/realms/kedang/protocol/openid-connect/token").then().statusCode(400).body("error", equalTo("invalid_grant"));
    }
}

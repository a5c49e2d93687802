package io.kedang.archive;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecordApiIT {

    private static Company company;
    private static String token;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            token = company.token(company.adminEmail(), Company.PASSWORD);
        }
    }

    private static RequestSpecification json() {
        return Company.withToken(token).contentType(ContentType.JSON);
    }

    private static String created(String name, Object... more) {
        return json().body(body(name, more)).post(RECORDS).then().statusCode(201).extract().path("id");
    }

    @Test
    void shouldNameEveryMissingFieldInTheCallersLanguage() {
        // when
        var chinese = json().header("Accept-Language", "zh-CN").body("{\"data\":{}}").post(RECORDS);
        var english = json().header("Accept-Language", "en").body("{\"data\":{}}").post(RECORDS);

        // then
        chinese.then().statusCode(422).contentType("application/problem+json").body("code", equalTo("record_invalid"))
                .body("violations.pointer", containsInAnyOrder("/data/company_name", "/data/country", "/data/source", "/data/contact_name", "/data/email"))
                .body("violations.message", hasItem(containsString("公司全称")));
        english.then().statusCode(422).body("violations.code", containsInAnyOrder("required", "required", "required", "required", "required"))
                .body("violations.message", hasItem(containsString("is required")));
    }

    @Test
    void shouldRefuseUnknownFieldsAndMembersByName() {
        // when
        var field = json().body(body("Unknown field", "favourite_colour", "red")).post(RECORDS);
        var member = json().body("{\"data\":{},\"owner\":\"me\",\"a/b\":1}").post(RECORDS);

        // then
        field.then().statusCode(422).body("violations.pointer", containsInAnyOrder("/data/favourite_colour")).body("violations.code", hasItem("unknown_field"));
        member.then().statusCode(422).body("violations.pointer", containsInAnyOrder("/owner", "/a~1b"));
    }

    @Test
    void shouldNormalizeAndKeepWhatWasTyped() {
        // when
        var answer = json().body(body("  Ａ１２ Trading\u3000", "phone", "(415) 555-2671", "email", "Anna＠Buyer.Example.COM", "last_order_date", "2026年1月5日")).post(RECORDS);

        // then
        answer.then().statusCode(201)
                .body("data.company_name", equalTo("Ａ12 Trading")).body("title", equalTo("Ａ12 Trading")).body("original.company_name", equalTo("  Ａ１２ Trading\u3000"))
                .body("data.phone", equalTo("+14155552671")).body("original.phone", equalTo("(415) 555-2671"))
                .body("data.email", equalTo("Anna@buyer.example.com"))
                .body("data.last_order_date", equalTo("2026-01-05")).body("original.country", nullValue());
    }

    @Test
    void shouldForgetWhatWasTypedOnceTheValueIsAnother() {
        // given
        var id = created("  Typed  ", "phone", "415 555 2671");

        // when
        var answer = json().body("{\"data\":{\"phone\":\"+14155552672\"}}").patch(RECORD + id);

        // then
        answer.then().statusCode(200).body("original.company_name", equalTo("  Typed  ")).body("original.phone", nullValue());
    }

    @Test
    void shouldFileReadAndChangeACustomer() {
        // given
        var filed = json().body(body("Whole life")).post(RECORDS);
        var id = filed.path("id").toString();

        // when
        var patched = json().contentType("application/merge-patch+json").header("If-Match", filed.header("ETag"))
                .body("{\"stage\":\"quoted\",\"data\":{\"contact_name\":\"Bob\",\"product_lines\":[\"lighting\"],\"annual_purchase\":{\"amount\":12.50,\"currency\":\"USD\"}}}").patch(RECORD + id);
        var removed = json().body("{\"data\":{\"product_lines\":null}}").patch(RECORD + id);

        // then
        filed.then().statusCode(201).header("Location", containsString(RECORD + id)).header("ETag", "\"1\"").body("stage", equalTo("lead")).body("revision", equalTo(1));
        patched.then().statusCode(200).header("ETag", "\"2\"").body("stage", equalTo("quoted")).body("data.contact_name", equalTo("Bob"))
                .body("data.country", equalTo("de"));
        removed.then().statusCode(200).header("ETag", "\"3\"").body("data.product_lines", nullValue());
        assertThat(json().get(RECORD + id).asString()).contains("12.50");
        assertThat(json().get(RECORD + id).jsonPath().getMap("$")).isEqualTo(removed.jsonPath().getMap("$"));
    }

    @Test
    void shouldCheckAChangeLikeARecord() {
        // given
        var id = created("Checked change");

        // when
        var answer = json().body("{\"data\":{\"email\":null,\"credit_days\":1000,\"nonsense\":1}}").patch(RECORD + id);
        var stage = json().body("{\"stage\":\"heaven\"}").patch(RECORD + id);

        // then
        answer.then().statusCode(422).body("violations.pointer", containsInAnyOrder("/data/email", "/data/credit_days", "/data/nonsense"));
        stage.then().statusCode(422).body("violations.pointer", hasItem("/stage"));
        json().get(RECORD + id).then().header("ETag", "\"1\"");
    }

    @Test
    void shouldKeepTheRevisionWhenNothingChanges() {
        // given
        var id = created("Same again", "annual_purchase", java.util.Map.of("amount", 2.5, "currency", "USD"));

        // when
        var answer = json().body("{\"stage\":\"lead\",\"data\":{\"country\":\"de\",\"company_name\":\" Same again \",\"annual_purchase\":{\"amount\":2.50}}}").patch(RECORD + id);

        // then
        answer.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(json().get(RECORD + id + "/history").jsonPath().getList("$")).hasSize(1);
    }

    @Test
    void shouldAnswerUnchangedToWhomHasItAlready() {
        // given
        var id = created("Cached by the browser");

        // when, then
        json().header("If-None-Match", "\"1\"").get(RECORD + id).then().statusCode(304);
        json().header("If-None-Match", "\"2\"").get(RECORD + id).then().statusCode(200);
    }

    @Test
    void shouldPutIntoTheBinAndTakeOut() {
        // given
        var id = created("There and back");

        // when
        json().header("If-Match", "\"7\"").delete(RECORD + id).then().statusCode(412);
        json().delete(RECORD + id).then().statusCode(204);

        // then
        json().get(RECORD + id).then().statusCode(410).body("code", equalTo("record_deleted"));
        json().body("{\"data\":{\"country\":\"fr\"}}").patch(RECORD + id).then().statusCode(410);
        json().delete(RECORD + id).then().statusCode(410);
        assertThat(json().queryParam("where", "company_name:eq:There and back").get(RECORDS).jsonPath().getList("records")).isEmpty();
        json().queryParam("where", "company_name:eq:There and back").queryParam("deleted", true).get(RECORDS).then().body("records.id", hasItem(id));
        json().post(RECORD + id + "/restore").then().statusCode(200).header("ETag", "\"3\"").body("deleted_at", nullValue());
        json().post(RECORD + id + "/restore").then().statusCode(200).header("ETag", "\"3\"");
        json().get(RECORD + id).then().statusCode(200).body("data.company_name", equalTo("There and back"));
    }

    @Test
    void shouldTellWhoChangedWhatFromWhatToWhat() {
        // given
        var id = created("Has a past");
        json().body("{\"stage\":\"won\",\"data\":{\"country\":\"fr\",\"short_name\":\"HP\"}}").patch(RECORD + id).then().statusCode(200);
        json().body("{\"data\":{\"short_name\":null}}").patch(RECORD + id).then().statusCode(200);
        json().delete(RECORD + id).then().statusCode(204);
        json().post(RECORD + id + "/restore").then().statusCode(200);

        // when
        var history = json().get(RECORD + id + "/history").then().statusCode(200).extract().jsonPath();

        // then
        assertThat(history.getList("action")).containsExactly("restored", "deleted", "updated", "updated", "created");
        assertThat(history.getList("revision")).containsExactly(5, 4, 3, 2, 1);
        assertThat(history.getList("[3].changes")).containsExactlyInAnyOrder(java.util.Map.of("field", "country", "from", "de", "to", "fr"),
                java.util.Map.of("field", "short_name", "to", "HP"), java.util.Map.of("field", "_stage", "from", "lead", "to", "won"));
        assertThat(history.getList("[2].changes")).containsExactly(java.util.Map.of("field", "short_name", "from", "HP"));
        assertThat(history.getList("actor")).containsOnly(json().get("/api/v1/me").<String>path("id"));
    }

    @Test
    void shouldNameTheFieldThatAnotherRecordHasAlready() {
        // given
        created("Unique Ltd");

        // when
        var same = json().body(body("UNIQUE ltd")).post(RECORDS);
        var id = created("Nearly unique");
        var changed = json().body("{\"data\":{\"company_name\":\" unique LTD\"}}").patch(RECORD + id);

        // then
        same.then().statusCode(422).body("violations.pointer", containsInAnyOrder("/data/company_name")).body("violations.code", hasItem("not_unique"))
                .body("violations.message", hasItem(containsString("Company name")));
        changed.then().statusCode(422).body("violations.code", hasItem("not_unique"));
    }

    @Test
    void shouldNotRestoreWhatWouldBeTheSecondOfItsName() {
        // given
        var first = created("Came first");
        json().delete(RECORD + first).then().statusCode(204);
        created("came FIRST");

        // when
        var answer = json().post(RECORD + first + "/restore");

        // then
        answer.then().statusCode(422).body("violations.pointer", hasItem("/data/company_name")).body("violations.code", hasItem("not_unique"));
        json().get(RECORD + first).then().statusCode(410);
    }

    @Test
    void shouldSayWhatIsWrongWithRequestsThatMakeNoSense() {
        // given
        var id = created("Sense");

        // when, then
        json().header("If-Match", "latest").body("{\"data\":{}}").patch(RECORD + id).then().statusCode(400).body("code", equalTo("if_match_malformed"));
        json().get(RECORD + "0192f5c0-0000-7000-8000-000000000000").then().statusCode(404).body("code", equalTo("record_not_found"));
        json().get(RECORD + "not-an-id").then().statusCode(404);
        json().body(body("No template")).post("/api/v1/templates/unicorn/records").then().statusCode(404).body("code", equalTo("template_not_found"));
        json().body("[]").post(RECORDS).then().statusCode(400);
        json().body("{\"data\":7}").post(RECORDS).then().statusCode(422).body("violations.pointer", hasItem("/data"));
        json().body("{\"data\":{}").post(RECORDS).then().statusCode(400).body("code", equalTo("malformed_json"));
        json().body("{}").post(RECORDS).then().statusCode(422);
        json().body("{\"data\":null}").patch(RECORD + id).then().statusCode(422);
    }
}

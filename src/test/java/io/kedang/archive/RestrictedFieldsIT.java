package io.kedang.archive;

import static io.kedang.testing.Customers.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Restricted fields leave in clear for admins and masked for staff, whichever way. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RestrictedFieldsIT {

    private static final String ACCOUNT = "6222020200112233";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Api admin;
    private static Api staff;

    @BeforeEach
    void shareOneCompany() {
        if (admin == null) {
            var company = CompanyWithEverything.signUp();
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            staff = Api.as(Staff.join(company).token());
        }
    }

    private static String filed() {
        var answer = admin.post(CompanyWithEverything.RECORDS, "{\"data\":{\"name\":\"Guarded %d\",\"kind\":\"a\",\"secret\":\" %s \",\"secret_sum\":{\"amount\":987654.5,\"currency\":\"CNY\"},\"secret_phone\":\"138 0013 8000\"}}"
                .formatted(NUMBER.incrementAndGet(), ACCOUNT));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static void assertMasked(String body) {
        assertThat(body).contains("****2233").doesNotContain(ACCOUNT, "987654", "+8613800138000", "138 0013 8000");
    }

    @Test
    void shouldMaskARecordAndWhatWasTyped() {
        // given
        var id = filed();

        // when
        var seen = staff.get(RECORD + id);

        // then
        assertMasked(seen.body());
        assertThat(seen.json().<String, Object>getMap("data")).containsEntry("kind", "a").containsEntry("secret", "****2233").containsEntry("secret_sum", "****")
                .containsEntry("secret_phone", "+86138****8000");
        assertThat(seen.json().getString("original.secret_phone")).contains("****");
        assertThat(admin.get(RECORD + id).body()).contains(ACCOUNT, "987654.5", "+8613800138000", "138 0013 8000");
    }

    @Test
    void shouldApplyRightsAfterTheCache() {
        // given
        var id = filed();
        admin.get(RECORD + id);

        // when
        var readers = List.of(staff.get(RECORD + id), admin.get(RECORD + id), staff.get(RECORD + id), admin.get(RECORD + id));

        // then
        assertMasked(readers.get(0).body());
        assertMasked(readers.get(2).body());
        assertThat(readers.get(1).body()).contains(ACCOUNT).isEqualTo(readers.get(3).body());
    }

    @Test
    void shouldMaskLists() {
        // given
        var id = filed();

        // when
        var seen = staff.get(CompanyWithEverything.RECORDS + "?limit=200");

        // then
        assertMasked(seen.body());
        assertThat(seen.json().getList("records.id")).contains(id);
    }

    @Test
    void shouldMaskHistory() {
        // given
        var id = filed();
        assertThat(admin.send("PATCH", RECORD + id, "{\"data\":{\"secret\":\"9999888877776666\",\"secret_sum\":null,\"note\":\"seen\"}}").status()).isEqualTo(200);

        // when
        var seen = staff.get(RECORD + id + "/history");

        // then
        assertMasked(seen.body());
        assertThat(seen.body()).contains("****6666", "seen").doesNotContain("9999888877776666");
        assertThat(admin.get(RECORD + id + "/history").body()).contains(ACCOUNT, "9999888877776666", "987654.5");
    }

    @Test
    void shouldMaskTheAnswersToChanges() {
        // given
        var id = filed();

        // when
        var patched = staff.send("PATCH", RECORD + id, "{\"data\":{\"note\":\"by staff\"}}");
        var unchanged = staff.send("PATCH", RECORD + id, "{\"data\":{\"note\":\"by staff\"}}");
        staff.send("DELETE", RECORD + id, (String) null);
        var restored = staff.post(RECORD + id + "/restore", null);

        // then
        assertThat(patched.status()).isEqualTo(200);
        assertMasked(patched.body());
        assertMasked(unchanged.body());
        assertThat(restored.status()).isEqualTo(200);
        assertMasked(restored.body());
        assertThat(admin.get(RECORD + id).json().getString("data.secret")).isEqualTo(ACCOUNT);
    }

    @Test
    void shouldMaskTheAnswerToFilingAndToItsRepetition() {
        // given
        var body = "{\"data\":{\"name\":\"By staff\",\"kind\":\"a\",\"secret\":\"" + ACCOUNT + "\"}}";

        // when
        var first = staff.post(CompanyWithEverything.RECORDS, body, "Idempotency-Key", "masked");
        var again = staff.post(CompanyWithEverything.RECORDS, body, "Idempotency-Key", "masked");

        // then
        assertThat(first.status()).isEqualTo(201);
        assertMasked(first.body());
        assertMasked(again.body());
        assertThat(JsonPath.from(again.body()).getString("id")).isEqualTo(first.json().getString("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"where=secret:eq:" + ACCOUNT, "where=secret:contains:2", "where=secret:present", "where=secret_sum:gt:1", "where=secret_phone:empty", "where=secret:in:a,b",
        "sort=secret", "sort=-secret_sum"})
    void shouldNotLetStaffAskByWhatTheyMayNotRead(String query) {
        // when
        var refused = staff.get(CompanyWithEverything.RECORDS + "?" + query);
        var allowed = admin.get(CompanyWithEverything.RECORDS + "?" + query);

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("field_not_readable");
        // What a company's first choice encrypts is compared as a whole only.
        assertThat(allowed.status() == 200 || allowed.code().equals("field_encrypted")).as(allowed.body()).isTrue();
    }

    @Test
    void shouldMaskInPresetsToo() {
        // given
        var body = io.kedang.testing.Customers.body("Preset guarded", "credit_limit", Map.of("amount", 123456.78, "currency", "USD"), "sanctions_checked_on", "2026-11-01");
        var id = admin.post(io.kedang.testing.Customers.RECORDS, body).json().getString("id");

        // when
        var seen = staff.get(RECORD + id);

        // then
        assertThat(seen.json().getString("data.credit_limit")).isEqualTo("****");
        assertThat(seen.body()).doesNotContain("123456");
    }
}

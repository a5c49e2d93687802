package io.kedang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SigninPolicyIT {

    private static final String POLICY = "/api/v1/signin-policy";
    private static final String ELSEWHERE = "[\"192.0.2.0/24\"]";

    private static Company company;
    private static Api admin;
    private static Staff colleague;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            colleague = Staff.join(company);
        }
        admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    @AfterEach
    void letEverybodyIn() {
        admin.send("PUT", POLICY, "{}");
    }

    private static Api staff() {
        return Api.as(colleague.token());
    }

    private static long refusals(String code) {
        return TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'request.refused' AND detail = '" + code
                + "' AND actor = '" + colleague.memberId() + "' AND address IS NOT NULL");
    }

    /** The day two days from now: neither today nor, over midnight, yesterday. */
    private static String anotherDay() {
        return ZonedDateTime.now(ZoneOffset.UTC).plusDays(2).getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    @Test
    void shouldKeepPeopleOutFromElsewhere() {
        // given
        var staff = staff();
        var id = admin.post(Customers.RECORDS, Customers.body("Kept from elsewhere " + System.nanoTime())).json().getString("id");
        assertThat(staff.get(Customers.RECORD + id).status()).isEqualTo(200);

        // when
        assertThat(admin.send("PUT", POLICY, "{\"addresses\":[{\"for\":\"staff\",\"allow\":" + ELSEWHERE + "}]}").status()).isEqualTo(200);

        // then
        assertThat(staff.get(Customers.RECORD + id).code()).isEqualTo("address_not_allowed");
        assertThat(staff.get(Customers.RECORDS).code()).isEqualTo("address_not_allowed");
        assertThat(admin.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(refusals("address_not_allowed")).isPositive();
    }

    @Test
    void shouldNotBelieveAClientThatSaysWhereItIs() {
        // when
        admin.send("PUT", POLICY, "{\"addresses\":[{\"for\":\"staff\",\"allow\":" + ELSEWHERE + "}]}");

        // then
        assertThat(staff().get(Customers.RECORDS, "X-Forwarded-For", "192.0.2.7").code()).isEqualTo("address_not_allowed");
        assertThat(staff().get(Customers.RECORDS, "Forwarded", "for=192.0.2.7").code()).isEqualTo("address_not_allowed");
        assertThat(staff().get(Customers.RECORDS, "X-Real-IP", "192.0.2.7").code()).isEqualTo("address_not_allowed");
    }

    @Test
    void shouldKeepPeopleOutAtOtherHours() {
        // given
        var staff = staff();

        // when
        admin.send("PUT", POLICY, "{\"hours\":[{\"for\":\"staff\",\"days\":[\"" + anotherDay() + "\"],\"from\":\"08:00\",\"to\":\"18:00\",\"zone\":\"UTC\"}]}");

        // then
        assertThat(staff.get(Customers.RECORDS).code()).isEqualTo("outside_working_hours");
        assertThat(admin.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(refusals("outside_working_hours")).isPositive();
    }

    @Test
    void shouldLetNobodyLockThemselvesOutUnknowingly() {
        // given
        var policy = "{\"addresses\":[{\"for\":\"everyone\",\"allow\":" + ELSEWHERE + "}]}";

        // then
        var refused = admin.send("PUT", POLICY, policy);
        assertThat(refused.code()).isEqualTo("policy_locks_you_out");
        assertThat(refused.json().getString("because")).isEqualTo("address_not_allowed");
        assertThat(admin.get(POLICY).json().getList("addresses")).isEmpty();

        // when confirmed
        assertThat(admin.send("PUT", POLICY + "?confirm=true", policy).status()).isEqualTo(200);

        // then it holds for the admin too
        assertThat(admin.get(POLICY).code()).isEqualTo("address_not_allowed");
        company = null;
    }

    @Test
    void shouldNotServeWhoShowedNoSecondFactor() {
        // given
        var staff = staff();

        // when
        assertThat(admin.send("PUT", POLICY, "{\"secondFactor\":[\"staff\"]}").status()).isEqualTo(200);

        // then
        assertThat(staff.get(Customers.RECORDS).code()).isEqualTo("second_factor_required");
        assertThat(staff.get("/api/v1/me").code()).isEqualTo("second_factor_required");
        assertThat(admin.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(io.kedang.testing.Identities.user(colleague.email()).orElseThrow().get("requiredActions")).asString().contains("CONFIGURE_TOTP");
        colleague = Staff.join(company);
    }

    @Test
    void shouldSayByWhatOneSignsInAndNotToColleagues() {
        // given
        var path = "/api/v1/members/%s/signin-methods";

        // then
        assertThat(staff().get(path.formatted("me")).json().getList("kind")).containsExactly("password");
        assertThat(admin.get(path.formatted(colleague.memberId())).json().getList("kind")).containsExactly("password");
        assertThat(staff().get(path.formatted(admin.get("/api/v1/me").json().getString("id"))).status()).isEqualTo(403);
        assertThat(admin.get(path.formatted(java.util.UUID.randomUUID())).code()).isEqualTo("member_not_found");
    }

    @Test
    void shouldRefuseWhatCannotBeMeant() {
        assertThat(admin.send("PUT", POLICY, "{\"addresses\":[{\"for\":\"staff\",\"allow\":[\"everywhere\"]}],\"surprise\":1}").json().getList("violations.pointer"))
                .containsExactlyInAnyOrder("/addresses/0/allow/0", "/surprise");
        assertThat(admin.send("PUT", POLICY, "[]").code()).isEqualTo("malformed_request");
        assertThat(admin.send("PUT", POLICY, "{\"hours\":[{}]}").code()).isEqualTo("signin_policy_invalid");
    }

    @Test
    void shouldBeForAdminsAndWrittenDown() {
        // given
        var staff = staff();

        // when
        admin.send("PUT", POLICY, "{\"secondFactor\":[\"nobody-has-this\"]}");

        // then
        assertThat(List.of(staff.get(POLICY), staff.send("PUT", POLICY, "{}"))).extracting(Api.Answer::status).containsOnly(403);
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'signin.policy_changed'")).isPositive();
        assertThat(admin.get(POLICY).body()).isEqualTo("{\"addresses\":[],\"hours\":[],\"secondFactor\":[\"nobody-has-this\"]}");
    }
}

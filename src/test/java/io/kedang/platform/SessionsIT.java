package io.kedang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SessionsIT {

    private static final String MINE = "/api/v1/members/me/sessions";

    private static Company company;
    private static Company other;
    private static Api admin;

    @BeforeEach
    void shareTwoCompanies() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            other = Company.signUp("foreign-trade");
        }
        admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    private static String sessionsOf(Staff staff) {
        return "/api/v1/members/" + staff.memberId() + "/sessions";
    }

    private static String currentOf(Api api) {
        return api.get(MINE).json().getString("find { it.current }.id");
    }

    @Test
    void shouldListOnesOwnSessions() {
        // given
        var staff = Staff.join(company);
        var one = Api.as(staff.token());
        var two = Api.as(staff.token());

        // then
        assertThat(one.get(MINE).json().getList("$")).hasSize(2);
        assertThat(currentOf(one)).isNotNull().isNotEqualTo(currentOf(two));
    }

    @Test
    void shouldEndOneSessionAtOnceThoughItsTokenIsStillGood() {
        // given
        var staff = Staff.join(company);
        var kept = Api.as(staff.token());
        var lost = Api.as(staff.token());
        var id = lost.post(Customers.RECORDS, Customers.body("Seen before " + System.nanoTime())).json().getString("id");
        assertThat(lost.get(Customers.RECORD + id).status()).isEqualTo(200);

        // when
        assertThat(kept.send("DELETE", MINE + "/" + currentOf(lost), (String) null).status()).isEqualTo(204);

        // then
        assertThat(lost.get(Customers.RECORD + id).code()).isEqualTo("unauthenticated");
        assertThat(lost.get(Customers.RECORDS).code()).isEqualTo("unauthenticated");
        assertThat(kept.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(kept.get(MINE).json().getList("$")).hasSize(1);
    }

    @Test
    void shouldLetAnAdminSignAMemberOutEverywhere() {
        // given
        var staff = Staff.join(company);
        var one = Api.as(staff.token());
        var two = Api.as(staff.token());
        assertThat(one.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(two.get(Customers.RECORDS).status()).isEqualTo(200);
        Eventually.equal(2, Duration.ofSeconds(25), () -> admin.get(sessionsOf(staff)).json().getList("$").size());

        // when
        assertThat(admin.send("DELETE", sessionsOf(staff), (String) null).status()).isEqualTo(204);

        // then
        assertThat(one.get(Customers.RECORDS).code()).isEqualTo("unauthenticated");
        assertThat(two.get(Customers.RECORDS).code()).isEqualTo("unauthenticated");
        assertThat(admin.get(sessionsOf(staff)).json().getList("$")).isEmpty();
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'session.ended' AND target_id = '" + staff.memberId() + "'")).isEqualTo(1);
    }

    @Test
    void shouldServeWhoSignsInAgain() {
        // given
        var staff = Staff.join(company);
        Api.as(staff.token()).send("DELETE", MINE, (String) null);

        // then a token of the next second is good
        Eventually.equal(200, Duration.ofSeconds(5), () -> Api.as(staff.token()).get(Customers.RECORDS).status());
    }

    @Test
    void shouldShowNobodyTheSessionsOfOthers() {
        // given
        var staff = Staff.join(company);
        var colleague = Api.as(Staff.join(company).token());
        var stranger = Api.as(other.token(other.adminEmail(), Company.PASSWORD));
        Api.as(staff.token()).get(Customers.RECORDS);

        // then
        assertThat(colleague.get(sessionsOf(staff)).status()).isEqualTo(403);
        assertThat(colleague.send("DELETE", sessionsOf(staff), (String) null).status()).isEqualTo(403);
        assertThat(stranger.get(sessionsOf(staff)).code()).isEqualTo("member_not_found");
        assertThat(stranger.send("DELETE", sessionsOf(staff), (String) null).code()).isEqualTo("member_not_found");
        assertThat(colleague.send("DELETE", MINE + "/" + currentOf(Api.as(staff.token())), (String) null).code()).isEqualTo("session_not_found");
    }
}

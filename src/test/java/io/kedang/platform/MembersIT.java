package io.kedang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.Invitee;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MembersIT {

    private static final String MEMBERS = "/api/v1/members";
    private static final Duration OUT_WITHIN = Duration.ofSeconds(15);

    private static Company company;
    private static Api admin;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private static String body(String email, String role) {
        return Customers.json(java.util.Map.of("email", email, "name", "Colleague", "role", role));
    }

    private static String email(String name) {
        return name + "@" + company.slug() + ".example.com";
    }

    private static String stateOf(String email) {
        return admin.get(MEMBERS).json().getString("find { it.email == \"" + email + "\" }.state");
    }

    @Test
    void shouldLetAnInvitedColleagueInByMail() {
        // given
        var email = email("sean.o'brien");
        var invited = admin.post(MEMBERS, body(email.toUpperCase(java.util.Locale.ROOT), "staff"));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(stateOf(email)).isEqualTo("invited");

        // when
        new Invitee().choosePassword(Invitee.linkTo(email), "My-own-password-1");

        // then
        var colleague = Api.as(company.token(email, "My-own-password-1"));
        assertThat(colleague.get("/api/v1/me").json().getString("role")).isEqualTo("staff");
        assertThat(stateOf(email)).isEqualTo("active");
        assertThat(colleague.post(Customers.RECORDS, Customers.body("Filed by a colleague")).status()).isEqualTo(201);
    }

    @Test
    void shouldLetAdminsInviteOnlyAndRememberWhoTried() {
        // given
        var staff = Staff.join(company);
        var api = Api.as(staff.token());

        // when
        var answers = List.of(api.post(MEMBERS, body(email("friend"), "admin")), api.send("PATCH", MEMBERS + "/" + staff.memberId(), "{\"role\":\"admin\"}"),
                api.send("DELETE", MEMBERS + "/" + staff.memberId(), (String) null));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(403);
        assertThat(answers).extracting(Api.Answer::code).containsOnly("right_missing");
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'request.refused' AND result = 'refused' AND detail = 'right_missing' AND actor = '"
                + staff.memberId() + "'")).isEqualTo(3);
        assertThat(api.get(MEMBERS).status()).isEqualTo(200);
        assertThat(Mails.to(email("friend"))).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithAnInvitation() {
        // when
        var wrong = admin.post(MEMBERS, "{\"email\":\"nobody\",\"name\":\"\",\"role\":\"king\"}");
        var twice = admin.post(MEMBERS, body(company.adminEmail(), "staff"));

        // then
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().<String>getList("violations.pointer")).containsExactlyInAnyOrder("/email", "/name", "/role");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("member_exists");
    }

    @Test
    void shouldKeepTheLastAdmin() {
        // given
        var small = Company.signUp("training");
        var boss = Api.as(small.token(small.adminEmail(), Company.PASSWORD));
        var id = boss.get("/api/v1/me").json().getString("id");

        // when
        var removed = boss.send("DELETE", MEMBERS + "/" + id, (String) null);
        var demoted = boss.send("PATCH", MEMBERS + "/" + id, "{\"role\":\"staff\"}");

        // then
        assertThat(removed.code()).isEqualTo("last_admin");
        assertThat(demoted.code()).isEqualTo("last_admin");
        assertThat(boss.get("/api/v1/me").json().getString("role")).isEqualTo("admin");
    }

    @Test
    void shouldKeepOneOfTwoAdminsWhoRemoveEachOtherAtOnce() {
        // given
        var small = Company.signUp("training");
        var boss = Api.as(small.token(small.adminEmail(), Company.PASSWORD));
        var other = Staff.join(small, "admin");
        var second = Api.as(other.token());
        var apis = List.of(boss, second);
        var victims = List.of(other.memberId(), boss.get("/api/v1/me").json().getString("id"));
        assertThat(second.get("/api/v1/me").json().getString("role")).isEqualTo("admin");

        // when
        var answers = Together.times(2, i -> apis.get(i).sendLater("DELETE", MEMBERS + "/" + victims.get(i), null, null));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(204);
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(small) + ".member WHERE role = 'admin' AND state <> 'removed'")).isEqualTo(1);
    }

    @Test
    void shouldShutOutARemovedMemberWithinSeconds() {
        // given
        var staff = Staff.join(company);
        var open = Api.as(staff.token());
        assertThat(open.get("/api/v1/me").status()).isEqualTo(200);

        // when
        assertThat(admin.send("DELETE", MEMBERS + "/" + staff.memberId(), (String) null).status()).isEqualTo(204);

        // then
        Eventually.equal(403, OUT_WITHIN, () -> open.get("/api/v1/me").status());
        assertThat(open.get(Customers.RECORDS).code()).isEqualTo("not_a_member");
        assertThat(open.post(Customers.RECORDS, Customers.body("Too late")).status()).isEqualTo(403);
        assertThat(admin.get(MEMBERS).body()).doesNotContain(staff.email());
        assertThat(admin.send("DELETE", MEMBERS + "/" + staff.memberId(), (String) null).code()).isEqualTo("member_not_found");
    }

    @Test
    void shouldTakeARemovedMemberBack() {
        // given
        var staff = Staff.join(company);
        Api.as(staff.token()).get("/api/v1/me");
        admin.send("DELETE", MEMBERS + "/" + staff.memberId(), (String) null);

        // when
        var again = admin.post(MEMBERS, body(staff.email(), "admin"));

        // then
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getString("id")).isEqualTo(staff.memberId());
        Eventually.equal(true, OUT_WITHIN, () -> Mails.to(staff.email()).stream().anyMatch(mail -> mail.get("text").contains("/home")));
        Eventually.equal("admin", OUT_WITHIN, () -> Api.as(staff.token()).get("/api/v1/me").json().getString("role"));
    }

    @Test
    void shouldLetSomebodyChooseAPasswordWhoNeverCameTheFirstTime() {
        // given
        var email = email("late");
        var id = admin.post(MEMBERS, body(email, "staff")).json().getString("id");
        admin.send("DELETE", MEMBERS + "/" + id, (String) null);

        // when
        assertThat(admin.post(MEMBERS, body(email, "staff")).status()).isEqualTo(201);

        // then
        new Invitee().choosePassword(Invitee.linkTo(email), "Late-but-here-1");
        Eventually.equal(200, OUT_WITHIN, () -> Api.as(company.token(email, "Late-but-here-1")).get("/api/v1/me").status());
    }

    @Test
    void shouldChangeARoleAtOnce() {
        // given
        var staff = Staff.join(company);
        var api = Api.as(staff.token());
        assertThat(api.get("/api/v1/me").json().getString("role")).isEqualTo("staff");

        // when
        assertThat(admin.send("PATCH", MEMBERS + "/" + staff.memberId(), "{\"role\":\"admin\"}").json().getString("role")).isEqualTo("admin");

        // then
        assertThat(api.get("/api/v1/me").json().getString("role")).isEqualTo("admin");
        assertThat(admin.send("PATCH", MEMBERS + "/" + staff.memberId(), "{\"role\":\"king\"}").status()).isEqualTo(422);
        assertThat(admin.send("PATCH", MEMBERS + "/0192f5c0-0000-7000-8000-000000000000", "{\"role\":\"staff\"}").status()).isEqualTo(404);
    }
}

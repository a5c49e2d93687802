package io.kedang.audit;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Api;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JournalIT {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    @Inject
    Journal journal;
    @Inject
    TenantRegistry tenants;

    private static Company company;
    private static String schema;
    private static Api api;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            schema = TenantTables.schemaOf(company);
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private static String created(String name, Object... more) {
        return api.post(RECORDS, body(name, more)).json().getString("id");
    }

    private static long entries(String where) {
        return TenantTables.count("SELECT count(*) FROM " + schema + ".journal WHERE " + where);
    }

    /** Repeated reads are one entry with a count. */
    private static long reads(String where) {
        return TenantTables.count("SELECT coalesce(sum(times), 0) FROM " + schema + ".journal WHERE " + where);
    }

    private static List<String> actionsOn(String id) {
        return TenantTables.texts("SELECT action FROM " + schema + ".journal WHERE target_id = '" + id + "' AND action <> 'record.read' ORDER BY id");
    }

    @Test
    void shouldBeginWithTheSignup() {
        // when
        var first = TenantTables.text("SELECT action || ' ' || target || ' ' || detail FROM " + schema + ".journal ORDER BY id LIMIT 1");

        // then
        assertThat(first).isEqualTo("tenant.signed_up tenant foreign-trade");
    }

    @Test
    void shouldNameWhoChangedWhichFieldsAndNoValues() {
        // given
        var id = created("Value-that-must-not-be-told");

        // when
        api.send("PATCH", RECORD + id, "{\"stage\":\"won\",\"data\":{\"short_name\":\"Secret-short-name\"}}", "X-Request-Id", "request-of-this-test");
        api.send("DELETE", RECORD + id, (String) null);
        api.post(RECORD + id + "/restore", null);

        // then
        assertThat(actionsOn(id)).containsExactly("record.created", "record.updated", "record.deleted", "record.restored");
        assertThat(entries("request_id = 'request-of-this-test' AND fields = '{short_name,_stage}' AND target = 'record:customer' AND actor = '" + api.get("/api/v1/me").json().getString("id") + "'")).isEqualTo(1);
        assertThat(TenantTables.fingerprint(schema)).isNotEmpty();
        assertThat(entries("journal::text LIKE '%Secret-short%' OR journal::text LIKE '%must-not-be-told%'")).isZero();
    }

    @Test
    void shouldRememberNoChangeThatFailed() {
        // given
        created("Only once");
        var id = created("Not twice");
        var before = entries("action IN ('record.created', 'record.updated')");

        // when
        assertThat(api.post(RECORDS, body("only ONCE")).status()).isEqualTo(422);
        assertThat(api.send("PATCH", RECORD + id, "{\"data\":{\"company_name\":\"Only once\"}}").status()).isEqualTo(422);
        assertThat(api.send("PATCH", RECORD + id, "{\"data\":{\"country\":\"fr\"}}", "If-Match", "\"9\"").status()).isEqualTo(412);

        // then
        assertThat(entries("action IN ('record.created', 'record.updated')")).isEqualTo(before);
        assertThat(api.get(RECORD + id + "/history").json().getList("$")).hasSize(1);
    }

    @Test
    void shouldChangeNothingThatCannotBeRemembered() {
        // given
        var other = Company.signUp("foreign-trade");
        var mute = TenantTables.schemaOf(other);
        var theirs = Api.as(other.token(other.adminEmail(), Company.PASSWORD));
        var id = theirs.post(RECORDS, body("Before")).json().getString("id");
        TenantTables.execute("REVOKE INSERT ON " + mute + ".journal FROM " + mute);

        // when
        var filed = theirs.post(RECORDS, body("Unheard"));
        var changed = theirs.send("PATCH", RECORD + id, "{\"data\":{\"country\":\"fr\"}}");
        var deleted = theirs.send("DELETE", RECORD + id, (String) null);
        var invited = theirs.post("/api/v1/members", "{\"email\":\"x@" + other.slug() + ".example.com\",\"name\":\"X\",\"role\":\"staff\"}");

        // then
        TenantTables.execute("GRANT INSERT ON " + mute + ".journal TO " + mute);
        assertThat(List.of(filed, changed, deleted, invited)).extracting(Api.Answer::status).containsOnly(500);
        assertThat(TenantTables.texts("SELECT title || revision || (data ->> 'country') FROM " + mute + ".record")).containsExactly("Before1de");
        assertThat(TenantTables.count("SELECT count(*) FROM " + mute + ".record_history")).isEqualTo(1);
        assertThat(TenantTables.count("SELECT count(*) FROM " + mute + ".member")).isEqualTo(1);
    }

    @Test
    void shouldRememberReadsFromMemoryToo() {
        // given
        var id = created("Often read");

        // when
        for (int i = 0; i < 5; i++) {
            api.get(RECORD + id);
        }
        api.get(RECORD + id + "/history");

        // then
        Eventually.equal(5L, WITHIN, () -> reads("action = 'record.read' AND target_id = '" + id + "' AND result = 'done'"));
        Eventually.equal(1L, WITHIN, () -> entries("action = 'record.history_read' AND target_id = '" + id + "'"));
    }

    @Test
    void shouldRememberWhichRecordsAListShowed() {
        // given
        var ids = List.of(created("Listed one"), created("Listed two"));

        // when
        api.get(RECORDS + "?where=company_name:contains:Listed", "X-Request-Id", "request-of-the-list");
        api.get(RECORDS + "?where=company_name:eq:nobody", "X-Request-Id", "request-of-nothing");

        // then
        Eventually.equal(1L, WITHIN, () -> entries("request_id = 'request-of-the-list' AND action = 'record.listed' AND target = 'record:customer'"));
        assertThat(entries("request_id = 'request-of-the-list' AND targets @> ARRAY['" + ids.get(0) + "', '" + ids.get(1) + "']::uuid[] AND cardinality(targets) = 2")).isEqualTo(1);
        Eventually.equal(1L, WITHIN, () -> entries("request_id = 'request-of-nothing' AND targets IS NULL"));
    }

    @Test
    void shouldRememberRefusals() {
        // given
        var staff = Staff.join(company);
        var theirs = Api.as(staff.token());

        // when
        var answer = theirs.get(RECORDS + "?sort=credit_limit");

        // then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(entries("action = 'request.refused' AND result = 'refused' AND actor = '" + staff.memberId() + "' AND detail = 'field_not_readable' AND target = 'GET " + RECORDS + "'")).isEqualTo(1);
    }

    @Test
    void shouldTellOfFailedSignInsAndLockoutsOfMembers() {
        // given
        var staff = Staff.join(company);
        var theirs = " AND result = 'refused' AND address IS NOT NULL AND actor = '" + staff.memberId() + "'";

        // when
        Tokens.refused("nobody@" + company.slug() + ".example.com", "wrong-password");
        for (int i = 0; i < 12; i++) {
            Tokens.refused(staff.email(), "wrong-password");
        }

        // then each wrong password counts, and what follows once a minute
        Eventually.equal(true, Duration.ofSeconds(20), () -> entries("detail = 'user_temporarily_disabled'" + theirs) > 0);
        assertThat(entries("detail = 'user_temporarily_disabled'" + theirs)).isBetween(1L, 2L);
        assertThat(entries("detail = 'invalid_user_credentials'" + theirs)).isBetween(2L, 10L);
        assertThat(entries("action = 'session.locked_out'" + theirs)).isPositive();
        assertThat(entries("action = 'session.sign_in_failed'")).isEqualTo(entries("action = 'session.sign_in_failed'" + theirs));
        assertThat(entries("journal::text LIKE '%wrong-password%' OR journal::text LIKE '%" + staff.email() + "%'")).isZero();
    }

    @Test
    void shouldWriteOnceWhatIsToldTwice() {
        // given
        var member = UUID.fromString(api.get("/api/v1/me").json().getString("id"));
        var id = UUID.fromString(TenantTables.text("SELECT id::text FROM control.tenant WHERE slug = '" + company.slug() + "'"));
        var tenant = OnVertx.await(() -> tenants.find(id)).orElseThrow();
        var entry = new JournalEntry(member, Action.CREDENTIAL_SET, false, "session", null, List.of(), "password", "told-twice", "192.0.2.7", List.of());
        var at = Instant.parse("2026-11-20T10:00:00.123456Z");

        // when
        OnVertx.await(() -> Uni.join().all(Collections.nCopies(5, journal.writeOnce(tenant, entry, at))).andFailFast());
        OnVertx.await(() -> journal.writeOnce(tenant, entry, at));

        // then
        assertThat(entries("request_id = 'told-twice' AND at = '2026-11-20T10:00:00.123456Z'")).isEqualTo(1);
        OnVertx.await(() -> journal.writeOnce(tenant, entry, at.plusSeconds(1)));
        assertThat(entries("request_id = 'told-twice'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE journal SET action = 'x'", "DELETE FROM journal", "TRUNCATE journal", "UPDATE record_history SET action = 'created'", "DELETE FROM record_history", "TRUNCATE record_history",
        "ALTER TABLE journal ADD COLUMN x int", "DROP TABLE journal", "INSERT INTO journal (id, action, result) OVERRIDING SYSTEM VALUE VALUES (1, 'x', 'done')"})
    void shouldNotLetTheTenantsRoleChangeWhatHappened(String sql) throws SQLException {
        // given
        created("History " + Math.abs(sql.hashCode()));
        var before = TenantTables.text("SELECT md5(string_agg(j::text, '' ORDER BY id)) FROM (SELECT * FROM " + schema + ".journal ORDER BY id LIMIT 3) j");
        try (var connection = TestStack.loginRole(); var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + schema);
            statement.execute("SET ROLE " + schema);

            // when, then
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
        assertThat(TenantTables.text("SELECT md5(string_agg(j::text, '' ORDER BY id)) FROM (SELECT * FROM " + schema + ".journal ORDER BY id LIMIT 3) j")).isEqualTo(before);
    }

    @Test
    void shouldWriteDownAllReadsBeforeTheEnd() throws IOException {
        // given
        var id = created("Read before the end");
        var reads = 25;

        // when
        try (var process = AppProcess.start("journal", Map.of("KEDANG_AUDIT_FLUSH_EVERY", "1h", "KEDANG_TENANCY_MIGRATE_AT_START", "false"))) {
            var elsewhere = Api.at(process.awaitReady().url(), company.token(company.adminEmail(), Company.PASSWORD));
            for (int i = 0; i < reads; i++) {
                assertThat(elsewhere.get(RECORD + id).status()).isEqualTo(200);
            }
            assertThat(entries("action = 'record.read' AND target_id = '" + id + "'")).isZero();
            shouldStampWhenPackaged(elsewhere);
        }

        // then
        assertThat(reads("action = 'record.read' AND target_id = '" + id + "'")).isEqualTo(reads);
    }

    /** The process that stamps finds its classes in the packaged application, too. */
    private static void shouldStampWhenPackaged(Api elsewhere) throws IOException {
        var form = new ByteArrayOutputStream();
        form.writeBytes("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", form);
        form.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.US_ASCII));
        var stamped = elsewhere.send("POST", "/api/v1/watermark/stamp", form.toByteArray(), "multipart/form-data; boundary=xyz");
        assertThat(stamped.type()).isEqualTo("image/png");
        assertThat(stamped.body()).contains("kd-export:");
        assertThat(entries("action = 'file.stamped'")).isEqualTo(1);
    }
}

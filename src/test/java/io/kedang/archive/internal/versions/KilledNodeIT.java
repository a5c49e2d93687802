package io.kedang.archive.internal.versions;

import static io.kedang.archive.internal.versions.MachineCompany.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.document.BlobStore;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Api;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.MailLine;
import io.kedang.testing.Mails;
import io.kedang.testing.OnVertx;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of the node that brings one company's records along, changes another's keys, and mails: the other node goes on. Every record has followed exactly once,
 * every value opens and nothing is left that needs the old keys, and the mail is sent at least once, as the same.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KilledNodeIT {

    private static final int RECORDS = 6_000;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    BlobStore blobs;
    @Inject
    TenantRegistry tenants;

    /** One kill for all of it: a node takes its time to start. */
    @Test
    void shouldGoOnWithWhatTheKilledNodeHadInHand() throws SQLException {
        try (var keys = new KeyChange()) {
            goOn(keys);
        }
    }

    private void goOn(KeyChange keys) throws SQLException {
        // given
        var letter = "under the old key".getBytes(StandardCharsets.UTF_8);
        var owner = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(keys.machines.company))).orElseThrow();
        var file = OnVertx.<BlobStore.Blob>await(() -> blobs.put(owner, new ByteArrayInputStream(letter), letter.length));
        var machines = MachineCompany.signUp();
        machines.fill(RECORDS);
        machines.settled();
        var staff = Staff.join(machines.company);
        machines.api.send("DELETE", "/api/v1/members/" + staff.memberId(), (String) null);
        Eventually.equal(0L, LONG, () -> TenantTables.count("SELECT count(*) FROM " + machines.schema + ".outbox WHERE state = 'waiting'"));
        var earlier = Mails.to(staff.email()).size();
        var revision = machines.draft(Machine.with(document -> {
            Machine.field(document, "colour", "{'type': 'string', 'maxLength': 20, 'kedang': {'type': 'text', 'order': 6}}");
            Machine.require(document, "colour");
        }));

        // when the node that works is killed after some hundred records, and half of the keys
        String job;
        try (var node = AppProcess.start("killed", Map.of("KEDANG_WORK_LEASE", "4s", "KEDANG_OUTBOX_LEASE", "4s",
                "KEDANG_SMTP_PORT", Integer.toString(MailLine.deaf()), "KEDANG_TENANCY_MIGRATE_AT_START", "false",
                "KEDANG_VERSIONS_BATCH", "10", "KEDANG_WORK_LOOK_EVERY", "100ms", "KEDANG_CRYPTO_REMEMBERED", "1s")).awaitReady()) {
            keys.comeHalfWayAt(node.url());
            var there = Api.at(node.url(), machines.company.token(machines.company.adminEmail(), Company.PASSWORD));
            assertThat(there.post("/api/v1/members", "{\"email\":\"" + staff.email() + "\",\"name\":\"Back\",\"role\":\"staff\"}").status()).isEqualTo(201);
            Eventually.equal(1, LONG, () -> Mails.after(earlier, staff.email()).size());
            job = there.post(DRAFT + "/publish", "{\"remedies\":{\"colour\":{\"kind\":\"default\",\"value\":\"grey\"}}}", "If-Match", "\"" + revision + "\"").json().getString("job");
            Eventually.equal(true, LONG, () -> machines.job(job).getLong("done") >= 300);
            node.kill();
        }
        var killed = machines.job(job);
        keys.shouldBeHalfWay();
        var sent = Mails.after(earlier, staff.email()).size();
        Eventually.equal("done", LONG, () -> machines.job(job).getString("state"));

        // then the mail that the killed node had sent, and not heard of, is sent again as the same
        assertThat(sent).isEqualTo(1);
        Eventually.equal(2, LONG, () -> Mails.after(earlier, staff.email()).size());
        assertThat(Mails.after(earlier, staff.email())).extracting(mail -> mail.get("messageId")).doesNotContain("").containsOnly(Mails.after(earlier, staff.email()).get(0).get("messageId"));
        assertThat(killed.getString("state")).isEqualTo("running");
        assertThat(killed.getLong("done")).isLessThan(RECORDS);
        assertThat(machines.job(job).getLong("done")).isEqualTo(RECORDS);
        assertThat(machines.count("template_version = 2 AND data ->> 'colour' = 'grey'")).isEqualTo(RECORDS);
        assertThat(TenantTables.count("SELECT count(DISTINCT record_id) FROM " + machines.schema + ".record_history WHERE action = 'upgraded'")).isEqualTo(RECORDS);
        assertThat(TenantTables.count("SELECT count(*) FROM " + machines.schema + ".record_history WHERE action = 'upgraded'")).isEqualTo(RECORDS);
        assertThat(TenantTables.count("SELECT sum(cardinality(targets)) FROM " + machines.schema + ".journal WHERE action = 'records.upgraded'")).isEqualTo(RECORDS);

        // then the keys are changed to the end, and what they sealed opens
        keys.shouldBeFinishedByAnother();
        var back = new ByteArrayOutputStream();
        OnVertx.await(() -> blobs.read(owner, file.address(), back));
        assertThat(back.toByteArray()).isEqualTo(letter);
    }
}

package io.kedang.archive.internal;

import static io.kedang.archive.internal.SealedCompany.RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.platform.KeyDestruction;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.kedang.tenancy.WorkKind;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a backup of the whole database, with all keys that lie in it, is worth once a key was destroyed: to whoever has the deployment key as well, nothing. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LostKeysIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of("record", "record_key", "record_history", "record_draft", "draft_key");
    private static final String PHONE = "+8613812340001";

    @Inject
    TenantRegistry tenants;
    @Inject
    KeyDestruction destruction;
    @Inject
    BackgroundWork work;
    @ConfigProperty(name = "kedang.crypto.key-folder")
    Path folder;

    private static String filed(SealedCompany company, String phone) {
        return company.file("{'name': 'Sealed', 'city': 'Bremen', 'phone': '" + phone + "', 'account': 'account-" + phone + "'}");
    }

    /** All that a dump of the database holds of a company's sealed data and its keys. */
    private static void backUp(SealedCompany company) {
        TABLES.forEach(table -> TenantTables.execute("CREATE TABLE backup_" + company.schema + "_" + table + " AS SELECT * FROM " + company.schema + "." + table));
        TenantTables.execute("CREATE TABLE backup_" + company.schema + "_tenant_key AS SELECT * FROM control.tenant_key WHERE tenant_id = '" + company.tenant().id() + "'");
    }

    /** @param keys whether the company's own keys come from the backup, too */
    private static void restore(SealedCompany company, boolean keys) {
        TABLES.forEach(table -> TenantTables.execute("SET session_replication_role = replica", "DELETE FROM " + company.schema + "." + table,
                "INSERT INTO " + company.schema + "." + table + " OVERRIDING SYSTEM VALUE SELECT * FROM backup_" + company.schema + "_" + table));
        if (keys) {
            TenantTables.execute("DELETE FROM control.tenant_key WHERE tenant_id = '" + company.tenant().id() + "'",
                    "INSERT INTO control.tenant_key SELECT * FROM backup_" + company.schema + "_tenant_key");
        }
    }

    private Set<String> roots(SealedCompany company) {
        try (var files = Files.list(folder.resolve(company.tenant().id().toString()))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Between the folder's files and the rows, which another session holds for so long, a node that had the keys open makes a new root. */
    private KeyDestruction.Outcome destroyedWhileRootIsRenewed(SealedCompany company) throws Exception {
        var slug = company.tenant().slug();
        try (var holder = TestStack.superuser()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT FROM control.tenant_key WHERE tenant_id = '" + company.tenant().id() + "' FOR UPDATE");
            var outcome = CompletableFuture.supplyAsync(() -> OnVertx.await(() -> destruction.destroy(slug)));
            Eventually.equal(false, SOON, () -> Files.exists(keys(company)));
            Files.writeString(Files.createDirectories(keys(company)).resolve("00112233aabbccdd.json"), "{}");
            holder.rollback();
            return outcome.get(SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void hurried(SealedCompany company) {
        var tenant = company.tenant();
        OnVertx.await(() -> work.announce(WorkKind.JOBS, tenant));
        work.hurry(WorkKind.JOBS, tenant);
    }

    @Test
    void shouldNotOpenABackupOfACompanyWhoseKeysWereDestroyed() throws Exception {
        // given
        var company = SealedCompany.signUp();
        var tenant = company.tenant();
        var id = filed(company, PHONE);
        backUp(company);
        assertThat(roots(company)).hasSize(1);

        // when
        OnVertx.await(() -> tenants.moveTo(tenant.id(), TenantState.SUSPENDED));
        assertThat(destroyedWhileRootIsRenewed(company)).isEqualTo(KeyDestruction.Outcome.DESTROYED);
        assertThat(keys(company)).doesNotExist();
        restore(company, true);
        OnVertx.await(() -> tenants.moveTo(tenant.id(), TenantState.ACTIVE));

        // then
        Eventually.equal("keys_unavailable", SOON, () -> company.api.get(RECORD + id).code());
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant_key WHERE wrapped IS NOT NULL AND tenant_id = '" + tenant.id() + "'")).isEqualTo(4);
        assertThat(company.api.get(RECORD + id + "/history").body()).doesNotContain(PHONE, "account-");

        // when it is tried where the root key is not, then it is not said that backups do not open
        OnVertx.await(() -> tenants.moveTo(tenant.id(), TenantState.SUSPENDED));
        assertThat(OnVertx.await(() -> destruction.destroy(tenant.slug()))).isEqualTo(KeyDestruction.Outcome.NO_ROOT_KEY);
        assertThat(OnVertx.await(() -> destruction.destroy(tenant.slug()))).isEqualTo(KeyDestruction.Outcome.NO_ROOT_KEY);
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant_key WHERE wrapped IS NOT NULL AND tenant_id = '" + tenant.id() + "'")).isZero();
    }

    @Test
    void shouldNotOpenABackupForARecordWhoseKeyWasDestroyed() throws IOException {
        // given
        var company = SealedCompany.signUp();
        var gone = filed(company, PHONE);
        var kept = filed(company, "+8613812340002");
        backUp(company);
        var first = roots(company);

        // when its key is destroyed
        assertThat(company.api.get("/api/v1/settings/encryption/keys").tree().has("forgotten_at")).isFalse();
        assertThat(company.api.post(RECORD + gone + "/shred", null).status()).isEqualTo(204);

        // then it is said until when a backup may open it: a day until the company's keys change, and a week for which those before are kept
        assertThat(forgottenAt(company)).isBetween(OffsetDateTime.now().plusDays(8).minusHours(1), OffsetDateTime.now().plusDays(8).plusHours(1));

        // and no less when something is typed into it again, which takes a new key; what the old one sealed is no alarm
        assertThat(company.change(gone, "{'account': 'typed anew'}").status()).isEqualTo(200);
        assertThat(company.read(gone).getString("data.account") + " " + company.read(gone).getString("data.phone")).isEqualTo("typed anew [unreadable]");
        assertThat(forgottenAt(company)).isBetween(OffsetDateTime.now().plusDays(8).minusHours(1), OffsetDateTime.now().plusDays(8).plusHours(1));

        // when a day has gone by; somebody has changed the key of a third record behind the service's back
        var broken = filed(company, "+8613812340003");
        TenantTables.execute("UPDATE " + company.schema + ".record_key SET wrapped = left(wrapped, 8) || repeat('A', 60) WHERE record_id = '" + broken + "'");
        TenantTables.execute("UPDATE " + company.schema + ".record_key SET destroyed_at = destroyed_at - interval '25 hours' WHERE destroyed_at IS NOT NULL");
        hurried(company);
        Eventually.equal(1L, SOON, () -> TenantTables.count("SELECT count(*) FROM " + company.schema + ".job WHERE kind = 'rekey' AND state = 'done'"));

        // then that one is named, and holds nothing up
        var job = "SELECT done || ' ' || failed || ' ' || (failures -> 0 ->> 'id') || ' ' || (failures -> 0 ->> 'reason') FROM " + company.schema + ".job WHERE kind = 'rekey'";
        assertThat(TenantTables.text(job)).isEqualTo("2 1 " + broken + " key_unopened");
        TenantTables.execute("DELETE FROM " + company.schema + ".record_key WHERE record_id = '" + broken + "'", "DELETE FROM " + company.schema + ".record WHERE id = '" + broken + "'");

        // then nobody writes by the older key any more, however late they come with it
        assertThatThrownBy(() -> TenantTables.execute("INSERT INTO " + company.schema + ".record_key (record_id, wrapped) SELECT gen_random_uuid(), wrapped FROM backup_" + company.schema
                + "_record_key WHERE record_id = '" + kept + "'")).hasStackTraceContaining("this key of the company is forgotten");
        assertThat(TenantTables.count("SELECT count(*) FROM " + company.schema + ".journal WHERE action = 'record.unreadable' AND target_id = '" + gone + "'")).isZero();

        // then a backup can still be restored whole
        assertThat(roots(company)).hasSize(2).containsAll(first);
        assertThat(forgottenAt(company)).isBetween(OffsetDateTime.now().plusDays(7).minusHours(1), OffsetDateTime.now().plusDays(7).plusHours(1));
        assertThat(TenantTables.count("SELECT count(*) FROM " + company.schema + ".journal WHERE action = 'keys.rotated' AND actor IS NULL")).isEqualTo(1);

        // when a week has gone by, in which the company took new keys once more and a node was about to
        var second = roots(company);
        second.removeAll(first);
        assertThat(company.api.post("/api/v1/settings/encryption/rotate", null).status()).isEqualTo(202);
        company.settled();
        var beingMade = "00112233aabbccdd.json";
        Files.writeString(keys(company).resolve(beingMade), "{}");
        retiredLongAgo(company, first);
        hurried(company);
        Eventually.equal(false, SOON, () -> roots(company).removeAll(first));

        // then those before are gone, and neither what is not as old nor what is not retired
        assertThat(roots(company)).hasSize(3).containsAll(second).contains(beingMade);
        assertThat(forgottenAt(company)).isBetween(OffsetDateTime.now().plusDays(7).minusHours(1), OffsetDateTime.now().plusDays(7).plusHours(1));

        // when a week has gone by after that, too
        retiredLongAgo(company, second);
        retiredLongAgo(company, Set.of(beingMade));
        hurried(company);
        Eventually.equal(1, SOON, () -> roots(company).size());

        // then
        assertThat(company.api.get("/api/v1/settings/encryption/keys").tree().has("forgotten_at")).isFalse();
        assertThat(company.read(kept).getString("data.phone")).isEqualTo("+8613812340002");

        // when the change of keys had not ended yet, then something waits
        for (var state : List.of("state = 'paused'", "state = 'failed'", "state = 'running', position = NULL, updated_at = now() + interval '1 hour'")) {
            TenantTables.execute("UPDATE " + company.schema + ".job SET " + state + " WHERE kind = 'rekey' AND created_by IS NOT NULL");
            assertThat(forgottenAt(company)).as(state).isBetween(OffsetDateTime.now().plusDays(7).minusHours(1), OffsetDateTime.now().plusDays(7).plusHours(1));
        }
        TenantTables.execute("UPDATE " + company.schema + ".job SET state = 'done' WHERE kind = 'rekey'");
        assertThat(company.api.get("/api/v1/settings/encryption/keys").tree().has("forgotten_at")).isFalse();

        // when old records come back with the keys of today, as the documentation says
        TenantTables.execute("CREATE TABLE now_" + company.schema + " AS SELECT * FROM " + company.schema + ".record_key");
        restore(company, false);
        assertUnreadable(company, gone);
        TenantTables.execute("DELETE FROM " + company.schema + ".record_key", "INSERT INTO " + company.schema + ".record_key SELECT * FROM now_" + company.schema);
        company.change(kept, "{'city': 'Restored'}");
        company.change(gone, "{'city': 'Restored'}");
        assertThat(company.read(kept).getString("data.phone")).isEqualTo("+8613812340002");
        assertUnreadable(company, gone);

        // when all comes back, the company's keys, too
        restore(company, true);

        // then nothing opens
        Eventually.equal("keys_unavailable", SOON, () -> company.api.get(RECORD + gone).code());
    }

    /** The service is made to read it again. */
    private static void assertUnreadable(SealedCompany company, String id) {
        assertThat(company.change(id, "{'city': 'Emden'}").status()).isEqualTo(200);
        assertThat(company.read(id).getString("data.phone")).isEqualTo("[unreadable]");
    }

    private static OffsetDateTime forgottenAt(SealedCompany company) {
        return OffsetDateTime.parse(company.api.get("/api/v1/settings/encryption/keys").tree().path("forgotten_at").asText());
    }

    private Path keys(SealedCompany company) {
        return folder.resolve(company.tenant().id().toString());
    }

    private void retiredLongAgo(SealedCompany company, Set<String> roots) throws IOException {
        for (var root : roots) {
            Files.writeString(keys(company).resolve(root.replace(".json", ".retired")), Instant.now().minus(Duration.ofDays(8)).toString());
        }
    }
}

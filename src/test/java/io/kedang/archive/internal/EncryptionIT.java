package io.kedang.archive.internal;

import static io.kedang.archive.internal.SealedCompany.RECORD;
import static io.kedang.archive.internal.SealedCompany.RECORDS;
import static io.kedang.archive.internal.SealedCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kedang.crypto.TenantKeys;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.kedang.testing.Api;
import io.kedang.testing.AppCommand;
import io.kedang.testing.AppCommand.Said;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What encrypted fields do for those who have the keys, and what is left for those who have not. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EncryptionIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBER = new AtomicInteger(1_000);
    private static SealedCompany shared;

    @Inject
    TenantRegistry tenants;

    @Inject
    TenantKeys keys;
    @ConfigProperty(name = "kedang.crypto.key-file")
    Path deploymentKey;

    @TempDir
    Path folder;

    @BeforeEach
    void shareOneCompany() {
        if (shared == null) {
            shared = SealedCompany.signUp();
        }
    }

    private static String phone() {
        return "+861381234" + NUMBER.incrementAndGet();
    }

    private static String filed(SealedCompany company, String phone) {
        return company.file("{'name': 'Sealed', 'city': 'Bremen', 'phone': '" + phone + "', 'account': 'account-" + phone + "', 'place': {'city': 'Harbour'}}");
    }

    /** What lies of a record is changed behind the service's back, which is made to read it again. */
    private static void tamper(String id, String assignment) {
        TenantTables.execute("UPDATE " + shared.schema + ".record SET " + assignment + " WHERE id = '" + id + "'");
        assertThat(shared.change(id, "{'city': 'Bremen-" + NUMBER.incrementAndGet() + "'}").status()).isEqualTo(200);
    }

    @Test
    void shouldServeTheRestOfARecordWhoseCiphertextWasChanged() {
        // given
        var id = filed(shared, phone());
        var before = shared.read(id);

        // when
        tamper(id, "sealed = jsonb_set(sealed, '{phone}', to_jsonb(overlay(sealed ->> 'phone' placing 'AAAA' from 20)))");

        // then
        var seen = shared.read(id);
        assertThat(seen.getString("data.phone")).isEqualTo("[unreadable]");
        assertThat(seen.getString("data.account")).isEqualTo(before.getString("data.account"));
        assertThat(seen.getString("data.place.city")).isEqualTo("Harbour");
        Eventually.equal(1L, SOON, () -> TenantTables.count("SELECT count(*) FROM " + shared.schema + ".journal WHERE action = 'record.unreadable' AND target_id = '" + id + "'"));
        assertThat(shared.change(id, "{'phone': '" + phone() + "'}").status()).isEqualTo(200);
        assertThat(shared.read(id).getString("data.phone")).startsWith("+861381234");
    }

    @Test
    void shouldNotOpenWhatWasMovedToAnotherFieldOrRecord() {
        // given
        var mine = filed(shared, phone());
        var theirs = filed(shared, phone());

        // when
        tamper(mine, "sealed = jsonb_set(sealed, '{account}', sealed -> 'phone')");
        tamper(theirs, "sealed = (SELECT jsonb_set(r.sealed, '{account}', r.sealed -> 'place') FROM " + shared.schema + ".record r WHERE r.id = '" + mine + "')");

        // then
        assertThat(shared.read(mine).getString("data.account")).isEqualTo("[unreadable]");
        assertThat(shared.read(mine).getString("data.phone")).startsWith("+86");
        assertThat(shared.read(theirs).getString("data.phone")).isEqualTo("[unreadable]");
        assertThat(shared.read(theirs).getString("data.account")).isEqualTo("[unreadable]");
    }

    @Test
    void shouldNotOpenARecordWithAnothersKey() {
        // given
        var mine = filed(shared, phone());
        var theirs = filed(shared, phone());

        // when
        TenantTables.execute("UPDATE " + shared.schema + ".record_key k SET wrapped = o.wrapped FROM " + shared.schema + ".record_key o WHERE k.record_id = '" + mine + "' AND o.record_id = '" + theirs + "'");

        // then
        assertThat(shared.read(mine).getString("data.phone")).isEqualTo("[unreadable]");
        assertThat(shared.read(mine).getString("data.city")).isEqualTo("Bremen");
        assertThat(shared.api.get(RECORDS + "?limit=200").status()).isEqualTo(200);
        assertThat(shared.change(mine, "{'phone': '" + phone() + "'}").code()).isEqualTo("keys_unavailable");
    }

    @Test
    void shouldLoseNothingOfTwoChangesThatBothNeedTheFirstKeyOfTheirRecord() throws SQLException {
        // given
        var id = shared.file("{'name': 'Plain', 'city': 'Bremen'}");
        var phone = phone();
        var sent = new ArrayList<CompletableFuture<Api.Answer>>();
        assertThat(TenantTables.count("SELECT count(*) FROM " + shared.schema + ".record_key WHERE record_id = '" + id + "'")).isZero();

        // when both wait for the record, and go on one after the other
        try (var connection = TestStack.superuser(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM " + shared.schema + ".record WHERE id = '" + id + "' FOR UPDATE");
            for (var data : List.of("{\"phone\":\"" + phone + "\"}", "{\"account\":\"account-" + phone + "\"}")) {
                sent.add(shared.api.sendLater("PATCH", RECORD + id, ("{\"data\":" + data + "}").getBytes(StandardCharsets.UTF_8), "application/json"));
            }
            Eventually.equal(2L, SOON, () -> TenantTables.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM record WHERE id = $1 FOR UPDATE'"));
            connection.rollback();
        }

        // then
        assertThat(sent).extracting(answer -> answer.join().status()).containsExactly(200, 200);
        assertThat(shared.read(id).getString("data.phone")).isEqualTo(phone);
        assertThat(shared.read(id).getString("data.account")).isEqualTo("account-" + phone);
        assertThat(shared.found("phone:eq:" + phone)).containsExactly(id);
        assertThat(shared.found("account:eq:account-" + phone)).containsExactly(id);
    }

    @Test
    void shouldRefuseTheSameValueOnceMoreWhoeverIsFirst() {
        // given
        var phone = phone();

        // when
        var body = ("{\"data\":{\"name\":\"Race\",\"phone\":\"" + phone + "\"}}").getBytes(StandardCharsets.UTF_8);
        var statuses = Together.times(8, i -> shared.api.sendLater("POST", RECORDS, body, "application/json")).stream().map(Api.Answer::status).toList();

        // then
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 422);
    }

    @Test
    void shouldMaskForWhoMayNotSeeIt() {
        // given
        var id = filed(shared, phone());
        var staff = Api.as(Staff.join(shared.company).token());

        // when
        var seen = staff.get(RECORD + id);

        // then
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("+861381234", "account-");
        assertThat(seen.json().getString("data.city")).isEqualTo("Bremen");
        assertThat(staff.get(RECORDS + "?where=phone:ends4:1234").code()).isEqualTo("field_not_readable");
        assertThat(staff.get("/api/v1/settings/encryption").status()).isEqualTo(403);
        assertThat(staff.send("PUT", "/api/v1/settings/encryption", "{\"sensitivities\":[]}").status()).isEqualTo(403);
        assertThat(staff.post("/api/v1/settings/encryption/rotate", null).status()).isEqualTo(403);
        assertThat(staff.post(RECORD + id + "/shred", null).status()).isEqualTo(403);
    }

    @Test
    void shouldMakeARecordUnreadableInBackupsTooWhenItsKeyIsDestroyed() {
        // given a record with a history and a draft of a change to it, and a dump of the data without the keys
        var phone = phone();
        var id = filed(shared, phone);
        shared.change(id, "{'account': 'account-later'}");
        shared.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"record_id\":\"" + id + "\",\"data\":{\"name\":\"Half\",\"note\":\"private\"}}");
        var other = filed(shared, phone());
        var dump = TenantTables.text("SELECT to_jsonb(r)::text FROM " + shared.schema + ".record r WHERE id = '" + id + "'");

        // when
        var shredded = shared.api.post(RECORD + id + "/shred", null);

        // then
        assertThat(shredded.status()).as(shredded.body()).isEqualTo(204);
        assertUnreadable(id, phone);
        assertThat(shared.change(id, "{'phone': '[unreadable]', 'account': '[unreadable]', 'city': 'Emden'}").status()).isEqualTo(200);
        assertUnreadable(id, phone);
        assertThat(shared.read(other).getString("data.phone")).startsWith("+86");
        assertThat(shared.api.get(TEMPLATE + "/drafts").body()).doesNotContain("private");
        assertThat(shared.found("phone:eq:" + phone)).isEmpty();

        // when the dump is restored
        TenantTables.execute("DELETE FROM " + shared.schema + ".record WHERE id = '" + id + "'",
                "INSERT INTO " + shared.schema + ".record SELECT (jsonb_populate_record(NULL::" + shared.schema + ".record, '" + dump.replace("'", "''") + "'::jsonb || '{\"revision\": 90}')).*");

        // then
        shared.change(id, "{'city': 'Restored'}");
        assertUnreadable(id, phone);
        assertThat(TenantTables.count("SELECT count(*) FROM " + shared.schema + ".journal WHERE action = 'record.key_destroyed' AND target_id = '" + id + "'")).isEqualTo(1);
        assertThat(shared.api.post(RECORD + UUID.randomUUID() + "/shred", null).status()).isEqualTo(404);
    }

    private static void assertUnreadable(String id, String phone) {
        assertThat(shared.read(id).getString("data.phone")).isEqualTo("[unreadable]");
        assertThat(shared.read(id).getString("data.city")).isNotEmpty();
        assertThat(shared.api.get(RECORD + id + "/history").body()).contains("[unreadable]").doesNotContain(phone, "account-");
    }

    @Test
    void shouldGoOnThroughARotationOfAllKeys() throws IOException, GeneralSecurityException {
        // given
        var company = SealedCompany.signUp();
        var phone = phone();
        var id = filed(company, phone);
        company.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"data\":{\"name\":\"Half\",\"note\":\"private\"}}");
        var token = TenantTables.text("SELECT blind ->> 'phone' FROM " + company.schema + ".record WHERE id = '" + id + "'");
        var key = TenantTables.text("SELECT wrapped FROM " + company.schema + ".record_key WHERE record_id = '" + id + "'");
        var before = keysOf(company, "seal");

        // when
        assertThat(company.api.post("/api/v1/settings/encryption/rotate", null).status()).isEqualTo(202);

        // then at once
        assertThat(keysOf(company, "seal")).hasSize(2).containsAll(before);
        assertThat(company.api.get("/api/v1/settings/encryption/keys").tree().findValuesAsText("records")).containsExactly("0", "1");
        assertThat(company.found("phone:eq:" + phone)).containsExactly(id);
        assertThat(company.read(id).getString("data.phone")).isEqualTo(phone);
        assertThat(company.api.post(RECORDS, "{\"data\":{\"name\":\"Twice\",\"phone\":\"" + phone + "\"}}").status()).isEqualTo(422);
        var meanwhile = filed(company, phone());

        // then in the end
        company.settled();
        assertThat(company.api.get("/api/v1/settings/encryption/work").tree().findValuesAsText("state")).containsOnly("done");
        assertThat(keysOf(company, "seal")).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(keysOf(company, "files")).hasSize(2);
        assertThat(TenantTables.text("SELECT blind ->> 'phone' FROM " + company.schema + ".record WHERE id = '" + id + "'")).isNotEqualTo(token);
        assertThat(TenantTables.text("SELECT wrapped FROM " + company.schema + ".record_key WHERE record_id = '" + id + "'")).isNotEqualTo(key);
        assertThat(company.found("phone:eq:" + phone)).containsExactly(id);
        assertThat(company.found("phone:ends4:" + phone.substring(phone.length() - 4))).containsExactly(id);
        assertThat(company.read(id).getString("data.phone")).isEqualTo(phone);
        assertThat(company.read(meanwhile).getString("data.phone")).startsWith("+86");
        assertThat(company.api.get(TEMPLATE + "/drafts").body()).contains("private");
        assertThat(company.api.post(RECORDS, "{\"data\":{\"name\":\"Twice\",\"phone\":\"" + phone + "\"}}").status()).isEqualTo(422);
        shouldForgetNoKeyThatIsNeededWhenAnEarlierChangeOfKeysGoesOnAfterALaterOne(company, id, phone);
        shouldGoOnWithAnotherDeploymentKey(company, id, phone);
        shouldEstimateHowManyKeysThereAreOnceThereAreMany(company);
    }

    /** The one before is taken away once everything is wrapped anew. */
    private void shouldGoOnWithAnotherDeploymentKey(SealedCompany company, String id, String phone) throws IOException, GeneralSecurityException {
        // given
        var before = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(deploymentKey), InsecureSecretKeyAccess.get());
        var both = KeysetHandle.newBuilder(before).addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();

        // when
        deployed(both);
        assertThat(OnVertx.await(() -> keys.rewrapAll())).isPositive();
        assertThat(OnVertx.await(() -> keys.rewrapAll())).isZero();
        var onlyNew = KeysetHandle.newBuilder(both);
        for (int i = onlyNew.size() - 1; i >= 0; i--) {
            if (!onlyNew.getAt(i).isPrimary()) {
                onlyNew.deleteAt(i);
            }
        }
        deployed(onlyNew.build());

        // then
        var tenant = company.tenant();
        OnVertx.await(() -> keys.fresh(tenant));
        assertThat(company.read(id).getString("data.phone")).isEqualTo(phone);
        assertThat(company.found("phone:eq:" + phone)).containsExactly(id);
        assertThat(company.api.post("/api/v1/journal/checkpoints", null).status()).isBetween(200, 201);
    }

    private void deployed(KeysetHandle handle) throws IOException, GeneralSecurityException {
        var file = Files.writeString(folder.resolve("deployment-key.json"), TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.move(file, deploymentKey, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The earlier one has done all but its end, where it forgets the keys before its own, and with them those that the later one is about to replace. */
    private static void shouldForgetNoKeyThatIsNeededWhenAnEarlierChangeOfKeysGoesOnAfterALaterOne(SealedCompany company, String id, String phone) {
        // given
        var earlier = TenantTables.text("SELECT id FROM " + company.schema + ".job WHERE kind = 'rekey'");
        var before = keysOf(company, "seal");
        TenantTables.execute("UPDATE " + company.schema + ".job SET state = 'failed', error = 'seal_unfinished' WHERE id = '" + earlier + "'");

        // when
        assertThat(company.api.post("/api/v1/settings/encryption/rotate", null).status()).isEqualTo(202);
        assertThat(company.api.post("/api/v1/jobs/" + earlier + "/resume", null).status()).isBetween(200, 204);

        // then
        company.settled();
        assertThat(keysOf(company, "seal")).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(company.read(id).getString("data.phone")).isEqualTo(phone);
        assertThat(company.found("phone:eq:" + phone)).containsExactly(id);
    }

    /** A page that counted a million keys would keep its reader waiting. */
    private static void shouldEstimateHowManyKeysThereAreOnceThereAreMany(SealedCompany company) {
        assertThat(company.api.get("/api/v1/settings/encryption/keys").tree().path("estimated").asBoolean()).isFalse();
        TenantTables.execute("INSERT INTO " + company.schema + ".record_key (record_id, wrapped) SELECT gen_random_uuid(), wrapped FROM (SELECT wrapped FROM " + company.schema
                + ".record_key LIMIT 1) k, generate_series(1, 60000)");
        var many = company.api.get("/api/v1/settings/encryption/keys").tree();
        assertThat(many.path("estimated").asBoolean()).isTrue();
        assertThat(many.findValues("records")).singleElement().satisfies(count -> assertThat(count.asLong()).isBetween(45_000L, 75_000L));
    }

    /** Ids of a company's keys for a purpose, each with the time when it was made. */
    private static List<String> keysOf(SealedCompany company, String purpose) {
        var keys = new ArrayList<String>();
        company.api.get("/api/v1/settings/encryption/keys").tree().path("keys").forEach(key -> {
            if (key.path("purpose").asText().equals(purpose)) {
                assertThat(OffsetDateTime.parse(key.path("made_at").asText())).isBefore(OffsetDateTime.now());
                keys.add(key.path("id").asText());
            }
        });
        return keys;
    }

    @Test
    void shouldLetOnlyThoseDestroyAKeyWhoManageSecurityAndMayDeleteTheRecord() {
        // given an officer who reads all records and deletes none but her own
        var id = filed(shared, phone());
        shared.api.post("/api/v1/roles", """
                {"key":"officer","name":{"zh":"安全员","en":"Officer"},"document":{"rights":["manage_security"],"grants":[
                {"template":"*","actions":["read"]},{"template":"dossier","actions":["read"]},{"template":"dossier","actions":["create","read","delete"],"scope":{"kind":"own"}}]}}""");
        var member = Staff.join(shared.company);
        var officer = Api.as(member.token());

        // then without the right
        assertThat(officer.post(RECORD + id + "/shred", null).code()).isEqualTo("right_missing");

        // when
        assertThat(shared.api.send("PUT", "/api/v1/members/" + member.memberId() + "/roles", "{\"roles\":[\"officer\"]}").status()).isEqualTo(200);

        // then
        assertThat(officer.post(RECORD + id + "/shred", null).code()).isEqualTo("action_not_allowed");
        assertThat(shared.read(id).getString("data.phone")).startsWith("+86");
        assertThat(officer.get("/api/v1/settings/encryption/work").status()).isEqualTo(200);
        assertThat(shared.api.send("PATCH", RECORD + id, "{\"owner\":\"" + member.memberId() + "\"}").status()).isEqualTo(200);
        assertThat(officer.post(RECORD + id + "/shred", null).status()).isEqualTo(204);
        assertThat(shared.read(id).getString("data.phone")).isEqualTo("[unreadable]");
        assertThat(shared.api.get("/api/v1/settings/encryption/keys").tree().path("destroyed_records").asLong()).isPositive();
    }

    @Test
    void shouldLoseEverythingSealedAndNothingElseWhenACompanysKeysAreDestroyed() {
        // given
        var company = SealedCompany.signUp();
        var id = filed(company, phone());

        var tenant = company.tenant();
        var slug = tenant.slug();

        // then not while somebody works with it, nor of a company that is none, nor unless its name was typed
        var served = AppCommand.begin("", "keys", "destroy", slug, "--yes");
        var nobody = AppCommand.begin("", "keys", "destroy", slug + "x");
        assertSaid(served.join(), 1, "The company '" + slug + "' is not suspended: suspend it first, then destroy its keys.");
        assertSaid(nobody.join(), 1, "There is no company '" + slug + "x': name it by its short name, as ./kedang migrate --status lists them.");
        assertThat(company.read(id).getString("data.phone")).startsWith("+86");
        OnVertx.await(() -> tenants.moveTo(tenant.id(), TenantState.SUSPENDED));
        assertSaid(AppCommand.begin("another\n", "keys", "destroy", slug).join(), 1, "Type the company's short name to go on: Nothing was destroyed: type '" + slug + "' when you are asked, or give --yes.");
        assertThat(keysLeft(tenant.id())).isPositive();

        // when
        var done = AppCommand.launch(folder, slug + "\n", "keys", "destroy", slug);
        OnVertx.await(() -> tenants.moveTo(tenant.id(), TenantState.ACTIVE));

        // then
        assertSaid(done, 0, "Type the company's short name to go on: The keys of '" + slug + "' are destroyed. Backups of the database do not open any more; see Keys in docs/operations.md for copies of the key folder.");
        assertThat(TenantTables.count("SELECT count(*) FROM " + company.schema + ".journal WHERE action = 'keys.destroyed'")).isEqualTo(1);
        assertThat(keysLeft(tenant.id())).isZero();
        Eventually.equal("[unreadable]", SOON, () -> company.read(id).getString("data.phone"));
        var seen = company.read(id);
        assertThat(seen.getString("data.city")).isEqualTo("Bremen");
        assertThat(company.api.get(RECORDS).status()).isEqualTo(200);
        assertThat(company.api.get(RECORDS + "?where=phone:eq:" + "13800000000").code()).isEqualTo("keys_destroyed");
        var refused = company.api.post(RECORDS, "{\"data\":{\"name\":\"New\",\"phone\":\"" + phone() + "\"}}");
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.code()).isEqualTo("keys_destroyed");
    }

    /** In one line, whatever was logged around it. */
    private static void assertSaid(Said said, int status, String sentence) {
        assertThat(said.text().lines()).as(said.text()).contains(sentence);
        assertThat(said.status()).as(said.text()).isEqualTo(status);
    }

    private static long keysLeft(UUID tenant) {
        return TenantTables.count("SELECT count(*) FROM control.tenant_key WHERE tenant_id = '" + tenant + "' AND wrapped IS NOT NULL");
    }

    @Test
    void shouldSayWhatIsEncryptedAndWhatThatCosts() {
        // when
        var settings = shared.api.get("/api/v1/settings/encryption").json();

        // then
        assertThat(settings.<String>getList("sensitivities")).containsExactly("restricted");
        assertThat(settings.<String>getList("fields.find { it.field == 'phone' }.operators")).containsExactly("empty", "present", "eq", "ne", "in", "ends4");
        assertThat(settings.<String>getList("fields.find { it.field == 'phone' }.lost")).containsExactly("contains", "sort");
        assertThat(settings.<String>getList("fields.find { it.field == 'amount' }.lost")).containsExactly("range", "sort");
        assertThat(settings.<String>getList("fields.find { it.field == 'note' }.operators")).containsExactly("empty", "present");
        assertThat(settings.<String>getList("fields.findAll { it.template == 'dossier' }.field")).contains("summary").doesNotContain("email", "name");
        assertThat(settings.<String>getList("others.findAll { it.template == 'dossier' }.field")).containsExactly("email");
    }

    @Test
    void shouldRefuseAChoiceThatCannotBe() {
        // given
        var clinic = Company.signUp("healthcare");
        var api = Api.as(clinic.token(clinic.adminEmail(), Company.PASSWORD));

        // then the patients' names are their records' titles
        assertThat(api.send("PUT", "/api/v1/settings/encryption", "{\"sensitivities\":[\"confidential\"]}").code()).isEqualTo("encryption_title");
        for (var body : new String[] {"{}", "{\"sensitivities\":[\"public\"]}", "{\"sensitivities\":[\"x\"]}", "{\"sensitivities\":[null]}"}) {
            assertThat(api.send("PUT", "/api/v1/settings/encryption", body).code()).as(body).isEqualTo("encryption_invalid");
        }
        assertThat(api.send("PUT", "/api/v1/settings/encryption", "[").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/settings/encryption").json().<String>getList("sensitivities")).containsExactly("restricted");
    }

    @Test
    void shouldNotTellTwoCompaniesValuesApartByTheirTokens() {
        // given
        var other = SealedCompany.signUp();
        var phone = phone();
        var mine = filed(shared, phone);
        var theirs = filed(other, phone);

        // then
        var token = "SELECT blind::text FROM %s.record WHERE id = '%s'";
        assertThat(TenantTables.text(token.formatted(shared.schema, mine))).isNotEqualTo(TenantTables.text(token.formatted(other.schema, theirs)));
        assertThat(other.api.get(RECORD + mine).status()).isEqualTo(404);
        assertThat(other.api.post(RECORD + mine + "/shred", null).status()).isEqualTo(404);
        assertThat(shared.read(mine).getString("data.phone")).isEqualTo(phone);
    }
}

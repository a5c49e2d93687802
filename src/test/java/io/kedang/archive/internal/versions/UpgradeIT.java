package io.kedang.archive.internal.versions;

import static io.kedang.archive.internal.versions.MachineCompany.DRAFT;
import static io.kedang.archive.internal.versions.MachineCompany.RECORDS;
import static io.kedang.archive.internal.versions.MachineCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.WorkKind;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records under a template that changes: in the background, when edited, and after a kill. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class UpgradeIT {

    @Inject
    TenantWork work;
    @Inject
    TenantRegistry tenants;
    @Inject
    JobStore jobs;
    @Inject
    UpgradeJob upgrades;
    @Inject
    BackgroundWork background;

    @Test
    void shouldSayWhatChangesForHowManyAndBringRecordsAlong() {
        // given
        var machines = MachineCompany.signUp();
        var full = machines.file("{'name':'A','serial':'S1','weight':12.5,'state':'good','note':'hello'}");
        var bare = machines.file("{'name':'B','weight':900,'state':'broken'}");
        var changed = Machine.with(document -> {
            Machine.require(document, "serial");
            Machine.remove(document, "note");
            Machine.field(document, "weight").put("maximum", 100);
            Machine.field(document, "colour", "{'type': 'string', 'maxLength': 20, 'kedang': {'type': 'text', 'order': 6}}");
        });
        var revision = machines.draft(changed);

        // when
        var changes = machines.api.get(DRAFT + "/changes");
        var job = machines.ended(machines.publishDraft(revision, "{'serial':{'kind':'default','value':' unknown '}}").json().getString("job"));

        // then
        assertThat(changes.status()).as(changes.body()).isEqualTo(200);
        assertThat(changes.json().getString("class")).isEqualTo("removes");
        assertThat(changes.json().<Integer>get("changes.find { it.kind == 'required_on' }.affected")).isEqualTo(1);
        assertThat(changes.json().<Integer>get("changes.find { it.kind == 'required_on' }.of")).isEqualTo(2);
        assertThat(changes.json().<List<String>>get("changes.find { it.kind == 'required_on' }.where")).containsExactly("serial:empty");
        assertThat(changes.json().<List<String>>get("changes.find { it.kind == 'required_on' }.remedies")).containsExactly("default", "keep");
        assertThat(changes.json().<Integer>get("changes.find { it.kind == 'maximum_down' }.affected")).isEqualTo(1);
        assertThat(changes.json().<Integer>get("changes.find { it.kind == 'field_removed' }.affected")).isEqualTo(1);
        assertThat(changes.json().<String>get("changes.find { it.kind == 'required_on' }.words.en")).isEqualTo("serial is now required");
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getLong("done")).isEqualTo(2);
        assertThat(job.getLong("attention")).isEqualTo(1);
        assertThat(machines.record(full).getMap("data")).doesNotContainKey("note");
        assertThat(machines.record(full).getInt("version")).isEqualTo(2);
        assertThat(machines.record(full).<Boolean>get("attention")).isNull();
        assertThat(machines.record(bare).getString("data.serial")).isEqualTo("unknown");
        assertThat(machines.record(bare).getBoolean("attention")).isTrue();
        assertThat(machines.api.get(RECORDS + "?where=_attention:eq:true").json().getList("records.title")).containsExactly("B");
        assertThat(machines.api.get("/api/v1/records/" + full + "/history").body()).contains("upgraded").doesNotContain("hello");
        assertThat(machines.change(bare, "{'colour':'red'}").status()).isEqualTo(200);
        assertThat(machines.record(bare).getBoolean("attention")).isTrue();
        assertThat(machines.change(bare, "{'weight':901}").code()).isEqualTo("record_invalid");
        assertThat(machines.change(bare, "{'weight':99}").status()).isEqualTo(200);
        assertThat(machines.record(bare).<Boolean>get("attention")).isNull();
    }

    @Test
    void shouldTouchNoRecordWhenNothingConcernsThem() {
        // given
        var machines = MachineCompany.signUp();
        var id = machines.file("{'name':'A','note':'hello'}");

        // when
        var published = machines.publish(Machine.with(document -> Machine.field(document, "colour", "{'type': 'string', 'maxLength': 20, 'kedang': {'type': 'text', 'order': 6}}")), "{}");

        // then
        assertThat(published.getInt("version")).isEqualTo(2);
        assertThat(published.getString("job")).isNull();
        assertThat(machines.record(id).getInt("version")).isEqualTo(1);
        assertThat(machines.api.get(RECORDS).json().getList("records.data.note")).containsExactly("hello");
        assertThat(machines.change(id, "{'colour':'red'}").status()).isEqualTo(200);
        assertThat(machines.record(id).getInt("version")).isEqualTo(2);
    }

    @Test
    void shouldConvertAndListWhatDoesNot() {
        // given
        var machines = MachineCompany.signUp();
        var number = machines.file("{'name':'A','serial':'1,200.50'}");
        var words = machines.file("{'name':'B','serial':'twelve'}");
        var none = machines.file("{'name':'C'}");
        var revision = machines.draft(Machine.with(document -> Machine.field(document, "serial", "{'type': 'number', 'kedang': {'type': 'number', 'order': 2, 'filterable': true}}")));

        // when
        var preview = machines.api.post(DRAFT + "/conversion", "{\"field\":\"serial\"}");
        var job = machines.ended(machines.publishDraft(revision, "{'serial':{'kind':'convert'}}").json().getString("job"));

        // then
        assertThat(preview.json().getInt("converted")).as(preview.body()).isEqualTo(1);
        assertThat(preview.json().getInt("failed")).isEqualTo(1);
        assertThat(preview.json().getList("failures.title")).containsExactly("B");
        assertThat(preview.json().getString("samples[0].to")).isEqualTo("1200.5");
        assertThat(job.getList("failures.id")).containsExactly(words);
        assertThat(machines.record(number).getString("data.serial")).isEqualTo("1200.5");
        assertThat(machines.record(words).getMap("data")).doesNotContainKey("serial");
        assertThat(machines.record(words).getBoolean("attention")).isTrue();
        assertThat(machines.record(none).getInt("version")).isEqualTo(2);
        assertThat(machines.api.get(RECORDS + "?where=serial:gt:1000").json().getList("records.title")).containsExactly("A");
        assertThat(TenantTables.text("SELECT hidden::text FROM " + machines.schema + ".record WHERE id = '" + words + "'")).contains("serial").doesNotContain("twelve");
        assertThat(TenantTables.text("SELECT sealed::text FROM " + machines.schema + ".record WHERE id = '" + words + "'")).as("what is set aside is sealed").contains("serial");
    }

    @Test
    void shouldStayReadableAndListedOnAnOldVersion() {
        // given
        var machines = MachineCompany.signUp();
        var id = machines.file("{'name':'A','serial':'abc','note':'secret'}");
        machines.settled();
        var other = hold(machines);

        // when
        machines.publish(Machine.with(document -> {
            Machine.remove(document, "note");
            Machine.field(document, "serial", "{'type': 'number', 'kedang': {'type': 'number', 'order': 2, 'filterable': true, 'sortable': true}}");
        }), "{}");

        // then
        assertThat(machines.record(id).getInt("version")).isEqualTo(1);
        assertThat(machines.api.get("/api/v1/records/" + id).body()).doesNotContain("secret");
        assertThat(machines.api.get(RECORDS).body()).doesNotContain("secret");
        for (var query : List.of("?where=serial:gt:5", "?where=serial:eq:5", "?sort=serial", "?sort=-serial", "?where=serial:present")) {
            assertThat(machines.api.get(RECORDS + query).status()).as(query).isEqualTo(200);
        }
        assertThat(machines.change(id, "{'state':'worn'}").status()).isEqualTo(200);
        assertThat(machines.record(id).getInt("version")).isEqualTo(2);
        assertThat(machines.record(id).getBoolean("attention")).isTrue();
        assertThat(machines.api.get("/api/v1/records/" + id + "/history").body()).doesNotContain("secret");
        OnVertx.await(() -> work.release(WorkKind.JOBS, TenantTables.tenantIdOf(machines.company), other, OffsetDateTime.now()));
    }

    /** As if another node were at the company's work. */
    private UUID hold(MachineCompany machines) {
        var node = UUID.randomUUID();
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        Eventually.equal(true, Duration.ofSeconds(30), () -> {
            OnVertx.await(() -> work.mark(WorkKind.JOBS, tenant, OffsetDateTime.now()));
            return OnVertx.await(() -> work.hold(WorkKind.JOBS, tenant.id(), node, Duration.ofMinutes(5)));
        });
        return node;
    }

    @Test
    void shouldGoOnWhereAKilledNodeStoppedAndLoseNoEdit() {
        // given
        var machines = MachineCompany.signUp();
        machines.fill(1_000);
        machines.settled();
        hold(machines);
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        var id = machines.publish(withColour(), "{'colour':{'kind':'default','value':'grey'}}").getString("job");

        // when
        step(tenant);
        step(tenant);
        var killed = machines.job(id);
        var edited = TenantTables.text("SELECT id FROM " + machines.schema + ".record WHERE template_key = 'machine' AND template_version = 1 ORDER BY id DESC LIMIT 1");
        assertThat(machines.change(edited, "{'note':'meanwhile'}").status()).isEqualTo(200);
        TenantTables.execute("UPDATE control.tenant_work SET leased_until = now() - interval '1 second' WHERE tenant_id = '" + tenant.id() + "'");
        background.hurry(WorkKind.JOBS, tenant);
        var job = machines.ended(id);

        // then
        assertThat(killed.getLong("done")).isEqualTo(300);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("done");
        assertThat(job.getLong("done")).isEqualTo(999);
        assertThat(machines.count("template_version = 3")).isZero();
        assertThat(machines.count("template_version = 2 AND data ->> 'colour' = 'grey'")).isEqualTo(1_000);
        assertThat(machines.record(edited).getString("data.note")).isEqualTo("meanwhile");
        assertThat(TenantTables.count("SELECT count(*) FROM " + machines.schema + ".record_history WHERE action = 'upgraded'")).isEqualTo(999);
        assertThat(TenantTables.count("SELECT sum(cardinality(targets)) FROM " + machines.schema + ".journal WHERE action = 'records.upgraded'")).isEqualTo(999);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode withColour() {
        return Machine.with(document -> {
            Machine.field(document, "colour", "{'type': 'string', 'maxLength': 20, 'kedang': {'type': 'text', 'order': 6}}");
            Machine.require(document, "colour");
        });
    }

    private void step(io.kedang.tenancy.Tenant tenant) {
        OnVertx.await(() -> jobs.next(tenant).chain(job -> upgrades.step(tenant, job.orElseThrow())));
    }

    @Test
    void shouldLeaveAloneWhatAMemberChangedUnderIt() {
        // given
        var machines = MachineCompany.signUp();
        machines.fill(50);
        machines.settled();
        hold(machines);
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        machines.publish(withColour(), "{'colour':{'kind':'default','value':'grey'}}");
        step(tenant);
        var job = OnVertx.await(() -> jobs.next(tenant)).orElseThrow();
        TenantTables.execute("UPDATE " + machines.schema + ".record SET revision = revision + 1, data = data || '{\"note\": \"edited\"}' WHERE template_key = 'machine'");

        // when
        var overtaken = new JobStore.OpenJob(job.id(), job.kind(), job.template(), job.field(), job.from(), job.to(), job.markedOnly(), job.total(), "1/" + UUID.randomUUID(), 0, job.by());
        var outcome = OnVertx.await(() -> upgrades.step(tenant, overtaken).replaceWith("done").onFailure().recoverWithItem(failure -> failure.getClass().getSimpleName()));
        OnVertx.await(() -> upgrades.step(tenant, job));

        // then
        assertThat(outcome).isEqualTo("Overtaken");
        assertThat(machines.count("data ->> 'note' = 'edited' AND template_version = 2")).isEqualTo(50);
    }

    @Test
    void shouldPauseAndResume() {
        // given
        var machines = MachineCompany.signUp();
        machines.fill(700);
        machines.settled();
        hold(machines);
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        var id = machines.publish(withColour(), "{'colour':{'kind':'default','value':'grey'}}").getString("job");
        step(tenant);
        step(tenant);

        // when
        var paused = machines.api.send("POST", "/api/v1/jobs/" + id + "/pause", null);
        TenantTables.execute("UPDATE control.tenant_work SET leased_until = now() - interval '1 second' WHERE tenant_id = '" + tenant.id() + "'");
        OnVertx.await(() -> background.run(WorkKind.JOBS, tenant.id()));
        var still = machines.job(id);
        var resumed = machines.api.send("POST", "/api/v1/jobs/" + id + "/resume", null);
        var job = machines.ended(id);

        // then
        assertThat(paused.json().getString("state")).isEqualTo("paused");
        assertThat(still.getLong("done")).isEqualTo(300);
        assertThat(resumed.json().getString("state")).isIn("running", "done");
        assertThat(job.getLong("done")).isEqualTo(700);
        assertThat(machines.api.get("/api/v1/jobs/" + UUID.randomUUID()).code()).isEqualTo("job_not_found");
    }

    @Test
    void shouldBringARemovedFieldBackOrDestroyIt() {
        // given
        var machines = MachineCompany.signUp();
        var id = machines.file("{'name':'A','note':'keep me','serial':'destroy me'}");
        machines.change(id, "{'serial':'destroy me too'}");
        machines.publishAndFollow(Machine.with(document -> {
            Machine.remove(document, "note");
            Machine.remove(document, "serial");
        }), "{}");

        // when
        var removed = machines.api.get(TEMPLATE + "/removed").json();
        var restored = machines.api.send("POST", TEMPLATE + "/removed/note/restore", null);
        machines.ended(restored.json().getString("job"));
        TenantTables.execute("UPDATE " + machines.schema + ".removed_field SET purge_after = now() - interval '1 second'");
        machines.api.send("POST", "/api/v1/jobs/" + restored.json().getString("job") + "/resume", null);
        Eventually.equal(0L, Duration.ofSeconds(40), () -> TenantTables.count("SELECT count(*) FROM " + machines.schema + ".removed_field"));
        machines.settled();

        // then
        assertThat(removed.getList("field")).containsExactlyInAnyOrder("note", "serial");
        assertThat(removed.getList("restorable")).containsOnly(true);
        assertThat(machines.record(id).getString("data.note")).isEqualTo("keep me");
        assertThat(machines.record(id).getInt("version")).isEqualTo(3);
        assertThat(machines.api.send("POST", TEMPLATE + "/removed/serial/restore", null).code()).isEqualTo("field_not_removed");
        for (var table : List.of("record", "record_history", "record_draft")) {
            assertThat(TenantTables.count("SELECT count(*) FROM " + machines.schema + "." + table + " t WHERE t::text LIKE '%destroy me%'")).as(table).isZero();
        }
        assertThat(machines.api.get("/api/v1/records/" + id + "/history").body()).doesNotContain("destroy me");
    }

    @Test
    void shouldMakeIndexesBesideTheWritersAndSayWhichValuesRepeat() {
        // given
        var machines = MachineCompany.signUp();
        machines.file("{'name':'A','serial':'Same'}");
        machines.file("{'name':'B','serial':'same'}");
        machines.file("{'name':'C','serial':'other'}");
        machines.settled();
        var unique = Machine.with(document -> Machine.ours(document, "serial").put("unique", true));
        var revision = machines.draft(unique);

        // when
        var changes = machines.api.get(DRAFT + "/changes").json();
        var refused = machines.publishDraft(revision, "{}");
        TenantTables.execute("UPDATE " + machines.schema + ".record SET data = data || '{\"serial\": \"another\"}' WHERE title = 'B'");
        var published = machines.publishDraft(revision, "{}");
        var job = machines.ended(published.json().getString("job"));

        // then
        assertThat(changes.getString("changes.find { it.kind == 'unique_on' }.duplicates[0].value")).isEqualTo("same");
        assertThat(changes.getInt("changes.find { it.kind == 'unique_on' }.affected")).isEqualTo(2);
        assertThat(refused.code()).isEqualTo("values_not_unique");
        assertThat(refused.json().getInt("duplicates[0].records")).isEqualTo(2);
        assertThat(job.getString("kind")).isEqualTo("index");
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(machines.api.post(RECORDS, "{\"data\":{\"name\":\"D\",\"serial\":\"OTHER\"}}").json().getString("violations[0].code")).isEqualTo("not_unique");
        machines.publishAndFollow(Machine.document(), "{}");
        machines.settled();
        assertThat(TenantTables.count("SELECT count(*) FROM pg_indexes WHERE schemaname = '" + machines.schema + "' AND indexdef LIKE 'CREATE UNIQUE%serial%'")).isZero();
        assertThat(machines.api.post(RECORDS, "{\"data\":{\"name\":\"D\",\"serial\":\"OTHER\"}}").status()).isEqualTo(201);
    }

    @Test
    void shouldSortAChoiceAsItsOptionsStandWhileTheyMove() {
        // given
        var machines = MachineCompany.signUp();
        machines.publishAndFollow(withStates("worn", "good", "broken"), "{}");
        for (var state : List.of("good", "broken", "worn", "good", "broken")) {
            machines.file("{'name':'" + state + "','state':'" + state + "'}");
        }
        machines.file("{'name':'none'}");
        var before = machines.api.get(RECORDS + "?sort=state&limit=2").json();

        // when good goes to the end, and worn is retired
        machines.publishAndFollow(Machine.with(document -> {
            states(document, "worn", "broken", "good");
            ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/properties/state/kedang/options/0")).put("retired", true);
        }), "{}");
        machines.settled();

        // then
        assertThat(before.getList("records.title")).containsExactly("none", "worn");
        assertThat(machines.api.get(RECORDS + "?sort=state").json().getList("records.title")).containsExactly("none", "worn", "broken", "broken", "good", "good");
        assertThat(machines.api.get(RECORDS + "?sort=-state").json().getList("records.title")).containsExactly("good", "good", "broken", "broken", "worn", "none");
        assertThat(machines.api.get(RECORDS + "?sort=state&limit=2&cursor=" + before.getString("next")).json().getList("records.title")).containsExactly("broken", "broken");
        var indexes = "SELECT count(*) FROM pg_indexes WHERE schemaname = '" + machines.schema + "' AND indexdef LIKE '%array_position%state%' AND indexdef LIKE '%machine%'";
        assertThat(TenantTables.count(indexes)).isEqualTo(1);
        assertThat(TenantTables.count(indexes + " AND indexdef LIKE '%{worn,broken,good}%'")).isEqualTo(1);

        // and what is no option any more comes behind all that are
        machines.publishAndFollow(withStates("good", "worn"), "{}");
        assertThat(machines.api.get(RECORDS + "?sort=state").json().getList("records.title")).containsExactly("none", "good", "good", "worn", "broken", "broken");
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode withStates(String... values) {
        return Machine.with(document -> states(document, values));
    }

    private static void states(com.fasterxml.jackson.databind.node.ObjectNode document, String... values) {
        var options = Machine.ours(document, "state").put("sortable", true).putArray("options");
        var known = Machine.field(document, "state").putArray("enum");
        for (var value : values) {
            known.add(value);
            options.addObject().put("value", value).putObject("label").put("zh", value).put("en", value);
        }
    }

    @Test
    void shouldSayWhenRecordsCameBetweenThatAreNotUnique() {
        // given
        var machines = MachineCompany.signUp();
        machines.settled();
        hold(machines);
        var tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(machines.company))).orElseThrow();
        machines.file("{'name':'A','serial':'x'}");
        var id = machines.publish(Machine.with(document -> Machine.ours(document, "serial").put("unique", true)), "{}").getString("job");
        machines.file("{'name':'B','serial':'x'}");

        // when
        TenantTables.execute("UPDATE control.tenant_work SET leased_until = now() - interval '1 second' WHERE tenant_id = '" + tenant.id() + "'");
        background.hurry(WorkKind.JOBS, tenant);
        var job = machines.ended(id);

        // then
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("failed");
        assertThat(job.getString("error")).isEqualTo("values_not_unique");
        assertThat(job.getString("failures[0].value")).isEqualTo("x");
        assertThat(TenantTables.count("SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND n.nspname = '"
                + machines.schema + "'")).isZero();
    }
}

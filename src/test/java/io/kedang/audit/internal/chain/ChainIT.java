package io.kedang.audit.internal.chain;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.audit.Action;
import io.kedang.audit.ChainConfig;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.Checkpoint;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.internal.watch.Retention;
import io.kedang.audit.internal.watch.StoredSettings;
import io.kedang.kernel.Ids;
import io.kedang.launcher.audit.AuditCommand;
import io.kedang.outbox.Outbox;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.kedang.testing.Api;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain over the real database: nothing that was written stays outside it, and whatever is done to it afterwards shows. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ChainIT {

    private static final List<String> TAMPERING = List.of("UPDATE journal SET action = 'x'", "DELETE FROM journal", "TRUNCATE journal", "UPDATE journal_chain SET hash = hash", "DELETE FROM journal_chain", "TRUNCATE journal_chain",
            "UPDATE journal_checkpoint SET hash = hash", "DELETE FROM journal_checkpoint", "TRUNCATE journal_checkpoint", "ALTER TABLE journal_chain DISABLE TRIGGER ALL", "DROP TABLE journal_chain",
            "INSERT INTO journal (action, result, xid) VALUES ('x', 'done', '4')", "INSERT INTO journal (id, action, result) OVERRIDING SYSTEM VALUE VALUES (7, 'x', 'done')",
            "UPDATE journal_check SET fault = NULL", "DELETE FROM journal_check", "DELETE FROM journal_alert");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String DONE = "INSERT INTO %s.journal (action, result) VALUES ('record.read', 'done')";

    @TempDir
    Path folder;

    private Company company;
    private Tenant tenant;
    private String schema;

    @Inject
    TenantRegistry tenants;
    @Inject
    TenantSessions sessions;
    @Inject
    Journal journal;
    @Inject
    ChainCheck check;
    @Inject
    ChainStore store;
    @Inject
    Checkpoints checkpoints;
    @Inject
    StoredSettings settings;
    @Inject
    Retention retention;
    @Inject
    Outbox outbox;

    private record Settings(Duration every, int batch, Duration sweepEvery, int checkpointEntries, Duration checkpointAge) implements ChainConfig {
    }

    @BeforeEach
    void signUp() {
        company = Company.signUp("training");
        tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
        schema = tenant.schema();
    }

    private Uni<Void> write(int number) {
        return journal.writeAlone(tenant, new JournalEntry(null, Action.RECORD_READ, false, "record:customer", Ids.next(), List.of(), Integer.toString(number), null, null, List.of()));
    }

    /** Entries, all of them chained. */
    private void entries(int number) {
        IntStream.range(0, number).forEach(i -> OnVertx.await(() -> write(i)));
        allChained();
    }

    private void allChained() {
        Eventually.equal(0L, SOON, () -> TenantTables.count("SELECT count(*) FROM " + schema + ".journal j WHERE NOT EXISTS (SELECT FROM " + schema + ".journal_chain c WHERE c.entry = j.id)"));
    }

    private ChainVerdict look() {
        return OnVertx.await(() -> check.look(tenant, 1, 100_000));
    }

    private void assertWhole(long atLeast) {
        assertThat(look()).matches(ChainVerdict::well);
        var count = TenantTables.count("SELECT count(*) FROM " + schema + ".journal_chain");
        assertThat(count).isGreaterThanOrEqualTo(atLeast).isEqualTo(TenantTables.count("SELECT max(seq) FROM " + schema + ".journal_chain"))
                .isEqualTo(TenantTables.count("SELECT count(*) FROM " + schema + ".journal"));
    }

    @Test
    void shouldChainWithinASecondWhatFiftyWritersWrite() {
        // given
        var writers = 50;
        var each = 40;

        // when
        OnVertx.await(() -> Uni.join().all(IntStream.range(0, writers).mapToObj(writer -> chainOf(each)).toList()).andFailFast());
        var ended = System.nanoTime();
        allChained();

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(3));
        assertWhole(writers * each);
    }

    private Uni<Void> chainOf(int entries) {
        var all = Uni.createFrom().voidItem();
        for (int i = 0; i < entries; i++) {
            var number = i;
            all = all.chain(() -> write(number));
        }
        return all;
    }

    @Test
    void shouldNotSkipWhatIsCommittedLate() throws SQLException {
        // given a transaction that writes first and commits last
        try (var late = TestStack.superuser(); var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(DONE.formatted(schema));
            entriesLater(10);

            // when
            late.commit();
        }
        allChained();

        // then
        assertWhole(11);
    }

    private void entriesLater(int number) {
        IntStream.range(0, number).forEach(i -> OnVertx.await(() -> write(i)));
    }

    @Test
    void shouldForkNothingWhenSeveralNodesChainAtOnce() {
        // given nodes with small batches, so that they meet often
        var nodes = IntStream.range(0, 4).mapToObj(i -> new ChainPass(store, new Settings(Duration.ofMillis(50), 7, Duration.ofHours(1), 1_000_000, Duration.ofDays(1)), settings, outbox)).toList();
        TenantTables.execute("INSERT INTO " + schema + ".journal (action, result) SELECT 'record.read', 'done' FROM generate_series(1, 500)");

        // when
        OnVertx.await(() -> Uni.join().all(Stream.concat(nodes.stream().map(node -> node.run(tenant).replaceWithVoid()),
                IntStream.range(0, 100).mapToObj(this::write)).toList()).andFailFast());
        allChained();

        // then
        assertWhole(600);
    }

    @Test
    void shouldGoOnAfterARestoreIntoAnotherCluster() {
        // given entries of transactions that this cluster will not come to for long, some of them not chained yet
        entries(5);
        TenantTables.execute("UPDATE " + schema + ".journal SET xid = (xid::text::bigint + 1000000000)::text::xid8",
                "UPDATE " + schema + ".journal_chain SET xid = (xid::text::bigint + 1000000000)::text::xid8, through = (through::text::bigint + 1000000000)::text::xid8",
                "INSERT INTO " + schema + ".journal (action, result, xid) SELECT 'record.read', 'done', (pg_current_xact_id()::text::bigint + 1000000000)::text::xid8 FROM generate_series(1, 20)");

        // when
        entries(5);
        entries(5);

        // then
        assertWhole(35);
    }

    private static Arguments deed(String fault, String... sql) {
        return Arguments.of(fault, List.of(sql));
    }

    /** Entry 10 is where it is noticed, unless another is named. */
    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("edited 10", "UPDATE journal SET detail = 'another' WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)"),
                deed("edited 10", "UPDATE journal SET actor = gen_random_uuid() WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)"),
                deed("edited 10", "UPDATE journal_chain SET hash = sha256('another') WHERE seq = 10"),
                deed("deleted 10", "DELETE FROM journal WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)"),
                deed("deleted 10", "DELETE FROM journal WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)", "DELETE FROM journal_chain WHERE seq = 10"),
                deed("edited 10", "DELETE FROM journal WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)", "DELETE FROM journal_chain WHERE seq = 10",
                        "UPDATE journal_chain SET seq = seq + 1000000 WHERE seq > 10", "UPDATE journal_chain SET seq = seq - 1000001 WHERE seq > 1000000"),
                deed("inserted -", "INSERT INTO journal (id, action, result, xid) OVERRIDING SYSTEM VALUE VALUES (900000, 'record.read', 'done', '4')"),
                deed("inserted 10", "INSERT INTO journal (id, action, result, xid) OVERRIDING SYSTEM VALUE VALUES (900000, 'record.read', 'done', '4')",
                        "UPDATE journal_chain SET seq = seq + 1000000 WHERE seq >= 10", "UPDATE journal_chain SET seq = seq - 999999 WHERE seq > 1000000",
                        "INSERT INTO journal_chain (seq, entry, xid, hash, through, at) SELECT 10, 900000, '4', sha256('x'), '4', at FROM journal WHERE id = 900000"),
                deed("reordered 10", "UPDATE journal_chain SET seq = 1000000 WHERE seq = 10", "UPDATE journal_chain SET seq = 10 WHERE seq = 11", "UPDATE journal_chain SET seq = 11 WHERE seq = 1000000"),
                deed("no_hash 10", "ALTER TABLE journal_chain ALTER hash DROP NOT NULL", "UPDATE journal_chain SET hash = NULL WHERE seq = 10"),
                deed("truncated 15", "DELETE FROM journal WHERE id IN (SELECT entry FROM journal_chain WHERE seq >= 15)", "DELETE FROM journal_chain WHERE seq >= 15"),
                deed("deleted 9", "DELETE FROM journal WHERE id IN (SELECT entry FROM journal_chain WHERE seq < 10)", "DELETE FROM journal_chain WHERE seq < 10",
                        "UPDATE journal_checkpoint SET kind = 'cut', seq = 9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void shouldNoticeWhatTheOwnerOfTheDatabaseDid(String found, List<String> deed) throws IOException {
        // given
        entries(20);
        assertThat(OnVertx.await(() -> checkpoints.signTail(tenant, Checkpoint.REGULAR))).isPresent();

        // when
        TenantTables.execute(Stream.concat(Stream.of("SET search_path = " + schema), deed.stream()).toArray(String[]::new));

        // then
        var verdict = look();
        assertThat(verdict.well()).isFalse();
        assertThat(verdict.fault() + " " + verdict.entry()).startsWith(found);
        if (verdict.entry() > 0 && !verdict.fault().equals("truncated")) {
            assertThat(verify(export())).isEqualTo(1);
        }
    }

    @Test
    void shouldNoticeThatTheWholeChainWasMadeAnew() {
        // given
        entries(20);
        OnVertx.await(() -> checkpoints.signTail(tenant, Checkpoint.REGULAR));

        // when an entry is edited and everything chained again
        TenantTables.execute("SET search_path = " + schema, "UPDATE journal SET detail = 'another' WHERE id = (SELECT entry FROM journal_chain WHERE seq = 10)", "DELETE FROM journal_chain");
        OnVertx.await(() -> write(1));
        allChained();

        // then
        assertThat(look().fault()).isEqualTo("rewritten");
    }

    @Test
    void shouldNotLetTheCompanysRoleTouchIt() throws SQLException {
        try (var connection = TestStack.loginRole(); var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + schema);
            statement.execute("SET ROLE " + schema);

            // when, then
            for (var sql : TAMPERING) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class).hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    /** Should it take too long, it is said what was answered, what is chained, and what the chain may wait for. */
    private void someAreChained(List<CompletableFuture<Api.Answer>> filed) {
        try {
            Eventually.equal(true, Duration.ofSeconds(60), () -> TenantTables.count("SELECT count(*) FROM " + schema + ".journal_chain") > 30);
        } catch (AssertionError late) {
            var answers = filed.stream().map(answer -> answer.isDone() && !answer.isCompletedExceptionally() ? Integer.toString(answer.join().status()) : "none").collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            throw new AssertionError("answers " + answers + ", entries and chained "
                    + TenantTables.text("SELECT (SELECT count(*) FROM " + schema + ".journal) || ' ' || (SELECT count(*) FROM " + schema + ".journal_chain)") + ", transactions "
                    + TenantTables.texts("SELECT state || ' since ' || xact_start || ' ' || left(query, 80) FROM pg_stat_activity WHERE xact_start < now() - interval '5 s'"), late);
        }
    }

    @Test
    void shouldLoseNothingWhenANodeIsKilledInTheMiddle() throws Exception {
        // given
        company = Company.signUp("foreign-trade");
        tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
        schema = tenant.schema();
        var token = company.token(company.adminEmail(), Company.PASSWORD);
        var filed = new ArrayList<CompletableFuture<Api.Answer>>();

        // when a node that chains all the time is killed while it is written to; it has just started, and refuses nobody for being slow
        try (var node = AppProcess.start("chain-kill", Map.of("KEDANG_AUDIT_CHAIN_EVERY", "10ms", "KEDANG_AUDIT_CHAIN_BATCH", "5", "KEDANG_TENANCY_MIGRATE_AT_START", "false",
                "KEDANG_LIMITS_WAITING", "400", "KEDANG_LIMITS_PATIENCE", "60s"))) {
            var there = Api.at(node.awaitReady().url(), token);
            for (int i = 0; i < 300; i++) {
                filed.add(there.sendLater("POST", RECORDS, body("Killed " + i).getBytes(StandardCharsets.UTF_8), "application/json"));
            }
            someAreChained(filed);
            node.kill();
        }
        var answered = filed.stream().filter(ChainIT::created).count();

        // then what was answered is there, and the next node that writes for the company chains all of it
        var here = Api.as(token);
        var id = here.post(RECORDS, body("After the kill")).json().getString("id");
        assertThat(here.get(RECORD + id).status()).isEqualTo(200);
        allChained();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".journal WHERE action = 'record.created'")).isGreaterThanOrEqualTo(answered + 1);
        assertWhole(30);
        assertThat(verify(export())).isZero();
    }

    private static boolean created(CompletableFuture<Api.Answer> answer) {
        try {
            return answer.get(15, TimeUnit.SECONDS).status() == 201;
        } catch (Exception killed) {
            return false;
        }
    }

    @Test
    void shouldExportWhatCanBeVerifiedAndWhatLeadsBack() throws IOException {
        // given
        entries(1_200);
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var handedOut = api.post("/api/v1/journal/checkpoints", null);

        // when
        var file = export();
        Files.writeString(folder.resolve("checkpoint.json"), handedOut.body());
        Files.writeString(folder.resolve("key.txt"), api.get("/api/v1/journal/key").json().getString("publicKey"));

        // then, whatever the client says it takes
        for (var accept : List.of("*/*", "application/json", "application/x-ndjson", "text/html")) {
            var answer = api.get("/api/v1/journal/export", "Accept", accept);
            assertThat(answer.type()).isEqualTo("application/jsonl");
            assertThat(answer.body()).as(accept).startsWith("{\"kedang\":\"journal\"").endsWith("}\n").doesNotContain("\n\n");
            assertThat(verify(Files.writeString(folder.resolve("accepted.jsonl"), answer.body()))).as(accept).isZero();
        }
        assertThat(handedOut.status()).isEqualTo(200);
        assertThat(verify(file, "--checkpoint", "checkpoint.json", "--key", "key.txt")).isZero();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(700, lines.get(700).replace("\"times\":1", "\"times\":2"));
        Files.write(folder.resolve("edited.jsonl"), lines);
        assertThat(verify(folder.resolve("edited.jsonl"))).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("Entry 700 "));
    }

    @Test
    void shouldRemoveWhatIsOverAndStillVerify() throws IOException {
        // given entries of four years ago, one that a slice would not hold, and younger ones
        entries(30);
        TenantTables.execute("SET search_path = " + schema, "ALTER TABLE journal_chain DISABLE TRIGGER ALL",
                "UPDATE journal_chain SET at = at - interval '4 years' WHERE seq <= 12");

        // when
        OnVertx.await(() -> retention.run(tenant));
        allChained();

        // then
        assertThat(TenantTables.count("SELECT min(seq) FROM " + schema + ".journal_chain")).isEqualTo(13);
        assertThat(look()).matches(ChainVerdict::well).matches(verdict -> verdict.from() == 13);
        assertThat(verify(export())).isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".journal WHERE action = 'journal.trimmed' AND detail = '1-12'")).isEqualTo(1);

        // and what was not cut by the service is still missed
        TenantTables.execute("SET search_path = " + schema, "DELETE FROM journal_chain WHERE seq <= 15", "UPDATE journal_checkpoint SET seq = 15");
        assertThat(look().well()).isFalse();
    }

    @Test
    void shouldTellOfManyRefusalsOnce() {
        // given
        var member = Ids.next();

        // when
        for (int i = 0; i < 30; i++) {
            OnVertx.await(() -> journal.writeAlone(tenant, new JournalEntry(member, Action.REQUEST_REFUSED, true, "GET /x", null, List.of(), "right_missing", null, null, List.of())));
        }
        allChained();

        // then
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var alerts = api.get("/api/v1/journal/alerts").json();
        assertThat(alerts.getList("kind")).containsExactly("refusals");
        assertThat(alerts.getString("[0].actor")).isEqualTo(member.toString());
        Eventually.equal(1L, Duration.ofSeconds(20), () -> Mails.to(company.adminEmail()).stream().filter(mail -> mail.get("subject").endsWith(": Many refusals in a short time")).count());
        // it says how many there were when it was written, which is as soon as there were too many
        assertThat(Mails.to(company.adminEmail()).get(0).get("text")).containsPattern("How often: (2[0-9]|30),").contains("/journal").doesNotContain("GET /x");
        assertThat(api.post("/api/v1/journal/alerts/" + alerts.getLong("[0].id") + "/acknowledge", null).json().getString("acknowledgedBy")).isNotNull();
    }

    @Test
    void shouldStampWhatCannotBeVerified() throws IOException {
        // given
        entries(5);
        OnVertx.await(() -> journal.writeAlone(tenant, new JournalEntry(null, Action.RECORD_READ, false, "=1+1", null, List.of(), "@SUM(A1)", null, "-cmd", List.of())));
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));

        // when
        var csv = api.get("/api/v1/journal/export?format=csv");
        var filtered = api.get("/api/v1/journal/export?format=jsonl&result=done");
        Files.writeString(folder.resolve("journal.csv"), csv.body());
        Files.writeString(folder.resolve("filtered.jsonl"), filtered.body());

        // then
        assertThat(csv.body()).contains("'=1+1").contains("'@SUM").contains("'-cmd").doesNotContain(",=1").doesNotContain(",@S");
        assertThat(verify(folder.resolve("filtered.jsonl"))).isEqualTo(2);
        var journalFile = export();
        assertThat(new AuditCommand(folder, said::add).run(List.of("trace", "journal.csv", "--journal", journalFile.toString()))).isZero();
        assertThat(said).anyMatch(line -> line.contains("journal.exported"));
    }

    private final List<String> said = new ArrayList<>();

    private Path export() throws IOException {
        var answer = Api.as(company.token(company.adminEmail(), Company.PASSWORD)).get("/api/v1/journal/export");
        assertThat(answer.status()).isEqualTo(200);
        return Files.writeString(folder.resolve("journal-" + UUID.randomUUID() + ".jsonl"), answer.body());
    }

    private int verify(Path file, String... more) {
        return new AuditCommand(folder, said::add).run(Stream.concat(Stream.of("verify", file.toString()), Stream.of(more)).toList());
    }
}

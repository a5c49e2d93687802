package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fifty writers of journal entries, each entry a transaction of its own, while the application chains them; until the last is chained. Against the same
 * writers without anybody who chains.
 */
final class AuditRow {

    private static final double GOAL = 0.6;
    private static final int WRITERS = 50;
    private static final int POKE_MILLIS = 100;
    private static final long CATCH_UP_LIMIT_NANOS = 120_000_000_000L;
    private static final String WAITING = "SELECT count(*) FROM journal j WHERE NOT EXISTS (SELECT FROM journal_chain c WHERE c.entry = j.id)";

    private final BenchRun run;

    AuditRow(BenchRun run) {
        this.run = run;
    }

    ThroughputRow measure() {
        String record = run.company().file(BenchRecord.FIRST_NUMBER + 7);
        run.warmUp("audit", seconds -> chained(record, seconds));
        List<Measure> app = new ArrayList<>();
        List<Measure> floor = new ArrayList<>();
        for (int round = 0; round < run.options().rounds(); round++) {
            floor.add(run.measured("audit: floor", () -> written(run.options().seconds())));
            app.add(run.measured("audit: chained", () -> chained(record, run.options().seconds())));
        }
        run.database().empty();
        return new ThroughputRow("audit", "journal entries by " + WRITERS + " writers, until the last is chained", app, "pgbench, the same without a chain", floor, GOAL,
                BenchRun.notes(app, floor)).noting("latencies are the writers', who wait for no chain");
    }

    /** A colon before a letter would be a variable of pgbench's, within quotes too. */
    private PgbenchScript script() {
        return new PgbenchScript("""
                BEGIN;
                SET LOCAL search_path = %s;
                SET LOCAL ROLE %s;
                INSERT INTO journal (actor, action, result, target, target_id, fields, detail, request_id, address, targets, reason, change)
                VALUES ('%s', 'record.updated', 'done', 'record' || chr(58) || 'customer', gen_random_uuid(), '{company_name,country}', NULL, 'bench', '127.0.0.1', NULL, NULL, NULL);
                COMMIT;
                """.formatted(run.tenant().schema(), run.tenant().role(), run.tenant().member()), Map.of());
    }

    /** Nobody tells the application of these entries, so it leaves them alone. */
    private Measure written(int seconds) {
        settled();
        return run.pgbench().run("audit", script(), WRITERS, seconds);
    }

    /** Now and then it is told: by a read, which is journaled. */
    private Measure chained(String record, int seconds) {
        settled();
        AtomicBoolean over = new AtomicBoolean();
        Thread poking = new Thread(() -> poke(record, over), "poke");
        poking.start();
        try {
            long before = System.nanoTime();
            Measure written = run.pgbench().run("audit-chained", script(), WRITERS, seconds);
            long writing = System.nanoTime();
            awaitChained();
            double all = seconds + (System.nanoTime() - writing) / 1e9;
            run.console().step("    the last was chained " + Figures.millis((System.nanoTime() - writing) / 1e6) + " ms after it was written; " + Figures.millis((writing - before) / 1e6) + " ms of writing");
            return new Measure(written.count() / all, written.p50(), written.p99(), written.count(), written.errors());
        } finally {
            over.set(true);
        }
    }

    private void poke(String record, AtomicBoolean over) {
        while (!over.get()) {
            run.api().get("/api/v1/records/" + record, run.company().token());
            Waits.millis(POKE_MILLIS);
        }
    }

    /** What an earlier run left is gone, and nobody is busy with it. The record that is read stays. */
    private void settled() {
        execute("TRUNCATE journal, journal_chain, journal_checkpoint, journal_check, journal_pace, journal_alert");
        execute("CHECKPOINT");
    }

    private void execute(String sql) {
        try (Statement statement = run.database().connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitChained() {
        long deadline = System.nanoTime() + CATCH_UP_LIMIT_NANOS;
        while (waiting() > 0) {
            if (System.nanoTime() > deadline) {
                throw new LauncherException("Entries are still not chained two minutes after the last was written: look into the application's log.");
            }
            Waits.millis(20);
        }
    }

    private long waiting() {
        try (Statement query = run.database().connection().createStatement(); ResultSet rows = query.executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

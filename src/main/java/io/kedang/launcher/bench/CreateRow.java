package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.util.ArrayList;
import java.util.List;

/** Filing one record after another, against the same statements without the application. */
final class CreateRow {

    private static final double GOAL = 0.6;
    private static final long SAMPLE = BenchRecord.FIRST_NUMBER + 4_242;

    private final BenchRun run;
    private long next = 2 * BenchRecord.FIRST_NUMBER;

    CreateRow(BenchRun run) {
        this.run = run;
    }

    ThroughputRow measure() {
        PgbenchScript script = script();
        run.warmUp("create", this::application);
        List<Measure> app = new ArrayList<>();
        List<Measure> floor = new ArrayList<>();
        List<Measure> pipelined = new ArrayList<>();
        for (int round = 0; round < run.options().rounds(); round++) {
            floor.add(run.measured("create: floor", () -> floor("create", script)));
            app.add(run.measured("create: application", () -> application(run.options().seconds())));
            pipelined.add(run.measured("create: pipelined floor", () -> floor("create-pipelined", script.pipelined())));
        }
        run.database().empty();
        ThroughputRow row = new ThroughputRow("create", "create one record (25 fields)", app, "pgbench, the same statements", floor, GOAL,
                BenchRun.notes(app, floor));
        Measure unawaited = Measure.median(pipelined);
        return row.noting("against the same statements sent without waiting for each answer (" + Figures.rate(unawaited.perSecond()) + "/s, p99 "
                + Figures.millis(unawaited.p99()) + " ms): " + Figures.ratio(row.appMedian().perSecond() / unawaited.perSecond()));
    }

    /** From what the application sends for one record. The first one is not looked at: it may fill caches. */
    private PgbenchScript script() {
        run.company().file(SAMPLE - 1);
        String[] id = new String[1];
        List<TracedStatement> transaction = run.trace().of(sent -> sent.sql().startsWith("INSERT INTO record "), () -> id[0] = run.company().file(SAMPLE));
        PgbenchScript script = PgbenchScript.filing(transaction, id[0], Long.toString(SAMPLE));
        if (!script.text().contains(":id_high") || !script.text().contains(":number")) {
            throw new LauncherException("The application's statements for a new record are not understood any more: " + transaction);
        }
        return script;
    }

    private Measure floor(String name, PgbenchScript script) {
        run.database().empty();
        return run.pgbench().run(name, script, run.options().seconds());
    }

    private Measure application(int seconds) {
        run.database().empty();
        next += 10_000_000_000L;
        String script = WrkScripts.filing(BenchRecord.body(SAMPLE).toString(), SAMPLE, next);
        return run.wrk().run("create", script, run.api().at(BenchCompany.RECORDS), run.company().token(), seconds);
    }
}

package io.kedang.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A page of 50 with two conditions and a sort, against the same SELECT without the application. */
final class ListRow {

    private static final double GOAL = 0.6;
    private static final String QUERY = BenchCompany.RECORDS + "?where=country:eq:de&where=annual_purchase:gte:100000&sort=-last_order_date&limit=50";

    private final BenchRun run;

    ListRow(BenchRun run) {
        this.run = run;
    }

    ThroughputRow measure() {
        fill();
        int shown = run.api().get(QUERY, run.company().token()).path("records").size();
        List<TracedStatement> transaction = run.trace().of(ListRow::ofRecords, () -> run.api().get(QUERY, run.company().token()));
        ListPlan plan = plan(transaction);
        run.warmUp("list", this::application);
        List<Measure> app = new ArrayList<>();
        List<Measure> floor = new ArrayList<>();
        PgbenchScript script = PgbenchScript.repeated(transaction);
        for (int round = 0; round < run.options().rounds(); round++) {
            floor.add(run.measured("list: floor", () -> run.pgbench().run("list", script, run.options().seconds())));
            app.add(run.measured("list: application", () -> application(run.options().seconds())));
        }
        String work = "list page of " + shown + ", two conditions, sort, " + Figures.rate(run.options().records()) + " records";
        return new ThroughputRow("list", work, app, "pgbench, the same SELECT", floor, GOAL, BenchRun.notes(app, floor))
                .noting((plan.usesIndex() ? "plan: " : "WARNING, the plan reads the whole table: ") + plan.summary());
    }

    private void fill() {
        run.console().step("list: filling in " + Figures.rate(run.options().records()) + " records");
        run.database().empty();
        new RecordFill(run.tenant()).fill(run.database().connection(), run.options().records());
        run.database().settle();
    }

    /** What the company's rights and rules are is asked for, too, every few seconds. */
    private static boolean ofRecords(TracedStatement sent) {
        return sent.sql().startsWith("SELECT") && !sent.sql().startsWith("SELECT count") && sent.sql().contains(" FROM record");
    }

    private ListPlan plan(List<TracedStatement> transaction) {
        TracedStatement select = transaction.stream().filter(ListRow::ofRecords).findFirst().orElseThrow();
        ListPlan plan = ListPlan.of(run.database().connection(), select);
        write(plan);
        if (!plan.usesIndex()) {
            run.console().line("WARNING: the list reads the whole table.");
            plan.lines().forEach(run.console()::line);
        }
        return plan;
    }

    /** Beside the scripts, for whoever wants to make the list faster. */
    private void write(ListPlan plan) {
        try {
            Files.write(Files.createDirectories(run.stack().workFolder()).resolve("list.plan"), plan.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measure application(int seconds) {
        return run.wrk().run("list", WrkScripts.reading(), run.api().at(QUERY), run.company().token(), seconds);
    }
}

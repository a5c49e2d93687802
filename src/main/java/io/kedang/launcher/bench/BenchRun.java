package io.kedang.launcher.bench;

import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What the rows share: the stack, the company, the load generators.
 *
 * @param database as the superuser, with the company's schema as its path
 */
record BenchRun(BenchOptions options, BenchStack stack, BenchApi api, BenchCompany company, BenchTenant tenant, BenchDatabase database, Wrk wrk,
        Pgbench pgbench, Console console) {

    private static final int WARM_UP_SECONDS = 5;
    private static final int STEADY_WARM_UPS = 3;
    private static final double FASTER = 1.03;
    private static final int MOST_WARM_UPS = 24;

    StatementTrace trace() {
        return new StatementTrace(database.connection(), stack.databaseLog());
    }

    /** Loads until it is no longer getting faster: a JVM compiles what it does often, and that takes the longer the busier the machine is. */
    void warmUp(String what, IntFunction<Measure> load) {
        console.step(what + ": warming up");
        double best = load.apply(WARM_UP_SECONDS).perSecond();
        int noFaster = 0;
        for (int again = 1; !options.quick() && again < MOST_WARM_UPS && noFaster < STEADY_WARM_UPS; again++) {
            double rate = load.apply(WARM_UP_SECONDS).perSecond();
            noFaster = rate < best * FASTER ? noFaster + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    /** One measured run, said on the console. */
    Measure measured(String what, Supplier<Measure> run) {
        Measure measure = run.get();
        console.step(String.format(Locale.ROOT, "  %-24s %9s/s  p50 %s ms  p99 %s ms%s", what, Figures.rate(measure.perSecond()),
                Figures.millis(measure.p50()), Figures.millis(measure.p99()), measure.errors() == 0 ? "" : "  " + measure.errors() + " ERRORS"));
        if (measure.errors() * 100 > measure.count()) {
            throw new LauncherException("More than one of 100 requests failed (" + what + "): such a figure means nothing; look into the logs in "
                    + stack.databaseLog().getParent() + ".");
        }
        return measure;
    }

    /** What every row says about its runs. */
    static List<String> notes(List<Measure> app, List<Measure> floor) {
        List<String> notes = new ArrayList<>();
        if (app.size() > 1) {
            notes.add("slowest and fastest run: application " + Measure.spread(app) + ", floor " + Measure.spread(floor));
        }
        long errors = app.stream().mapToLong(Measure::errors).sum();
        if (errors > 0) {
            notes.add(errors + " requests failed");
        }
        return notes;
    }
}

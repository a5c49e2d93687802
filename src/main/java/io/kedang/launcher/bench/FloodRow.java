package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** One company floods the service; how much longer another's slowest requests take than when it is alone. */
final class FloodRow {

    private static final double GOAL = 2;
    private static final int FLOODING = 64;
    private static final int CALM = 4;
    private static final int LONGER = 3;
    private static final long SAMPLE = BenchRecord.FIRST_NUMBER + 7_777;

    private final BenchRun run;
    private final BenchCompany flooding;
    private final BenchCompany calm;
    private long next = 5 * BenchRecord.FIRST_NUMBER;

    FloodRow(BenchRun run) {
        this.run = run;
        this.flooding = new BenchCompany(run.api(), run.stack().access(), "bench-flood");
        this.calm = new BenchCompany(run.api(), run.stack().access(), "bench-calm");
    }

    FigureRow measure() {
        flooding.signUp();
        calm.signUp();
        run.warmUp("flood", seconds -> file("flood", flooding, seconds, 2, FLOODING));
        run.warmUp("flood: the other", seconds -> file("calm", calm, seconds, 1, CALM));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < run.options().rounds(); round++) {
            Measure alone = run.measured("the other alone", () -> file("calm", calm, run.options().seconds(), 1, CALM));
            Measure beside = run.measured("the other beside a flood", this::besideTheFlood);
            ratios.add(beside.p99() / alone.p99());
            run.console().step("  p99 beside the flood / alone: " + Figures.ratio(ratios.get(round)));
        }
        return new FigureRow("flood", "p99 of a company's " + CALM + " clients beside another's " + FLOODING + ", against alone", "×", ratios, "≤ 2 ×",
                Figures.median(ratios) <= GOAL);
    }

    private Measure besideTheFlood() {
        CompletableFuture<Measure> flood = CompletableFuture.supplyAsync(() -> file("flood", flooding, run.options().seconds() + LONGER, 2, FLOODING));
        Waits.millis(1_500);
        Measure measured = file("calm", calm, run.options().seconds(), 1, CALM);
        Measure flooded = flood.join();
        run.console().step(String.format(Locale.ROOT, "  the flood meanwhile: %s/s, p99 %s ms, %d refused", Figures.rate(flooded.perSecond()), Figures.millis(flooded.p99()),
                flooded.errors()));
        return measured;
    }

    private Measure file(String name, BenchCompany company, int seconds, int threads, int connections) {
        next += 10_000_000_000L;
        String script = WrkScripts.filing(BenchRecord.body(SAMPLE).toString(), SAMPLE, next);
        return run.wrk().run(name, script, run.api().at(BenchCompany.RECORDS), company.token(), seconds, threads, connections);
    }
}

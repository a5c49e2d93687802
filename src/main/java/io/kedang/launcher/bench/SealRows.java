package io.kedang.launcher.bench;

import java.util.List;

/** The cryptography of a record with four encrypted values, on one core: in a JVM of its own on the packaged application's classes. */
final class SealRows {

    private static final double GOAL = 10_000;
    private static final String PROGRAM = "io.kedang.crypto.internal.SealingSpeed";
    private static final int WARM_UP = 5;

    private final BenchRun run;

    SealRows(BenchRun run) {
        this.run = run;
    }

    List<FigureRow> measure() {
        List<String[]> seconds = new PackagedProgram(run, PROGRAM).run(run.options().quick() ? "3" : "10").stream().map(line -> line.split(" ")).toList();
        List<String[]> warm = seconds.subList(Math.min(WARM_UP, seconds.size() - 1), seconds.size());
        List<Double> sealed = warm.stream().map(pair -> Double.valueOf(pair[0])).toList();
        List<Double> opened = warm.stream().map(pair -> Double.valueOf(pair[1])).toList();
        run.console().step("  sealing: " + Figures.rate(Figures.median(sealed)) + " records/s, opening: " + Figures.rate(Figures.median(opened)) + " records/s");
        return List.of(FigureRow.perSecond("seal", "records with 4 encrypted values sealed on one core: key, ciphertexts, tokens", sealed, GOAL),
                FigureRow.perSecond("open", "the same opened", opened, GOAL));
    }
}

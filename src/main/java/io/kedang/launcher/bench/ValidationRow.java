package io.kedang.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checking a record of 25 fields against its template, structural part, on one core: in a JVM of its own on the packaged application's classes. */
final class ValidationRow {

    private static final double GOAL = 150_000;
    private static final String PROGRAM = "io.kedang.template.internal.ValidationSpeed";
    private static final int WARM_UP = 5;

    private final BenchRun run;

    ValidationRow(BenchRun run) {
        this.run = run;
    }

    FigureRow measure() {
        List<Double> rates = rates(run.options().quick() ? 3 : 10);
        List<Double> warm = rates.subList(Math.min(WARM_UP, rates.size() - 1), rates.size());
        run.console().step("  validation: " + Figures.rate(Figures.median(warm)) + " records/s");
        return FigureRow.perSecond("validate", "records of " + BenchRecord.FIELDS + " fields checked on one core", warm, GOAL);
    }

    private List<Double> rates(int seconds) {
        try {
            Path folder = Files.createDirectories(run.stack().workFolder());
            Path template = Files.writeString(folder.resolve("template.json"),
                    run.api().get("/api/v1/templates/customer", run.company().token()).toString());
            Path data = Files.writeString(folder.resolve("record.json"), BenchRecord.data(BenchRecord.FIRST_NUMBER).toString());
            return new PackagedProgram(run, PROGRAM).run(template.toString(), data.toString(), Integer.toString(seconds)).stream().map(Double::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

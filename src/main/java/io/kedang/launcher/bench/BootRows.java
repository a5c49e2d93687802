package io.kedang.launcher.bench;

import io.kedang.launcher.Console;
import java.util.ArrayList;
import java.util.List;

/** Starting the application alone, with everything around it up and its database migrated. */
final class BootRows {

    private static final double MILLIS_GOAL = 4_000;
    private static final double MEMORY_GOAL = 450;

    private final BenchStack stack;
    private final BenchOptions options;
    private final Console console;

    BootRows(BenchStack stack, BenchOptions options, Console console) {
        this.stack = stack;
        this.options = options;
        this.console = console;
    }

    /** Only starts the application. */
    List<FigureRow> none() {
        stack.startApplication();
        return List.of();
    }

    /** Leaves the application running. */
    List<FigureRow> measure() {
        List<Double> millis = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        List<Double> first = List.of(firstStart());
        for (int boot = 0; boot < options.boots(); boot++) {
            stack.stopApplication();
            millis.add(stack.startApplication());
            memory.add(ProcessMemory.resident(stack.process()));
            console.step("  boot: " + Figures.millis(millis.get(boot)) + " ms, " + Figures.millis(memory.get(boot)) + " MB resident");
        }
        return List.of(FigureRow.millis("boot", "application's start to ready", millis, MILLIS_GOAL),
                FigureRow.millis("boot_first", "the same, first start after a build", first, MILLIS_GOAL),
                FigureRow.megabytes("rss_boot", "RSS after the start", memory, MEMORY_GOAL));
    }

    /** The first one finds no class archive; those after it do, as with {@code ./kedang up}. The database is migrated before that. */
    private double firstStart() {
        stack.startApplication();
        stack.stopApplication();
        double millis = stack.startApplication();
        console.step("  first start: " + Figures.millis(millis) + " ms");
        if (!stack.archiveClasses()) {
            console.step("  no class archive could be made: is jcmd there?");
        }
        return millis;
    }

    /** The most it has held since its start. */
    FigureRow underLoad() {
        double peak = ProcessMemory.peak(stack.process());
        console.step("  under load: " + Figures.millis(peak) + " MB resident at most");
        return FigureRow.megabytes("rss_load", "RSS at most, creating and reading", List.of(peak), MEMORY_GOAL);
    }
}

package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.util.List;

/**
 * How long and how often is measured.
 *
 * @param seconds of one run
 * @param rounds of floor and application in turn; medians are shown
 * @param records in the list's table
 * @param manyRecords of a template that is changed
 * @param signups one after another
 * @param boots of the application alone
 */
public record BenchOptions(boolean quick, int seconds, int rounds, int records, int manyRecords, int signups, int boots) {

    static final int CLIENTS = 32;

    /** Figures to quote: some fifteen minutes. */
    static BenchOptions full() {
        return new BenchOptions(false, 15, 3, 100_000, 1_000_000, 10, 3);
    }

    /** Whether the bench works: some two minutes. */
    static BenchOptions smoke() {
        return new BenchOptions(true, 5, 1, 10_000, 20_000, 3, 1);
    }

    /** Reads the words behind {@code ./kedang bench}. */
    public static BenchOptions parse(List<String> words) {
        BenchOptions options = full();
        for (String word : words) {
            if (!word.equals("--quick")) {
                throw new LauncherException("'" + word + "' is not an option of bench: there is --quick.");
            }
            options = smoke();
        }
        return options;
    }
}

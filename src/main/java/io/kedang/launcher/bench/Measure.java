package io.kedang.launcher.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What one run gave.
 *
 * @param perSecond requests or transactions
 * @param p50 half were answered within so many milliseconds
 * @param p99 and 99 of 100 within so many
 * @param count of all of them
 * @param errors answers that were not a success, and connections that broke
 */
public record Measure(double perSecond, double p50, double p99, long count, long errors) {

    /** The middle one by requests per second; of an even number the lower. */
    static Measure median(List<Measure> runs) {
        return runs.stream().sorted(Comparator.comparingDouble(Measure::perSecond)).toList().get((runs.size() - 1) / 2);
    }

    /** The slowest and the fastest run, for whoever wants to know how far to trust the middle one. */
    static String spread(List<Measure> runs) {
        List<Measure> sorted = runs.stream().sorted(Comparator.comparingDouble(Measure::perSecond)).toList();
        return Figures.rate(sorted.get(0).perSecond()) + "–" + Figures.rate(sorted.get(sorted.size() - 1).perSecond());
    }
}

package io.kedang.launcher.bench;

import java.util.List;
import java.util.Locale;

/**
 * A figure without a floor.
 *
 * @param values all that were measured
 * @param goal in words; {@code reached} when the median keeps it
 */
public record FigureRow(String key, String what, String unit, List<Double> values, String goal, boolean reached) {

    static FigureRow millis(String key, String what, List<Double> values, double goal) {
        return new FigureRow(key, what, "ms", values, "≤ " + String.format(Locale.ROOT, "%,.0f", goal) + " ms", Figures.median(values) <= goal);
    }

    /** The more, the better. */
    static FigureRow perSecond(String key, String what, List<Double> values, double goal) {
        return new FigureRow(key, what, "/s", values, "≥ " + String.format(Locale.ROOT, "%,.0f", goal) + " /s", Figures.median(values) >= goal);
    }

    static FigureRow megabytes(String key, String what, List<Double> values, double goal) {
        return new FigureRow(key, what, "MB", values, "≤ " + String.format(Locale.ROOT, "%,.0f", goal) + " MB", Figures.median(values) <= goal);
    }

    double median() {
        return Figures.median(values);
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}

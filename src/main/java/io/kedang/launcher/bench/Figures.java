package io.kedang.launcher.bench;

import java.util.List;
import java.util.Locale;

/** Numbers as they are printed. */
final class Figures {

    private Figures() {
    }

    static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 100 ? "%.1f" : "%,.0f", perSecond);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** The value below which this part of the sorted values lies; the nearest rank. */
    static double percentile(List<Double> sorted, double part) {
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    static double median(List<Double> values) {
        return percentile(values.stream().sorted().toList(), 0.5);
    }
}

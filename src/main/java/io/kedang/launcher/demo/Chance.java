package io.kedang.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Choices that repeat: the same seed gives the same ones on every machine and Java version. Only {@code nextLong} of the JDK's
 * generator is used, because its algorithm is fixed while those of bounded and Gaussian numbers have changed between releases.
 */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + (int) Math.floorMod(random.nextLong(), (long) high - low + 1);
    }

    boolean in100(int percent) {
        return between(1, 100) <= percent;
    }

    /** One of the values in {@code "a|b|c"}. */
    String one(String values) {
        return one(List.of(values.split("\\|")));
    }

    <T> T one(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    /** One of the values in {@code "fob 45, cif 18"}, by weight. */
    String weighted(String weights) {
        String[] choices = weights.split(", *");
        int total = 0;
        for (String choice : choices) {
            total += weight(choice);
        }
        int left = between(1, total);
        for (String choice : choices) {
            left -= weight(choice);
            if (left <= 0) {
                return choice.substring(0, choice.indexOf(' '));
            }
        }
        throw new IllegalStateException(weights);
    }

    /** Up to {@code most} different values of {@code "a|b|c"}, in their order; each with the given likelihood. */
    List<String> some(String values, int percent, int most) {
        List<String> chosen = new ArrayList<>();
        for (String value : values.split("\\|")) {
            if (chosen.size() < most && in100(percent)) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    /** A long-tailed amount around a median: most are near it, a few are many times as large. */
    double longTailed(double median, double spread) {
        double u = (between(1, 1_000_000) - 0.5) / 1_000_000;
        double v = between(0, 999_999) / 1_000_000.0;
        double normal = StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
        return median * StrictMath.exp(spread * normal);
    }

    /** A day from {@code most} to {@code least} days before the given one, more likely a late one. */
    LocalDate before(LocalDate day, int least, int most) {
        int ago = Math.min(between(least, most), between(least, most));
        return day.minusDays(ago);
    }

    private static int weight(String choice) {
        return Integer.parseInt(choice.substring(choice.indexOf(' ') + 1));
    }
}

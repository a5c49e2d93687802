package io.kedang.launcher.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line that {@link WrkScripts} let wrk print at its end. */
final class WrkOutput {

    private static final Pattern SUMMARY = Pattern.compile(
            "kedang-bench requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) status=(\\d+) broken=(\\d+)");

    private WrkOutput() {
    }

    static Measure read(String output) {
        Matcher summary = SUMMARY.matcher(output);
        if (!summary.find()) {
            throw new IllegalArgumentException("wrk printed something unexpected: " + output);
        }
        long requests = number(summary, 1);
        return new Measure(requests / (number(summary, 2) / 1e6), number(summary, 3) / 1000.0, number(summary, 4) / 1000.0, requests,
                number(summary, 5) + number(summary, 6));
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}

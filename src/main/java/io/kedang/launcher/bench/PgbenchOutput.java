package io.kedang.launcher.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what pgbench prints at its end and what it writes for each transaction. */
final class PgbenchOutput {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern COUNT = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private PgbenchOutput() {
    }

    /** @param transactions lines {@code client number microseconds script seconds microseconds} */
    static Measure read(String output, Stream<String> transactions) {
        List<Double> millis = transactions.map(line -> Double.parseDouble(line.split(" ")[2]) / 1000).sorted().toList();
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("pgbench wrote down no transaction: " + output);
        }
        return new Measure(Double.parseDouble(find(RATE, output)), Figures.percentile(millis, 0.5), Figures.percentile(millis, 0.99),
                Long.parseLong(find(COUNT, output)), FAILED.matcher(output).find() ? Long.parseLong(find(FAILED, output)) : 0);
    }

    private static String find(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalArgumentException("pgbench printed something unexpected: " + output);
        }
        return matcher.group(1);
    }
}

package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** The report as Markdown that can be read on a console too: the columns are padded. */
final class BenchTable {

    private BenchTable() {
    }

    static String markdown(BenchReport report) {
        StringBuilder out = new StringBuilder("# Bench\n\n");
        if (report.options().quick()) {
            out.append("A smoke run (--quick): it shows that the bench works, not how fast Kedang is.\n\n");
        }
        report.machine().forEach((name, value) -> out.append("- ").append(name).append(": ").append(value).append('\n'));
        out.append('\n').append(table(throughput(report.throughput())));
        notes(report.throughput(), out);
        return out.append('\n').append(table(figures(report.figures()))).toString();
    }

    private static List<List<String>> throughput(List<ThroughputRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("work", "req/s", "p50 ms", "p99 ms", "floor", "floor/s", "p50 ms", "p99 ms", "ratio", "goal"));
        for (ThroughputRow row : rows) {
            Measure app = row.appMedian();
            Measure floor = row.floorMedian();
            lines.add(List.of(row.work(), Figures.rate(app.perSecond()), Figures.millis(app.p50()), Figures.millis(app.p99()),
                    row.floorName(), Figures.rate(floor.perSecond()), Figures.millis(floor.p50()), Figures.millis(floor.p99()),
                    Figures.ratio(row.ratio()), row.goal() == ThroughputRow.NO_GOAL ? "none" : "≥ " + Figures.ratio(row.goal()) + mark(row.reached())));
        }
        return lines;
    }

    private static List<List<String>> figures(List<FigureRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("figure", "median", "max", "of", "goal"));
        for (FigureRow row : rows) {
            lines.add(List.of(row.what(), Figures.millis(row.median()) + " " + row.unit(), Figures.millis(row.max()) + " " + row.unit(),
                    Integer.toString(row.values().size()), row.goal() + mark(row.reached())));
        }
        return lines;
    }

    private static String mark(boolean reached) {
        return reached ? " reached" : " missed";
    }

    private static void notes(List<ThroughputRow> rows, StringBuilder out) {
        out.append('\n');
        rows.forEach(row -> row.notes().forEach(note -> out.append("- ").append(row.key()).append(": ").append(note).append('\n')));
    }

    /** The first line is the head. */
    static String table(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder out = new StringBuilder();
        for (int n = 0; n < lines.size(); n++) {
            append(out, lines.get(n), widths);
            if (n == 0) {
                append(out, java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            out.append("| ").append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 1));
        }
        out.append("|\n");
    }
}

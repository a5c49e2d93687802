package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that was measured, in the order it was. */
final class BenchReport {

    private final BenchOptions options;
    private final Map<String, String> machine;
    private final List<ThroughputRow> throughput = new ArrayList<>();
    private final List<FigureRow> figures = new ArrayList<>();

    BenchReport(BenchOptions options, Map<String, String> machine) {
        this.options = options;
        this.machine = machine;
    }

    void add(ThroughputRow row) {
        throughput.add(row);
    }

    void add(FigureRow row) {
        figures.add(row);
    }

    BenchOptions options() {
        return options;
    }

    Map<String, String> machine() {
        return machine;
    }

    List<ThroughputRow> throughput() {
        return throughput;
    }

    List<FigureRow> figures() {
        return figures;
    }
}

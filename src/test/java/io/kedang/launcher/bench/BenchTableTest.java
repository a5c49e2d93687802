package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    private static final ThroughputRow CREATE = new ThroughputRow("create", "create one record", List.of(run(5_000), run(6_000), run(5_500)), "pgbench",
            List.of(run(10_000), run(9_000), run(8_000)), 0.6, List.of("a note"));

    private static Measure run(double perSecond) {
        return new Measure(perSecond, 4.25, 12.5, 100, 0);
    }

    private static BenchReport report(BenchOptions options) {
        BenchReport report = new BenchReport(options, Map.of("cores", "2"));
        report.add(CREATE);
        report.add(FigureRow.millis("boot", "start to ready", List.of(3_000.0, 5_000.0, 3_500.0), 4_000));
        return report;
    }

    @Test
    void shouldCompareTheMiddleRuns() {
        assertThat(CREATE.ratio()).isEqualTo(5_500.0 / 9_000);
        assertThat(CREATE.reached()).isTrue();
    }

    @Test
    void shouldPrintARowForEachMeasurement() {
        String table = BenchTable.markdown(report(BenchOptions.full()));

        assertThat(table).contains("| create one record | 5,500 | 4.25   | 12.5   | pgbench | 9,000   | 4.25   | 12.5   | 0.61  | ≥ 0.60 reached |")
                .contains("- create: a note").contains("| start to ready | 3,500 ms | 5,000 ms | 3  | ≤ 4,000 ms reached |")
                .contains("- cores: 2").doesNotContain("smoke");
    }

    @Test
    void shouldSayThatAQuickRunProvesNothing() {
        assertThat(BenchTable.markdown(report(BenchOptions.smoke()))).contains("smoke run");
    }

    @Test
    void shouldGiveProgramsEveryRun() {
        var json = io.kedang.template.PresetFiles.parse(BenchJson.text(report(BenchOptions.full())));

        assertThat(json.at("/throughput/0/app_runs")).hasSize(3);
        assertThat(json.at("/throughput/0/ratio").asDouble()).isEqualTo(CREATE.ratio());
        assertThat(json.at("/figures/0/values")).hasSize(3);
        assertThat(json.at("/machine/cores").asText()).isEqualTo("2");
    }

    @Test
    void shouldTakeTheNearestRank() {
        assertThat(Figures.percentile(List.of(1.0, 2.0, 3.0, 4.0), 0.5)).isEqualTo(2.0);
        assertThat(Figures.percentile(List.of(1.0, 2.0, 3.0, 4.0), 0.99)).isEqualTo(4.0);
        assertThat(Figures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    }
}

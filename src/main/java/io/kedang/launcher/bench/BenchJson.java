package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The report for programs: every run, not only the medians. */
final class BenchJson {

    private BenchJson() {
    }

    static String text(BenchReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("quick", report.options().quick()).put("seconds", report.options().seconds()).put("rounds", report.options().rounds());
        ObjectNode machine = root.putObject("machine");
        report.machine().forEach(machine::put);
        ArrayNode throughput = root.putArray("throughput");
        report.throughput().forEach(row -> throughput.add(node(row)));
        ArrayNode figures = root.putArray("figures");
        report.figures().forEach(row -> figures.add(node(row)));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode node(ThroughputRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", row.key()).put("work", row.work()).put("floor", row.floorName()).put("ratio", row.ratio()).put("goal", row.goal());
        runs(node.putArray("app_runs"), row.app());
        runs(node.putArray("floor_runs"), row.floor());
        row.notes().forEach(node.putArray("notes")::add);
        return node;
    }

    private static void runs(ArrayNode array, List<Measure> runs) {
        runs.forEach(run -> array.addObject().put("per_second", run.perSecond()).put("p50_ms", run.p50()).put("p99_ms", run.p99())
                .put("count", run.count()).put("errors", run.errors()));
    }

    private static ObjectNode node(FigureRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", row.key()).put("what", row.what()).put("unit", row.unit()).put("median", row.median()).put("max", row.max()).put("goal", row.goal());
        row.values().forEach(node.putArray("values")::add);
        return node;
    }
}

package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Changing the template of a great many records: what an admin waits for. */
final class TemplateChangeRows {

    private static final String KEY = "customer";
    private static final int FEW = 10;
    /** Whether there are ten records or a million must not be felt: both within the same second. */
    private static final double PUBLISH_GOAL = 1_000;
    private static final double IMPACT_GOAL = 10_000;

    private final BenchRun run;
    private final BenchTemplates templates;
    private int added;

    TemplateChangeRows(BenchRun run) {
        this.run = run;
        this.templates = new BenchTemplates(run);
    }

    List<FigureRow> measure() {
        fill(FEW);
        List<Double> few = publications();
        fill(run.options().manyRecords());
        List<Double> many = publications();
        List<Double> impact = impacts();
        String records = Figures.rate(run.options().manyRecords()) + " records";
        return List.of(FigureRow.millis("publish_few", "publish a new field, " + FEW + " records", few, PUBLISH_GOAL),
                FigureRow.millis("publish_many", "publish a new field, " + records, many, PUBLISH_GOAL),
                FigureRow.millis("impact", "count the impact of a required field, " + records, impact, IMPACT_GOAL),
                FigureRow.millis("impact_floor", "the same count, one SELECT in psql's place", floor(), IMPACT_GOAL));
    }

    private void fill(int records) {
        run.console().step("templates: filling in " + Figures.rate(records) + " records");
        run.database().empty();
        new RecordFill(run.database().tenant(run.company().slug())).fill(run.database().connection(), records);
        run.database().settle();
    }

    private List<Double> publications() {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < run.options().rounds(); i++) {
            millis.add(templates.publish(KEY, withNewField()));
            run.console().step("  publish: " + Figures.millis(millis.get(i)) + " ms");
        }
        return millis;
    }

    private ObjectNode withNewField() {
        ObjectNode document = templates.document(KEY);
        String key = "bench_" + ++added;
        ObjectNode ours = ((ObjectNode) document.path("properties")).putObject(key).put("type", "string").put("maxLength", 200).putObject("kedang")
                .put("type", "text").put("section", document.path("kedang").path("sections").path(0).path("key").asText()).put("order", 900 + added)
                .put("filterable", true);
        ours.putObject("label").put("zh", "新字段 " + added).put("en", "New field " + added);
        return document;
    }

    private List<Double> impacts() {
        ObjectNode document = templates.document(KEY);
        document.withArray("required").add("phone");
        long revision = templates.draft(KEY, document);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < run.options().rounds(); i++) {
            long before = System.nanoTime();
            templates.changes(KEY);
            millis.add((System.nanoTime() - before) / 1e6);
            run.console().step("  impact: " + Figures.millis(millis.get(i)) + " ms");
        }
        templates.discard(KEY, revision);
        return millis;
    }

    private List<Double> floor() {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < run.options().rounds(); i++) {
            long before = System.nanoTime();
            try (Statement count = run.database().connection().createStatement()) {
                count.executeQuery("SELECT count(*), count(*) FILTER (WHERE data -> 'phone' IS NULL) FROM record "
                        + "WHERE template_key = 'customer' AND deleted_at IS NULL").close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            millis.add((System.nanoTime() - before) / 1e6);
        }
        return millis;
    }
}

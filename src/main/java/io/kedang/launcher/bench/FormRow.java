package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The page with the empty form of a template of 45 fields, against a server that gives the same bytes away. */
final class FormRow {

    private static final int FIELDS = 45;
    private static final String KEY = "bench_form";
    private static final List<String> TYPES = List.of("text", "number", "date", "choice", "boolean");

    private final BenchRun run;

    FormRow(BenchRun run) {
        this.run = run;
    }

    ThroughputRow measure() {
        new BenchTemplates(run).publish(KEY, document());
        URI form = run.api().at("/archive/" + KEY + "/new");
        RawAnswer answer = RawAnswer.get(form, run.company().token(), "text/html");
        run.warmUp("form", seconds -> load("form", form, seconds));
        int loops = Math.max(1, ProcessMemory.threads(run.stack().process(), ReadRow.EVENT_LOOPS));
        try (BareProcess bare = BareProcess.start(run.stack(), loops, answer)) {
            return measure(form, bare.at(form.getRawPath()), answer);
        }
    }

    private ThroughputRow measure(URI form, URI bare, RawAnswer answer) {
        run.warmUp("form: bare server", seconds -> load("bare", bare, seconds));
        List<Measure> app = new ArrayList<>();
        List<Measure> floor = new ArrayList<>();
        for (int round = 0; round < run.options().rounds(); round++) {
            floor.add(run.measured("form: bare server", () -> load("bare", bare, run.options().seconds())));
            app.add(run.measured("form: application", () -> load("form", form, run.options().seconds())));
        }
        return new ThroughputRow("form", "render a form of " + FIELDS + " fields", app, "bare Vert.x handler, the same bytes", floor, ThroughputRow.NO_GOAL,
                BenchRun.notes(app, floor)).noting(answer.body().length + " bytes of HTML");
    }

    private Measure load(String name, URI address, int seconds) {
        return run.wrk().run(name, WrkScripts.page(), address, run.company().token(), seconds);
    }

    private static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema").put("type", "object")
                .put("additionalProperties", false);
        document.putArray("required").add("field_0");
        ObjectNode ours = document.putObject("kedang").put("format", 1).put("key", KEY).put("titleField", "field_0");
        label(ours, "name", "Bench");
        label(ours.putArray("sections").addObject().put("key", "all"), "label", "All");
        ObjectNode properties = document.putObject("properties");
        for (int i = 0; i < FIELDS; i++) {
            field(properties.putObject("field_" + i), TYPES.get(i % TYPES.size()), i);
        }
        return document;
    }

    private static void field(ObjectNode field, String type, int number) {
        switch (type) {
            case "number" -> field.put("type", "number");
            case "date" -> field.put("type", "string").put("format", "date");
            case "boolean" -> field.put("type", "boolean");
            case "choice" -> field.put("type", "string").putArray("enum").add("one").add("two").add("three");
            default -> field.put("type", "string").put("maxLength", 200);
        }
        ObjectNode ours = field.putObject("kedang").put("type", type).put("section", "all").put("order", number * 10);
        label(ours, "label", "Field " + number);
        if (type.equals("choice")) {
            var options = ours.putArray("options");
            field.path("enum").forEach(value -> label(options.addObject().put("value", value.asText()), "label", value.asText()));
        }
    }

    private static void label(ObjectNode node, String name, String text) {
        node.putObject(name).put("zh", text).put("en", text);
    }
}

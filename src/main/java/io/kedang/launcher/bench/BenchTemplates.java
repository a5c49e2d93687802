package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes templates as an admin does: a draft, and its publication. */
final class BenchTemplates {

    private static final long LOOK_MILLIS = 500;

    private final BenchRun run;

    BenchTemplates(BenchRun run) {
        this.run = run;
    }

    ObjectNode document(String key) {
        return (ObjectNode) run.api().get("/api/v1/templates/" + key, run.company().token());
    }

    /** Saves a new draft. @return its revision */
    long draft(String key, JsonNode document) {
        return run.api().put(path(key), document, run.company().token(), "If-None-Match", "*").path("revision").asLong();
    }

    void discard(String key, long revision) {
        run.api().delete(path(key), run.company().token(), "If-Match", quoted(revision));
    }

    JsonNode changes(String key) {
        return run.api().get(path(key) + "/changes", run.company().token());
    }

    /** Publishes a document as the template's next version. @return the milliseconds that the publication itself took */
    double publish(String key, JsonNode document) {
        long revision = draft(key, document);
        String token = run.company().token();
        long before = System.nanoTime();
        JsonNode published = run.api().post(path(key) + "/publish", JsonNodeFactory.instance.objectNode(), token, "If-Match", quoted(revision));
        double millis = (System.nanoTime() - before) / 1e6;
        finish(published.path("job").asText(""));
        return millis;
    }

    /** What follows in the background is not what is measured, and must not run beside what is measured next. */
    private void finish(String job) {
        while (!job.isEmpty() && !job.equals("null")
                && "running".equals(run.api().get("/api/v1/jobs/" + job, run.company().token()).path("state").asText())) {
            Waits.millis(LOOK_MILLIS);
        }
    }

    private static String path(String key) {
        return "/api/v1/templates/" + key + "/draft";
    }

    private static String quoted(long revision) {
        return "\"" + revision + "\"";
    }
}

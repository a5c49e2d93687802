package io.kedang.launcher.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reading one record that is in the cache, against a server that gives the same bytes away. */
final class ReadRow {

    private static final double GOAL = 0.5;
    private static final long NUMBER = BenchRecord.FIRST_NUMBER + 1;
    static final String EVENT_LOOPS = "vert.x-eventloo";

    private final BenchRun run;

    ReadRow(BenchRun run) {
        this.run = run;
    }

    ThroughputRow measure() {
        URI record = run.api().at("/api/v1/records/" + run.company().file(NUMBER));
        RawAnswer answer = RawAnswer.get(record, run.company().token(), "application/json");
        run.warmUp("read", seconds -> load("read", record, seconds));
        int loops = Math.max(1, ProcessMemory.threads(run.stack().process(), EVENT_LOOPS));
        try (BareProcess bare = BareProcess.start(run.stack(), loops, answer)) {
            return measure(record, bare.at(record.getRawPath()), answer, loops);
        } finally {
            run.database().empty();
        }
    }

    private ThroughputRow measure(URI record, URI bare, RawAnswer answer, int loops) {
        run.warmUp("read: bare server", seconds -> load("bare", bare, seconds));
        List<Measure> app = new ArrayList<>();
        List<Measure> floor = new ArrayList<>();
        for (int round = 0; round < run.options().rounds(); round++) {
            floor.add(run.measured("read: bare server", () -> load("bare", bare, run.options().seconds())));
            app.add(run.measured("read: application", () -> load("read", record, run.options().seconds())));
        }
        return new ThroughputRow("read", "read one hot record", app, "bare Vert.x handler, the same bytes", floor, GOAL,
                BenchRun.notes(app, floor))
                .noting(answer.body().length + " bytes and " + answer.headers().size() + " headers; " + loops + " event loops each");
    }

    private Measure load(String name, URI address, int seconds) {
        return run.wrk().run(name, WrkScripts.reading(), address, run.company().token(), seconds);
    }
}

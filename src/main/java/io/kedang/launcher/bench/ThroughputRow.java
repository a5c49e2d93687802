package io.kedang.launcher.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * The application against its floor.
 *
 * @param key for the JSON
 * @param work what was done
 * @param floorName what the floor was
 * @param goal the ratio to reach
 * @param notes what a reader has to know beside the figures
 */
public record ThroughputRow(String key, String work, List<Measure> app, String floorName, List<Measure> floor, double goal, List<String> notes) {

    /** Shown for comparison only. */
    static final double NO_GOAL = 0;

    Measure appMedian() {
        return Measure.median(app);
    }

    Measure floorMedian() {
        return Measure.median(floor);
    }

    double ratio() {
        return appMedian().perSecond() / floorMedian().perSecond();
    }

    boolean reached() {
        return ratio() >= goal;
    }

    /** The same row with one more thing to know. */
    ThroughputRow noting(String note) {
        return new ThroughputRow(key, work, app, floorName, floor, goal, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}

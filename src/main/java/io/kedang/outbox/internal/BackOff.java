package io.kedang.outbox.internal;

import java.time.Duration;

/** Pauses between tries: doubled each time up to the longest, and up to a half shorter by chance, so that what failed together does not come back together. */
record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** @param attempt how many tries there were @param chance from 0 to below 1 */
    Duration after(int attempt, double chance) {
        var doubled = first.toMillis() * Math.pow(2, Math.min(attempt - 1, MOST_DOUBLINGS));
        return Duration.ofMillis((long) (Math.min(doubled, longest.toMillis()) * (1 - chance / 2)));
    }
}

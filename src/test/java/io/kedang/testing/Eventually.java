package io.kedang.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what must come, and says what was there instead when it does not. */
public final class Eventually {

    private static final Duration STEP = Duration.ofMillis(50);

    private Eventually() {
    }

    public static <T> void equal(T expected, Duration within, Supplier<T> actual) {
        var deadline = System.nanoTime() + within.toNanos();
        var seen = actual.get();
        while (!expected.equals(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("expected " + expected + " within " + within + ", but it was still " + seen);
            }
            LockSupport.parkNanos(STEP.toNanos());
            seen = actual.get();
        }
    }
}

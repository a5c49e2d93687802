package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;

/** Waits between two looks at something outside this JVM. */
final class Waits {

    private Waits() {
    }

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while measuring.", e);
        }
    }
}

package io.kedang.launcher;

/** Waits between two looks at something outside this JVM. */
final class Pause {

    private Pause() {
    }

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting.", e);
        }
    }
}

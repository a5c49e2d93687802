package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;

/** Processes that must not outlive the bench, however it ends. */
final class Children {

    private Children() {
    }

    /** Ends the process when this JVM ends. @return what {@link #forget} takes once it has ended by itself */
    static Thread endWithUs(Process process) {
        Thread end = new Thread(process::destroy);
        try {
            Runtime.getRuntime().addShutdownHook(end);
            return end;
        } catch (IllegalStateException endingAlready) {
            process.destroy();
            throw new LauncherException("The bench was stopped.", endingAlready);
        }
    }

    static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException endingAlready) {
            // It is running, or has run: the process is ending either way.
            return;
        }
    }
}

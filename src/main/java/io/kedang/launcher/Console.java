package io.kedang.launcher;

import java.io.PrintStream;

/** What the launcher says to the person who started it: short lines, one per step. */
public final class Console {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A console that says nothing, for tests. */
    public static Console silent() {
        return new Console(new PrintStream(java.io.OutputStream.nullOutputStream()));
    }

    /** A step that begins or has ended, with the seconds since the start. */
    public void step(String text) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        line(String.format("[%5.1fs] %s", seconds, text));
    }

    /** Plain text, as it is. */
    public void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Why it ends: one sentence that says what to do. */
    public void fail(String sentence) {
        line("kedang: " + sentence);
    }
}

package io.kedang.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open: messages, parameters and stack traces with their causes. */
public final class LogWatch extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogWatch() {
        setLevel(Level.ALL);
    }

    public static LogWatch open() {
        var watch = new LogWatch();
        Logger.getLogger("").addHandler(watch);
        return watch;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(text(entry));
    }

    private static String text(LogRecord entry) {
        var out = new StringWriter();
        out.write(entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage());
        if (entry.getParameters() != null) {
            out.write(" " + Arrays.toString(entry.getParameters()));
            out.write(" " + formatted(entry));
        }
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(out));
        }
        return out.toString();
    }

    private static String formatted(LogRecord entry) {
        try {
            return MessageFormat.format(entry.getMessage(), entry.getParameters());
        } catch (IllegalArgumentException anotherFormat) {
            return "";
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

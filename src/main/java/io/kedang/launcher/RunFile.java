package io.kedang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What runs for a state folder now: written by the supervisor, read by {@code status}, {@code down} and the script. */
final class RunFile {

    private final Path file;
    private final Properties values = new Properties();

    RunFile(StateFolder state) {
        this.file = state.run().resolve("running.properties");
    }

    static Optional<RunFile> read(StateFolder state) {
        RunFile run = new RunFile(state);
        if (!Files.exists(run.file)) {
            return Optional.empty();
        }
        try (Reader in = Files.newBufferedReader(run.file)) {
            run.values.load(in);
            return Optional.of(run);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    synchronized void put(String name, Object value) {
        values.setProperty(name, String.valueOf(value));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (Writer out = Files.newBufferedWriter(next)) {
                values.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        return values.getProperty(name, "");
    }

    int number(String name) {
        return Integer.parseInt(values.getProperty(name, "0"));
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

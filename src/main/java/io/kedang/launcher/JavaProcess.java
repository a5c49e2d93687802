package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A JVM of ours as a child process: its output in a log file, its readiness asked over HTTP. */
final class JavaProcess implements AutoCloseable {

    private static final long LOG_LIMIT = 10_000_000;

    private final String name;
    private final Process process;
    private final Path log;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static JavaProcess start(String name, Path folder, Path log, List<String> arguments, Map<String, String> environment) {
        try {
            keepSmall(log);
            List<String> command = new ArrayList<>(arguments);
            command.add(0, javaProgram());
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new JavaProcess(name, process, log);
        } catch (IOException e) {
            throw new LauncherException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private static void keepSmall(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns when the address answers 200; fails when the process ends or the time is over first. */
    void awaitOk(URI address, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (!Http.isOk(address)) {
            if (!process.isAlive()) {
                throw new LauncherException(name + " ended while starting" + lastWords() + ": see " + log + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new LauncherException(name + " was not ready after " + time.toSeconds() + " s: see " + log + ".");
            }
            Pause.millis(100);
        }
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce((a, b) -> b)
                    .map(line -> " (" + line.substring(0, Math.min(200, line.length())) + ")").orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), "TERM", Duration.ofSeconds(30));
    }
}

package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the packaged application's classes in a JVM of its own: named, since the launcher knows nothing of those classes. */
final class PackagedProgram {

    private final BenchRun run;
    private final String name;

    PackagedProgram(BenchRun run, String name) {
        this.run = run;
        this.name = name;
    }

    /** @return the lines that it printed */
    List<String> run(String... arguments) {
        try {
            Path log = Files.createDirectories(run.stack().workFolder()).resolve(name.substring(name.lastIndexOf('.') + 1) + ".log");
            Process process = new ProcessBuilder(command(arguments)).redirectError(log.toFile()).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new LauncherException(name + " could not be measured: see " + log + ".");
            }
            return said.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while measuring.", e);
        }
    }

    private List<String> command(String... arguments) {
        Path packaged = run.stack().packaged();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms64m", "-Xmx224m", "-XX:+UseSerialGC",
                run.stack().marker(), "-cp", packaged.resolve("app") + "/*:" + packaged.resolve("lib/main") + "/*:" + packaged.resolve("lib/boot") + "/*", name));
        command.addAll(List.of(arguments));
        return command;
    }
}

package io.kedang.testing;

import io.kedang.launcher.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What {@code ./kedang COMMAND} runs, over the test stack and to its end. */
public final class AppCommand {

    private static final long SECONDS = 120;

    private AppCommand() {
    }

    /** How it ended and all that it said. */
    public record Said(int status, String text) {
    }

    /** The packaged application's own command, at once with others. @param typed what somebody types, or nothing */
    public static CompletableFuture<Said> begin(String typed, String... words) {
        var arguments = new ArrayList<>(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        arguments.addAll(List.of(words));
        return run(arguments, Map.of("QUARKUS_PROFILE", "local", "QUARKUS_HTTP_PORT", "0"), typed);
    }

    /** The launcher, which runs that in a process of its own. @param home its state folder */
    public static Said launch(Path home, String typed, String... words) {
        var arguments = new ArrayList<>(List.of("-Dkedang.project=" + Path.of("").toAbsolutePath(), "-Dkedang.application=" + Path.of("target", "quarkus-app").toAbsolutePath(),
                "-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        arguments.addAll(List.of(words));
        return run(arguments, Map.of("KEDANG_HOME", home.toString()), typed).join();
    }

    private static CompletableFuture<Said> run(List<String> arguments, Map<String, String> more, String typed) {
        try {
            var builder = AppProcess.java(arguments);
            builder.environment().putAll(more);
            var process = builder.start();
            try (var keyboard = process.getOutputStream()) {
                keyboard.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            return CompletableFuture.supplyAsync(() -> said(process));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Said said(Process process) {
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + text);
            }
            return new Said(process.exitValue(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

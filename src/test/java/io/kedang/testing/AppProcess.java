package io.kedang.testing;

import io.kedang.launcher.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged application as a process of its own, over the test stack. Its log is in {@code target/it-logs}. */
public final class AppProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final List<String> SETTINGS = List.of("KEDANG_DB_URL", "KEDANG_DB_APP_USER", "KEDANG_DB_APP_PASSWORD", "KEDANG_DB_OWNER_USER", "KEDANG_DB_OWNER_PASSWORD",
            "KEDANG_OIDC_URL", "KEDANG_OIDC_SECRET", "KEDANG_OIDC_ADMIN_SECRET", "KEDANG_SESSION_SECRET", "KEDANG_PUBLIC_URL", "KEDANG_SMTP_HOST", "KEDANG_SMTP_PORT", "KEDANG_PRESETS", "KEDANG_KEY_FILE", "KEDANG_KEY_FOLDER");

    private final Process process;
    private final int port;

    private AppProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Begins to start; see {@link #awaitReady}. @param more environment that comes on top */
    public static AppProcess start(String name, Map<String, String> more) {
        var port = freePort();
        try {
            var log = Files.createDirectories(Path.of("target", "it-logs")).resolve(name + ".log");
            var builder = java(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString())).redirectOutput(log.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(Map.of("QUARKUS_PROFILE", "local", "QUARKUS_HTTP_PORT", Integer.toString(port)));
            builder.environment().putAll(more);
            return new AppProcess(builder.start(), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A Java over the test stack: its environment is that of the application. */
    static ProcessBuilder java(List<String> arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        SETTINGS.forEach(key -> builder.environment().put(key, ConfigProvider.getConfig().getValue(key, String.class)));
        return builder;
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        return Ports.free().app();
    }

    /**
     * Ports for JGroups that nobody listens on now: it listens on another one each, 50,000 higher, to notice when a node dies. These lie above those that the system
     * gives to connections (60,999), which could take them meanwhile: then a death is noticed late.
     */
    public static List<Integer> clusterPorts(int number) {
        var first = 11_000 + (int) (ProcessHandle.current().pid() % 4_000);
        return IntStream.range(first, 15_500).filter(port -> free(port) && free(port + 50_000)).boxed().limit(number).toList();
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public AppProcess awaitReady() {
        Eventually.equal(true, STARTS_WITHIN, () -> !process.isAlive() || ready());
        if (!process.isAlive()) {
            throw new AssertionError("the application ended with " + process.exitValue() + "; see target/it-logs");
        }
        return this;
    }

    private boolean ready() {
        try {
            return Api.at(url(), null).get("/q/health/ready").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The value of a metric, all its labels summed up. @param name as Prometheus writes it, with labels when wanted */
    public double metric(String name) {
        return Api.at(url(), null).get("/q/metrics").body().lines().filter(line -> line.startsWith(name)).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package io.kedang.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged application as a child process. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1");
    private static final List<String> HEAP = List.of("-Xms104m", "-Xmx152m", "-Xmn48m", "-XX:+UseSerialGC");
    /** Five times what the JVM takes for hot: or it spends half of the start on what is hot then, and never after. */
    private static final List<String> PATIENT = List.of("-XX:Tier4InvocationThreshold=25000", "-XX:Tier4MinInvocationThreshold=3000", "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");
    /** Classes take more than the JVM thinks of: without this the start collects all its garbage four times over. What compiling has taken is given back. */
    private static final List<String> NATIVE = List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:MetaspaceSize=160m", "-XX:TrimNativeHeapInterval=5000");

    private final JavaProcess process;
    private final int port;

    private ApplicationProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and returns at once; {@link #awaitReady()} tells when it serves. */
    public static ApplicationProcess start(StateFolder state, Path application, int port, Map<String, String> environment) {
        return start(state, application, port, environment, List.of());
    }

    /**
     * The same, for one person's machine: ready in two thirds of the processor time and in less memory, at the price of
     * throughput that nobody asks for there. {@code KEDANG_JAVA_OPTS} has the last word.
     */
    static ApplicationProcess startLight(StateFolder state, Path application, int port, Map<String, String> environment) {
        List<String> options = new ArrayList<>(LIGHT);
        String more = environment.getOrDefault("KEDANG_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            options.addAll(List.of(more.split("\\s+")));
        }
        return start(state, application, port, environment, options);
    }

    private static ApplicationProcess start(StateFolder state, Path application, int port, Map<String, String> environment,
            List<String> options) {
        List<String> arguments = new ArrayList<>(arguments(state, application));
        arguments.addAll(HEAP.size(), options);
        arguments.addAll(HEAP.size(), ClassArchive.of(state, application).options());
        JavaProcess process = JavaProcess.start("The application", state.root(), state.log("app"), arguments,
                settings(port, environment));
        return new ApplicationProcess(process, port);
    }

    static List<String> arguments(StateFolder state, Path application) {
        Path jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LauncherException(jar + " is missing: build it with mvn -DskipTests package.");
        }
        List<String> arguments = new ArrayList<>(HEAP);
        arguments.addAll(NATIVE);
        arguments.addAll(PATIENT);
        arguments.addAll(List.of("-Dfile.encoding=UTF-8", state.marker(), "-jar", jar.toString()));
        return arguments;
    }

    static Map<String, String> settings(int port, Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>(environment);
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // Each thread of its own pool of freed memory: with many threads most of it lies idle.
        settings.put("MALLOC_ARENA_MAX", "2");
        return settings;
    }

    public void awaitReady() {
        process.awaitOk(address().resolve("/q/health/ready"), START);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}

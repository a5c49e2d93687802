package io.kedang.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** wrk with two threads and as many connections as there are clients. */
final class Wrk {

    private static final int THREADS = 2;

    private final Path folder;

    Wrk(Path folder) {
        this.folder = folder;
    }

    Measure run(String name, String script, URI address, String token, int seconds) {
        return run(name, script, address, token, seconds, THREADS, BenchOptions.CLIENTS);
    }

    Measure run(String name, String script, URI address, String token, int seconds, int threads, int connections) {
        try {
            Files.createDirectories(folder);
            Path file = Files.writeString(folder.resolve(name + ".lua"), script);
            return WrkOutput.read(Tool.run(folder, Map.of("KEDANG_BENCH_TOKEN", token), List.of("wrk", "-t" + threads, "-c" + connections,
                    "-d" + seconds + "s", "--timeout", "10s", "-s", file.toString(), address.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import io.kedang.launcher.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BareServer} as a process of its own, on the packaged application's libraries and with its heap. */
final class BareProcess implements AutoCloseable {

    /** By name: Vert.x is among the application's libraries, not among the launcher's. */
    private static final String SERVER = BareProcess.class.getPackageName() + ".BareServer";

    private final Process process;
    private final int port;
    private final Thread end;

    private BareProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.end = Children.endWithUs(process);
    }

    static BareProcess start(BenchStack stack, int loops, RawAnswer answer) {
        int port = Ports.free().app();
        Path folder = stack.workFolder();
        try {
            Files.createDirectories(folder);
            Path file = Files.write(folder.resolve("answer.http"), bytes(answer));
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms64m", "-Xmx224m", "-XX:+UseSerialGC",
                    stack.marker(), "-cp", classes() + ":" + stack.packaged().resolve("lib/main") + "/*", SERVER, Integer.toString(port),
                    Integer.toString(loops), file.toString())).redirectErrorStream(true).redirectOutput(folder.resolve("bare.log").toFile()).start();
            BareProcess bare = new BareProcess(process, port);
            bare.awaitPort(folder.resolve("bare.log"));
            return bare;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(RawAnswer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = answer.status() + "\r\n" + String.join("\r\n", answer.headers()) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(answer.body());
        return out.toByteArray();
    }

    private static Path classes() {
        try {
            return Path.of(BareProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void awaitPort(Path log) {
        for (int waited = 0; waited < 20_000; waited += 50) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Waits.millis(50);
            }
            if (!process.isAlive()) {
                break;
            }
        }
        close();
        throw new LauncherException("The bare server did not start: see " + log + ".");
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Children.forget(end);
    }
}

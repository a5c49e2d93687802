package io.kedang.audit.internal.stamp;

import io.kedang.audit.internal.stamp.Unstampable.Why;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jboss.logging.Logger;

/** Runs {@link StampMain} with little memory and for a short time: a file that unpacks without end, or is read in circles, ends with it. It knows no secrets: its environment is empty. Blocks. */
final class StampProcess {

    private static final long SECONDS = 30;
    private static final int MOST_ANSWERED = 64 << 20;
    /** What the process needs of what the service runs on. */
    private static final String CLASSES = Stream.of(StampMain.class, Loader.class, TrueTypeFont.class, RandomAccessRead.class, Log.class, Logger.class)
            .map(StampProcess::place).distinct().collect(Collectors.joining(File.pathSeparator));
    private static final List<String> COMMAND = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx224m", "-Xmn16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", CLASSES, StampMain.class.getName());

    private StampProcess() {
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Unstampable when the process says so, or is ended */
    static byte[] run(StampOrder order) {
        try {
            var builder = new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            var process = builder.start();
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
            return answer(process, order);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static byte[] answer(Process process, StampOrder order) throws IOException {
        try {
            send(process, order);
            var answer = process.getInputStream().readNBytes(MOST_ANSWERED + 1);
            var end = answer.length > MOST_ANSWERED ? Why.TOO_HEAVY.end() : process.waitFor();
            if (end != 0) {
                throw new Unstampable(Why.of(end));
            }
            return answer;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process that ends before it has read everything is asked why, not the pipe. */
    private static void send(Process process, StampOrder order) {
        try (var out = new DataOutputStream(new java.io.BufferedOutputStream(process.getOutputStream(), 1 << 16))) {
            order.write(out);
        } catch (IOException ended) {
            return;
        }
    }
}

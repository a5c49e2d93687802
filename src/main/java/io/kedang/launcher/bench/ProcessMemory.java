package io.kedang.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel says about a process. */
final class ProcessMemory {

    private ProcessMemory() {
    }

    /** Resident now, in MB. */
    static double resident(ProcessHandle process) {
        return status(process, "VmRSS:");
    }

    /** The most that ever was, in MB. */
    static double peak(ProcessHandle process) {
        return status(process, "VmHWM:");
    }

    private static double status(ProcessHandle process, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of its threads have a name that begins so; the kernel keeps 15 characters. */
    static int threads(ProcessHandle process, String beginning) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return (int) tasks.filter(task -> name(task).startsWith(beginning)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }
}

package io.kedang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Looks at this machine's processes through {@code /proc}, and stops the ones that are ours. */
final class Processes {

    private Processes() {
    }

    /** Running processes with exactly this argument on their command line. */
    static List<ProcessHandle> withArgument(String argument) {
        return matching(pid -> List.of(commandLine(pid).split("\0")).contains(argument));
    }

    /** Running processes whose working directory is this folder, as PostgreSQL's are in its data folder. */
    static List<ProcessHandle> inFolder(Path folder) {
        try {
            Path real = folder.toRealPath();
            return matching(pid -> real.equals(workingDirectory(pid)));
        } catch (IOException noSuchFolder) {
            return List.of();
        }
    }

    static String commandLine(long pid) {
        try {
            // Not readString: a stranger's arguments need not be in any encoding.
            return new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Sends a signal by name; {@link Process} knows only TERM and KILL, PostgreSQL stops fast on INT. */
    static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end; false when the time is over first. */
    static boolean waitForEnd(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }

    /** Asks politely, waits, then insists. */
    static void stop(ProcessHandle process, String politely, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        signal(politely, process);
        if (!waitForEnd(process, patience)) {
            process.destroyForcibly();
            waitForEnd(process, Duration.ofSeconds(10));
        }
    }

    private static List<ProcessHandle> matching(Predicate<Long> test) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.pid() != ProcessHandle.current().pid())
                .filter(p -> test.test(p.pid()))
                .toList();
    }

    private static Path workingDirectory(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
        } catch (IOException notOurs) {
            return null;
        }
    }
}

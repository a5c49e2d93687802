package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's data folder between two starts: whatever killed the last one, the next must find it usable. */
record PostgresData(Path folder) {

    /** Ends what still runs on it and clears away what would keep a new server from starting. */
    void recover() {
        stopLeftBehind();
        try {
            if (Files.exists(folder) && !Files.exists(marker())) {
                // Killed while it was being made for the first time: nobody has ever used it.
                StateFolder.deleteTree(folder);
            }
            // It may name a process that has nothing to do with this folder, and then the server would not start.
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server that still runs here from an earlier launcher that was killed; true when there was one. */
    boolean stopLeftBehind() {
        List<ProcessHandle> processes = Processes.inFolder(folder);
        processes.forEach(process -> Processes.stop(process, "INT", PostgresProcess.STOP));
        return !processes.isEmpty();
    }

    void markInitialized() throws IOException {
        if (!Files.exists(marker())) {
            Files.createFile(marker());
        }
    }

    /** The library starts the server through pg_ctl, which ends at once: the server says its own id in a file. */
    ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::trim).map(Long::parseLong).flatMap(ProcessHandle::of)
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL ended as soon as it had started"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path marker() {
        return folder.resolve("kedang-initialized");
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}

package io.kedang.tenancy.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A run of all migrations in a process of its own, which can be killed. */
public final class MigrationProcess {

    static final String NAME = "doomed-migration";
    static final int PARALLELISM = 2;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private MigrationProcess() {
    }

    static Process start(String jdbcUrl, String password) throws IOException {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                MigrationProcess.class.getName(), jdbcUrl + "?ApplicationName=" + NAME);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Path.of("target", NAME + ".log").toFile());
        builder.environment().put("OWNER_PASSWORD", password);
        return builder.start();
    }

    public static void main(String[] args) {
        try (var node = NextVersion.node(args[0], System.getenv("OWNER_PASSWORD"), PARALLELISM)) {
            node.migrations().migrateAll().await().atMost(LONGEST);
        }
        System.exit(0);
    }
}

package io.kedang.launcher;

import java.nio.file.Path;

/** A launcher that starts PostgreSQL, writes something and dies without any goodbye, as under {@code kill -9}. */
final class DyingLauncher {

    static final int STATUS = 9;

    private DyingLauncher() {
    }

    public static void main(String[] arguments) throws Exception {
        StateFolder state = StateFolder.open(Path.of(arguments[0]), Path.of(arguments[1]));
        PostgresProcess postgres = PostgresProcess.start(state, Ports.free().postgres());
        DurabilityIT.execute(postgres, "CREATE TABLE kept AS SELECT 1 AS one");
        Runtime.getRuntime().halt(STATUS);
    }
}

package io.kedang.launcher;

import java.time.Duration;

/** Children of a launcher that was killed: still running, still holding ports and data. */
final class LeftBehind {

    private LeftBehind() {
    }

    /** Stops them in order, application and Keycloak ahead of the database they use; true when there were any. */
    static boolean stop(StateFolder state) {
        boolean found = false;
        for (ProcessHandle process : Processes.withArgument(state.marker())) {
            found = true;
            Processes.stop(process, "TERM", Duration.ofSeconds(20));
        }
        return new PostgresData(state.postgresData()).stopLeftBehind() || found;
    }
}

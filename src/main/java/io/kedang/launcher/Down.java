package io.kedang.launcher;

import java.time.Duration;
import java.util.Optional;

/** {@code ./kedang down}: stops what runs for this state folder, and nothing else. */
final class Down {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final StateFolder state;
    private final Console console;

    Down(StateFolder state, Console console) {
        this.state = state;
        this.console = console;
    }

    int run() {
        Optional<ProcessHandle> supervisor = RunFile.read(state).flatMap(run -> supervisor(run));
        supervisor.ifPresent(this::stop);
        boolean leftBehind = LeftBehind.stop(state);
        RunFile.read(state).ifPresent(RunFile::delete);
        if (supervisor.isPresent() || leftBehind) {
            console.line("Kedang has stopped; the data is kept in " + state.root() + ".");
        } else {
            console.line("Kedang is not running.");
        }
        return 0;
    }

    private void stop(ProcessHandle supervisor) {
        console.line("Stopping Kedang (process " + supervisor.pid() + ")");
        Processes.signal("TERM", supervisor);
        if (!Processes.waitForEnd(supervisor, PATIENCE)) {
            throw new LauncherException("It has not stopped after " + PATIENCE.toMinutes() + " minutes: see " + state.logs() + ".");
        }
    }

    /** The recorded supervisor, if that process is still one of ours and not a stranger with a reused number. */
    private Optional<ProcessHandle> supervisor(RunFile run) {
        return ProcessHandle.of(run.number("pid"))
                .filter(process -> Processes.commandLine(process.pid()).contains(state.supervisorMarker()));
    }
}

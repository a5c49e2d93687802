package io.kedang.launcher;

import io.kedang.launcher.demo.DemoCompany;
import java.nio.file.Path;

/** {@code ./kedang up}: runs until it is told to stop. */
final class Up {

    private final StateFolder state;
    private final Path packaged;
    private final Console console;

    Up(StateFolder state, Path packaged, Console console) {
        this.state = state;
        this.packaged = packaged;
        this.console = console;
    }

    int run(Options options) {
        External external = External.of(System.getenv());
        StateLock lock = StateLock.tryLock(state).orElseThrow(() -> new LauncherException("Kedang is already running from "
                + state.root() + ": ./kedang status shows it, ./kedang down stops it."));
        try (lock) {
            if (LeftBehind.stop(state)) {
                console.step("Stopped processes left behind by an earlier start");
            }
            if (options.fresh()) {
                state.deleteData();
                console.step("Deleted the data in " + state.root());
            }
            return supervise(new Supervisor(state, Ports.fromBase(options.port()), external, console), options, external);
        }
    }

    private int supervise(Supervisor supervisor, Options options, External external) {
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        try {
            supervisor.start(packaged);
            // Only the local Keycloak has the client that the demo signs in through.
            boolean demo = options.demo() && !external.identity();
            console.line(ReadyBlock.text(state, supervisor.stack().environment(), demo));
            if (demo) {
                seedDemo(supervisor);
            }
            quickenNextStart(supervisor);
            String ended = supervisor.awaitAnyEnd();
            if (supervisor.isStopped()) {
                return 0;
            }
            throw new LauncherException(ended + " ended by itself: see " + state.logs() + ", then start again.");
        } catch (LauncherException e) {
            if (!supervisor.isStopped()) {
                console.fail(e.getMessage());
            }
            return 1;
        } finally {
            supervisor.stop();
        }
    }

    /** Beside everything else, since it takes a while and nobody waits for it. */
    private void quickenNextStart(Supervisor supervisor) {
        Thread archiving = new Thread(() -> ClassArchive.of(state, packaged).make(supervisor.application().handle()), "class archive");
        archiving.setDaemon(true);
        archiving.start();
    }

    /** The demo is a guest: when it fails, the installation stays up. */
    private void seedDemo(Supervisor supervisor) {
        try {
            new DemoCompany(supervisor.application().address(), supervisor.stack().access(), console).seedIfAbsent();
        } catch (RuntimeException e) {
            if (!supervisor.isStopped()) {
                console.line("The demo company could not be completed (" + e.getMessage() + "); a later start goes on with it.");
            }
        }
    }
}

package io.kedang.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs one local installation from start to stop: PostgreSQL, then Keycloak and the application side by side, and back
 * in the opposite order. It ends when it is told to, or when one of its processes ends by itself.
 */
final class Supervisor {

    private final StateFolder state;
    private final Ports ports;
    private final External external;
    private final Console console;
    private final LocalStack stack;
    private final RunFile run;
    private ApplicationProcess application;
    private boolean stopped;

    Supervisor(StateFolder state, Ports ports, External external, Console console) {
        this.state = state;
        this.ports = ports;
        this.external = external;
        this.console = console;
        this.stack = LocalStack.prepared(state, ports, external, console);
        this.run = new RunFile(state);
    }

    /** Starts everything and returns when the application serves. */
    void start(Path packaged) {
        announce();
        stack.startPostgres();
        stack.startKeycloak();
        startApplication(packaged);
        writeProcesses();
        SideBySide.run(stack::awaitKeycloak, this::awaitApplication);
        run.put("state", "ready");
    }

    private void awaitApplication() {
        application.awaitReady();
        console.step("The application is ready on port " + ports.app());
    }

    private void announce() {
        Map<String, Integer> needed = new LinkedHashMap<>(stack.ownPorts());
        needed.put("application", ports.app());
        Ports.requireFree(needed);
        run.put("pid", ProcessHandle.current().pid());
        run.put("port", ports.app());
        run.put("external", (external.database() ? "database " : "") + (external.identity() ? "identity" : ""));
        run.put("state", "starting");
    }

    private synchronized void startApplication(Path packaged) {
        if (!stopped) {
            application = ApplicationProcess.startLight(state, packaged, ports.app(), stack.environment());
        }
    }

    private Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>(stack.processes());
        processes.put("Application", application.handle());
        return processes;
    }

    private void writeProcesses() {
        processes().forEach((name, process) -> run.put("pid." + name, process.pid()));
    }

    LocalStack stack() {
        return stack;
    }

    ApplicationProcess application() {
        return application;
    }

    /** Waits until one of the processes ends, and says which. */
    String awaitAnyEnd() {
        Map<String, ProcessHandle> processes = processes();
        CompletableFuture.anyOf(processes.values().stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).join();
        return processes.entrySet().stream().filter(e -> !e.getValue().isAlive()).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** Stops what runs, the application first and the database last; may be called twice. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (application == null && stack.processes().isEmpty()) {
            run.delete();
            return;
        }
        console.step("Stopping");
        run.put("state", "stopping");
        if (application != null) {
            application.close();
        }
        stack.close();
        run.delete();
        console.step("Stopped; the data is kept in " + state.root());
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}

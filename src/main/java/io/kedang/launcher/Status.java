package io.kedang.launcher;

import java.net.URI;
import java.util.Optional;

/** {@code ./kedang status}: what runs, where; exit status 0 when all of it serves, 3 when not. */
final class Status {

    private static final int NOT_RUNNING = 3;

    private final StateFolder state;
    private final Console console;

    Status(StateFolder state, Console console) {
        this.state = state;
        this.console = console;
    }

    int run() {
        Optional<RunFile> running = RunFile.read(state).filter(run -> isSupervisor(run.number("pid")));
        if (running.isEmpty()) {
            console.line("Kedang is not running. Data: " + state.root());
            return NOT_RUNNING;
        }
        return report(running.get());
    }

    private boolean isSupervisor(int pid) {
        return Processes.commandLine(pid).contains(state.supervisorMarker());
    }

    private int report(RunFile run) {
        Ports ports = Ports.fromBase(run.number("port"));
        boolean serves = Http.isOk(URI.create("http://localhost:" + ports.app() + "/q/health/ready"));
        boolean identity = Http.isOk(URI.create("http://localhost:" + ports.keycloak() + "/realms/kedang"));
        boolean mail = Http.isOk(URI.create("http://localhost:" + ports.mailPage() + "/api/messages"));
        console.line("Kedang is " + run.get("state") + ". Data: " + state.root());
        line(run, "Application", ports.app(), serves);
        line(run, "Keycloak", ports.keycloak(), identity);
        line(run, "PostgreSQL", ports.postgres(), !Ports.isFree(ports.postgres()));
        line(run, "Mail page", ports.mailPage(), mail);
        return serves ? 0 : NOT_RUNNING;
    }

    private void line(RunFile run, String name, int port, boolean answers) {
        String pid = run.get("pid." + name);
        boolean external = name.equals("PostgreSQL") && run.get("external").contains("database")
                || name.equals("Keycloak") && run.get("external").contains("identity");
        if (external) {
            console.line(String.format("  %-12s external", name));
        } else {
            console.line(String.format("  %-12s %-14s port %-6d pid %s", name, answers ? "serves" : "does not serve", port,
                    pid.isEmpty() ? run.get("pid") : pid));
        }
    }
}

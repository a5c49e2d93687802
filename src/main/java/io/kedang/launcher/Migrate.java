package io.kedang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./kedang migrate}, {@code keys} and {@code outbox}: runs the packaged application's own command of that name against the database of this
 * installation, which is started for the occasion when it does not run.
 */
final class Migrate {

    private final String name;
    private final StateFolder state;
    private final Path packaged;
    private final Console console;

    Migrate(String name, StateFolder state, Path packaged, Console console) {
        this.name = name;
        this.state = state;
        this.packaged = packaged;
        this.console = console;
    }

    int run(List<String> flags) {
        External external = External.of(System.getenv());
        Optional<StateLock> lock = StateLock.tryLock(state);
        int port = RunFile.read(state).filter(run -> lock.isEmpty()).map(run -> run.number("port")).orElse(Options.DEFAULT_PORT);
        LocalStack stack = LocalStack.prepared(state, lock.isEmpty() ? Ports.fromBase(port) : Ports.free(), external, console);
        try {
            if (lock.isPresent()) {
                LeftBehind.stop(state);
                stack.startPostgres();
            }
            return migrate(flags, stack.environment());
        } finally {
            stack.close();
            lock.ifPresent(StateLock::close);
        }
    }

    private int migrate(List<String> flags, Map<String, String> environment) {
        List<String> command = new ArrayList<>(ApplicationProcess.arguments(state, packaged));
        command.add(0, JavaProcess.javaProgram());
        command.add(name);
        command.addAll(flags);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(state.root().toFile()).inheritIO();
            builder.environment().putAll(ApplicationProcess.settings(0, environment));
            // Nobody signs in here, and what is said is the table, not a log.
            builder.environment().put("QUARKUS_OIDC_TENANT_ENABLED", "false");
            builder.environment().put("QUARKUS_LOG_CONSOLE_LEVEL", "ERROR");
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LauncherException("The command could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}

package io.kedang.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A real Keycloak as a child process, with Kedang's theme. Its realm is {@link KeycloakRealm}'s affair. */
public final class KeycloakProcess implements AutoCloseable {

    /** A first start makes some ninety tables, on a busy machine slowly. */
    private static final Duration START = Duration.ofMinutes(4);

    private final JavaProcess process;
    private final int port;

    private KeycloakProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and returns at once; {@link #awaitReady()} tells when it serves. */
    static KeycloakProcess start(Path home, StateFolder state, Path themes, KeycloakSettings settings) {
        JavaProcess process = JavaProcess.start("Keycloak", state.run(), state.log("keycloak"),
                settings.arguments(home, state, themes), settings.environment(state.secrets()));
        return new KeycloakProcess(process, settings.port());
    }

    void awaitReady() {
        process.awaitOk(address().resolve("/realms/master"), START);
    }

    /** The server's root, without a realm. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}

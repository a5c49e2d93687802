package io.kedang.launcher.bench;

import io.kedang.launcher.ApplicationProcess;
import io.kedang.launcher.ClassArchive;
import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import io.kedang.launcher.LocalAccess;
import io.kedang.launcher.LocalStack;
import io.kedang.launcher.Ports;
import io.kedang.launcher.SecretNames;
import io.kedang.launcher.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The real PostgreSQL, Keycloak and mail on a state of their own, and the packaged application, started and stopped as needed. */
final class BenchStack implements AutoCloseable {

    private static final long START_LIMIT_NANOS = 120_000_000_000L;

    private final StateFolder state;
    private final Path packaged;
    private final Ports ports;
    private final LocalStack stack;
    private ApplicationProcess application;
    private boolean closed;

    private BenchStack(StateFolder state, Path packaged, Ports ports, LocalStack stack) {
        this.state = state;
        this.packaged = packaged;
        this.ports = ports;
        this.stack = stack;
    }

    static BenchStack start(StateFolder state, Path packaged, Console console) {
        Ports ports = Ports.free();
        return new BenchStack(state, packaged, ports, LocalStack.start(state, ports, console));
    }

    /** Starts the application. @return the milliseconds from the process's start to its first readiness */
    double startApplication() {
        // Sign-ups are limited per address, and here they all come from one.
        Map<String, String> environment = new LinkedHashMap<>(stack.environment());
        environment.put("KEDANG_PLATFORM_SIGNUP_PER_ADDRESS_AND_HOUR", "1000");
        long before = System.nanoTime();
        synchronized (this) {
            if (closed) {
                throw new LauncherException("The bench was stopped.");
            }
            application = ApplicationProcess.start(state, packaged, ports.app(), environment);
        }
        while (!isReady()) {
            if (!application.handle().isAlive() || System.nanoTime() - before > START_LIMIT_NANOS) {
                throw new LauncherException("The application did not become ready: see " + state.log("app") + ".");
            }
            Waits.millis(5);
        }
        return (System.nanoTime() - before) / 1e6;
    }

    private boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), ports.app())) {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/q/health/ready")).GET().build();
            return socket.isConnected() && HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while measuring.", e);
        }
    }

    /** For the starts to come. @return whether it could be made */
    boolean archiveClasses() {
        return ClassArchive.of(state, packaged).make(application.handle());
    }

    synchronized void stopApplication() {
        if (application != null) {
            application.close();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + ports.app());
    }

    ProcessHandle process() {
        return application.handle();
    }

    LocalAccess access() {
        return stack.access();
    }

    /** A connection as the superuser; the caller closes it. */
    Connection database() throws SQLException {
        return stack.postgres().connect("kedang");
    }

    int databasePort() {
        return ports.postgres();
    }

    String applicationPassword() {
        return state.secrets().get(SecretNames.DB_APP);
    }

    Path databaseLog() {
        return state.log("postgres");
    }

    /** For scripts and what the load generators write. */
    Path workFolder() {
        return state.root().resolve("load");
    }

    /** The argument by which a process left behind is found again. */
    String marker() {
        return state.marker();
    }

    Path packaged() {
        return packaged;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stopApplication();
            stack.close();
        }
    }
}

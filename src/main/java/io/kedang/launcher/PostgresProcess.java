package io.kedang.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL from the binaries on the Maven registry, run for keeps: durable, with passwords, on loopback only.
 * The library's own defaults (no fsync, trust) are for throw-away databases and are all turned around here.
 */
public final class PostgresProcess implements AutoCloseable {

    /** The superuser's name; its password is in the secrets as {@link #PASSWORD}. */
    public static final String SUPERUSER = "postgres";
    /** The name of the superuser's secret. */
    public static final String PASSWORD = "postgres_password";

    private static final Duration START = Duration.ofSeconds(60);
    static final Duration STOP = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final ProcessHandle postmaster;
    private final String password;

    private PostgresProcess(EmbeddedPostgres postgres, PostgresData data, String password) {
        this.postgres = postgres;
        this.postmaster = data.postmaster();
        this.password = password;
    }

    /**
     * Starts the server over the state folder's data and returns when it answers; recovers from a crash by itself.
     * A server left behind on the same data by a killed launcher is stopped first.
     */
    public static PostgresProcess start(StateFolder state, int port) {
        PostgresData data = new PostgresData(state.postgresData());
        data.recover();
        String password = state.secrets().get(PASSWORD);
        Path log = state.log("postgres");
        Path passwordFile = writePasswordFile(state, password);
        try {
            EmbeddedPostgres postgres = builder(state, port, password, passwordFile, log).start();
            data.markInitialized();
            return new PostgresProcess(postgres, data, password);
        } catch (IOException | RuntimeException e) {
            data.stopLeftBehind();
            throw new LauncherException(whyNot(log), e);
        } finally {
            delete(passwordFile);
        }
    }

    /** As root the library starts it in a user namespace of its own, which some machines do not allow. */
    private static String whyNot(Path log) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Commands.run(log.getParent(), log.resolveSibling("unshare.log"), List.of("unshare", "-U", "true")) != 0) {
            return "PostgreSQL does not run as root on this machine: start ./kedang as an ordinary user.";
        }
        return "PostgreSQL did not start: see the end of " + log + ".";
    }

    private static EmbeddedPostgres.Builder builder(StateFolder state, int port, String password, Path passwordFile, Path log) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(state.postgresData())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(state.postgresPrograms().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setConnectConfig("password", password)
                // Under the plain C locale Chinese text has no trigrams and no upper case.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                // These reach initdb behind the library's "-A trust", so that the cluster is born with passwords.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                // A schema per tenant: dropping or migrating many tables takes many locks at once.
                .setServerConfig("max_locks_per_transaction", "512");
    }

    public int port() {
        return postgres.getPort();
    }

    public long pid() {
        return postmaster.pid();
    }

    ProcessHandle handle() {
        return postmaster;
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        try {
            // Asks for a fast stop, waits a few seconds, and lets go of the library's lock on the data.
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Processes.stop(postmaster, "INT", STOP);
        }
    }

    private static Path writePasswordFile(StateFolder state, String password) {
        try {
            Path file = state.run().resolve("initdb.password");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password, StandardOpenOption.WRITE);
            return file;
        } catch (IOException e) {
            throw new LauncherException("Cannot write to " + state.run() + ": make it writable.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}

package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds out what the application really sends for a request, by letting PostgreSQL log it: the floor then follows the application, and
 * cannot be flattered by a copy that has gone stale.
 */
final class StatementTrace {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Connection superuser;
    private final Path log;

    StatementTrace(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /** The transaction in which such a statement was sent while the request was served; others may be sent at the same time. */
    List<TracedStatement> of(Predicate<TracedStatement> statement, Runnable request) {
        long from = size();
        try {
            configure("SET log_line_prefix = '" + StatementLog.PREFIX + "'", "SET log_statement = 'all'");
            try {
                request.run();
                return await(statement, from);
            } finally {
                configure("RESET log_line_prefix", "RESET log_statement");
            }
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL could not be asked to log what the application sends: " + e.getMessage(), e);
        }
    }

    private List<TracedStatement> await(Predicate<TracedStatement> statement, long from) {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += 100) {
            for (List<TracedStatement> transaction : StatementLog.transactions(since(from))) {
                if (transaction.stream().anyMatch(statement)) {
                    return transaction;
                }
            }
            Waits.millis(100);
        }
        throw new LauncherException("PostgreSQL's log does not show what the application sent: see " + log + ".");
    }

    private void configure(String... changes) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            for (String change : changes) {
                sql.execute("ALTER SYSTEM " + change);
            }
            sql.execute("SELECT pg_reload_conf()");
        }
        // The postmaster passes the news on to the connections in its own time.
        Waits.millis(500);
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String since(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

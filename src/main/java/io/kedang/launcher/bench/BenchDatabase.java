package io.kedang.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What the bench does to the bench company's tables as the superuser, between runs. */
final class BenchDatabase {

    private final Connection superuser;

    BenchDatabase(Connection superuser) {
        this.superuser = superuser;
    }

    Connection connection() {
        return superuser;
    }

    BenchTenant tenant(String slug) {
        try (PreparedStatement query = superuser.prepareStatement("SELECT schema_name, role_name FROM control.tenant WHERE slug = ?")) {
            query.setString(1, slug);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return tenant(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private BenchTenant tenant(String schema, String role) throws SQLException {
        execute("SET search_path = " + schema);
        try (Statement query = superuser.createStatement(); ResultSet rows = query.executeQuery(
                "SELECT (SELECT id FROM member LIMIT 1), (SELECT max(version) FROM template WHERE key = 'customer' AND state = 'published')")) {
            rows.next();
            return new BenchTenant(schema, role, rows.getObject(1, UUID.class), rows.getInt(2));
        }
    }

    /** Empty tables and a written checkpoint, so that each run begins alike. */
    void empty() {
        execute("TRUNCATE record, record_history, journal, journal_chain, journal_checkpoint, journal_check, journal_pace, journal_alert, idempotency");
        execute("CHECKPOINT");
    }

    /** Statistics and visibility as autovacuum would have made them by now. */
    void settle() {
        execute("VACUUM ANALYZE record");
        execute("CHECKPOINT");
    }

    private void execute(String sql) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.kedang.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tenants' schemas as PostgreSQL's superuser sees them. */
public final class TenantTables {

    /** What the running service writes behind the journal, some time after. */
    private static final List<String> BEHIND = List.of("journal_chain", "journal_checkpoint", "journal_check", "journal_pace", "journal_alert", "outbox");

    private TenantTables() {
    }

    /** The name of a company's schema, which is also its role's. */
    public static String schemaOf(Company company) {
        return text("SELECT schema_name FROM control.tenant WHERE slug = '" + company.slug() + "'");
    }

    public static UUID tenantIdOf(Company company) {
        return UUID.fromString(text("SELECT id::text FROM control.tenant WHERE slug = '" + company.slug() + "'"));
    }

    public static List<String> tablesOf(String schema) {
        return texts("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema + "' ORDER BY 1");
    }

    /** Changes when any row of the schema, or its tables, change; but for tables that the running service writes by itself. */
    public static String fingerprint(String schema, String... except) {
        var parts = new ArrayList<String>();
        var tables = new ArrayList<>(tablesOf(schema));
        tables.removeAll(List.of(except));
        tables.removeAll(BEHIND);
        for (var table : tables) {
            parts.add(table + "=" + text("SELECT count(*) || '/' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM " + schema + "." + table + " t"));
        }
        return String.join("\n", parts);
    }

    public static long count(String sql) {
        return Long.parseLong(text(sql));
    }

    public static String text(String sql) {
        return texts(sql).get(0);
    }

    public static List<String> texts(String sql) {
        try (var connection = TestStack.superuser()) {
            return texts(connection, sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    public static void execute(String... statements) {
        try (var connection = TestStack.superuser(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}

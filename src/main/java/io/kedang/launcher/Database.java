package io.kedang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Prepares the embedded server: the two databases, their roles, and the service's bootstrap script. Repeatable. */
final class Database {

    static final String SERVICE = "kedang";
    static final String KEYCLOAK = "keycloak";

    private final PostgresProcess postgres;
    private final Secrets secrets;

    Database(PostgresProcess postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** Brings the server to the state the application and Keycloak expect. */
    void prepare(Path bootstrapScript) {
        try {
            prepareKeycloak();
            prepareService(bootstrapScript);
        } catch (SQLException | IOException e) {
            throw new LauncherException("The database could not be prepared (" + e.getMessage() + "): if the data is not "
                    + "needed, start again with --fresh.", e);
        }
    }

    private void prepareKeycloak() throws SQLException {
        try (Connection connection = postgres.connect("postgres"); Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", KEYCLOAK)) {
                statement.execute("CREATE ROLE keycloak LOGIN");
            }
            statement.execute("ALTER ROLE keycloak PASSWORD " + literal(secrets.get(SecretNames.KEYCLOAK_DB)));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", KEYCLOAK)) {
                statement.execute("CREATE DATABASE keycloak OWNER keycloak");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", SERVICE)) {
                statement.execute("CREATE DATABASE kedang");
            }
        }
    }

    private void prepareService(Path script) throws SQLException, IOException {
        if (!Files.exists(script)) {
            throw new LauncherException(script + " is missing: is this folder a whole copy of Kedang?");
        }
        String sql = fill(Files.readString(script, StandardCharsets.UTF_8));
        try (Connection connection = postgres.connect(SERVICE); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String fill(String sql) {
        return sql.replace(":app_password", literal(secrets.get(SecretNames.DB_APP)))
                .replace(":owner_password", literal(secrets.get(SecretNames.DB_OWNER)));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

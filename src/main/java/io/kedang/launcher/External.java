package io.kedang.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The servers the person brought along: what {@code KEDANG_*} in the environment replaces of the local ones. */
record External(Map<String, String> settings) {

    private static final List<String> DATABASE = List.of("KEDANG_DB_APP_PASSWORD", "KEDANG_DB_OWNER_PASSWORD");
    private static final List<String> IDENTITY = List.of("KEDANG_OIDC_SECRET", "KEDANG_OIDC_ADMIN_SECRET");

    static External none() {
        return new External(Map.of());
    }

    /** Reads the environment; a half-told server is refused with a sentence. */
    static External of(Map<String, String> environment) {
        Map<String, String> given = environment.entrySet().stream()
                .filter(e -> e.getKey().startsWith("KEDANG_") && !e.getKey().equals("KEDANG_HOME"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        External external = new External(given);
        external.require("KEDANG_DB_URL", DATABASE);
        external.require("KEDANG_OIDC_URL", IDENTITY);
        return external;
    }

    private void require(String url, List<String> companions) {
        List<String> missing = companions.stream().filter(name -> !settings.containsKey(name)).toList();
        if (settings.containsKey(url) && !missing.isEmpty()) {
            throw new LauncherException(url + " is set: set " + String.join(" and ", missing) + " as well.");
        }
    }

    boolean database() {
        return settings.containsKey("KEDANG_DB_URL");
    }

    boolean identity() {
        return settings.containsKey("KEDANG_OIDC_URL");
    }

    /** Makes the schema for {@link #keycloakSettings}: Keycloak fills one, but does not make it. */
    void makeKeycloakSchema() {
        KeycloakSettings settings = keycloakSettings(0);
        try (Connection connection = DriverManager.getConnection(settings.database(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + settings.schema());
        } catch (SQLException e) {
            throw new LauncherException("The database of KEDANG_DB_URL cannot be used (" + e.getMessage().lines().findFirst().orElse("")
                    + "): check the address and the owner's password.", e);
        }
    }

    /** Keycloak's tables in a schema of the given database, as there is no other one. */
    KeycloakSettings keycloakSettings(int port) {
        return new KeycloakSettings("jdbc:" + settings.get("KEDANG_DB_URL"), "keycloak",
                settings.getOrDefault("KEDANG_DB_OWNER_USER", "kedang_owner"), settings.get("KEDANG_DB_OWNER_PASSWORD"), port);
    }
}

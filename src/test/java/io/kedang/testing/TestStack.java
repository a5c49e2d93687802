package io.kedang.testing;

import io.kedang.launcher.Ports;
import io.kedang.launcher.PostgresProcess;
import io.kedang.launcher.SecretNames;
import io.kedang.launcher.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the parts of the running test stack are. */
public final class TestStack {

    private static final String PREFIX = "kedang.it.";

    private TestStack() {
    }

    static void announce(Ports ports, Secrets secrets, Path state) {
        set("app", ports.app());
        set("keycloak", ports.keycloak());
        set("postgres", ports.postgres());
        set("mail", ports.mailPage());
        set("smtp", ports.smtp());
        set("mail-line", MailLine.to(ports.smtp()));
        set("local-secret", secrets.get(SecretNames.LOCAL_CLIENT));
        set("superuser-password", secrets.get(PostgresProcess.PASSWORD));
        set("app-password", secrets.get(SecretNames.DB_APP));
        set("state", state);
    }

    private static void set(String name, Object value) {
        System.setProperty(PREFIX + name, value.toString());
    }

    public static String get(String name) {
        return System.getProperty(PREFIX + name);
    }

    public static String appUrl() {
        return "http://localhost:" + get("app");
    }

    public static String keycloakUrl() {
        return "http://localhost:" + get("keycloak");
    }

    public static String mailUrl() {
        return "http://localhost:" + get("mail");
    }

    /** As PostgreSQL's superuser: to look at what the application cannot show. */
    public static Connection superuser() throws SQLException {
        return connect("postgres", get("superuser-password"));
    }

    /** As the login role of the application, outside any door. */
    public static Connection loginRole() throws SQLException {
        return connect("kedang_app", get("app-password"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + get("postgres") + "/kedang", user, password);
    }
}

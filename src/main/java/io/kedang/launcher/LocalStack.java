package io.kedang.launcher;

import io.kedang.launcher.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything the application needs around it, for real, on this machine: PostgreSQL, Keycloak with its realm, and a mail
 * catcher. {@code ./kedang up} and the tests use the same one.
 */
public final class LocalStack implements AutoCloseable {

    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Project project;
    private final External external;
    private final Console console;
    private PostgresProcess postgres;
    private KeycloakProcess keycloak;
    private MailCatcher mail;

    private LocalStack(Project project, StateFolder state, Ports ports, External external, Console console) {
        this.project = project;
        this.state = state;
        this.ports = ports;
        this.secrets = state.secrets();
        this.external = external;
        this.console = console;
    }

    /** The parts for {@link Supervisor}, which starts them one by one and the application in between. */
    static LocalStack prepared(StateFolder state, Ports ports, External external, Console console) {
        return new LocalStack(Project.current(), state, ports, external, console);
    }

    /** Starts all of it on the given ports over the given state and returns when it serves. */
    public static LocalStack start(StateFolder state, Ports ports, Console console) {
        LeftBehind.stop(state);
        LocalStack stack = prepared(state, ports, External.none(), console);
        try {
            stack.startPostgres();
            stack.startKeycloak();
            stack.awaitKeycloak();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** PostgreSQL, its databases, and the mail catcher. */
    void startPostgres() {
        if (!external.database()) {
            postgres = PostgresProcess.start(state, ports.postgres());
            new Database(postgres, secrets).prepare(project.bootstrapScript());
            console.step("PostgreSQL is ready on port " + ports.postgres());
        }
        mail = MailCatcher.start(ports.mailPage(), ports.smtp());
    }

    /** Begins to start Keycloak and returns at once. */
    void startKeycloak() {
        if (!external.identity()) {
            Path home = new KeycloakDistribution(project, state.shared(), console).ensure();
            keycloak = KeycloakProcess.start(home, state, project.themes(), keycloakSettings());
        }
    }

    private KeycloakSettings keycloakSettings() {
        if (external.database()) {
            external.makeKeycloakSchema();
            return external.keycloakSettings(ports.keycloak());
        }
        return new KeycloakSettings(postgres.jdbcUrl(Database.KEYCLOAK), "public", Database.KEYCLOAK,
                secrets.get(SecretNames.KEYCLOAK_DB), ports.keycloak());
    }

    void awaitKeycloak() {
        if (keycloak == null) {
            return;
        }
        keycloak.awaitReady();
        boolean imported = new KeycloakRealm(keycloak.address(), secrets, realmValues())
                .ensure(project, state.root().resolve("realm.addresses"));
        console.step("Keycloak is ready on port " + ports.keycloak() + (imported ? ", its realm imported" : ""));
    }

    /** What the application reads from its environment. */
    public Map<String, String> environment() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("KEDANG_DB_URL", "postgresql://127.0.0.1:" + ports.postgres() + "/" + Database.SERVICE);
        values.put("KEDANG_DB_APP_USER", "kedang_app");
        values.put("KEDANG_DB_APP_PASSWORD", secrets.get(SecretNames.DB_APP));
        values.put("KEDANG_DB_OWNER_USER", "kedang_owner");
        values.put("KEDANG_DB_OWNER_PASSWORD", secrets.get(SecretNames.DB_OWNER));
        values.put("KEDANG_OIDC_URL", "http://localhost:" + ports.keycloak() + "/realms/kedang");
        values.put("KEDANG_SESSION_SECRET", secrets.get(SecretNames.SESSION));
        values.put("KEDANG_KEY_FILE", keyFile());
        values.put("KEDANG_KEY_FOLDER", state.keyFolder().toString());
        values.put("KEDANG_FILES", state.root().resolve("files").toString());
        values.put("KEDANG_MAIL_PAGE", "http://localhost:" + ports.mailPage());
        values.put("KEDANG_PRESETS", project.presets().toString());
        values.putAll(realmValues());
        values.remove("KEDANG_LOCAL_CLIENT_SECRET");
        values.keySet().removeIf(SigninPolicies::isOne);
        values.putAll(external.settings());
        return values;
    }

    private String keyFile() {
        String given = external.settings().get("KEDANG_KEY_FILE");
        return given == null ? KeyFile.ensure(state.keyFile()).toString() : given;
    }

    private Map<String, String> realmValues() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("KEDANG_OIDC_SECRET", secrets.get(SecretNames.OIDC));
        values.put("KEDANG_OIDC_ADMIN_SECRET", secrets.get(SecretNames.OIDC_ADMIN));
        values.put("KEDANG_LOCAL_CLIENT_SECRET", secrets.get(SecretNames.LOCAL_CLIENT));
        values.put("KEDANG_PUBLIC_URL", "http://localhost:" + ports.app());
        values.put("KEDANG_SMTP_HOST", "127.0.0.1");
        values.put("KEDANG_SMTP_PORT", Integer.toString(ports.smtp()));
        values.putAll(SigninPolicies.of(System.getenv()));
        return values;
    }

    /** The ports this stack listens on, by what they are for. */
    Map<String, Integer> ownPorts() {
        Map<String, Integer> own = new LinkedHashMap<>();
        if (!external.database()) {
            own.put("PostgreSQL", ports.postgres());
        }
        if (!external.identity()) {
            own.put("Keycloak", ports.keycloak());
        }
        own.put("mail page", ports.mailPage());
        own.put("mail", ports.smtp());
        return own;
    }

    /** The processes it lives on, by name. */
    Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        if (postgres != null) {
            processes.put("PostgreSQL", postgres.handle());
        }
        if (keycloak != null) {
            processes.put("Keycloak", keycloak.handle());
        }
        return processes;
    }

    /** What the demo and tests may do here. */
    public LocalAccess access() {
        return new LocalAccess() {
            @Override
            public String mailCode(String email) {
                return mail.awaitCode(email);
            }

            @Override
            public String token(String username, String password, String orgAlias) {
                return passwordGrant(username, password, orgAlias == null ? "openid" : "openid organization:" + orgAlias);
            }
        };
    }

    private String passwordGrant(String username, String password, String scope) {
        URI endpoint = URI.create(environment().get("KEDANG_OIDC_URL") + "/protocol/openid-connect/token");
        try {
            return Tokens.accessToken(Http.postForm(endpoint, Map.of("grant_type", "password", "client_id", "kedang-local",
                    "client_secret", secrets.get(SecretNames.LOCAL_CLIENT), "username", username, "password", password,
                    "scope", scope)));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The started PostgreSQL; null when an external one is used. */
    public PostgresProcess postgres() {
        return postgres;
    }

    /** The started Keycloak; null when an external one is used. */
    public KeycloakProcess keycloak() {
        return keycloak;
    }

    /** The mail this installation has sent. */
    public MailCatcher mail() {
        return mail;
    }

    /** Keycloak first: it writes to PostgreSQL until its end. */
    @Override
    public void close() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (mail != null) {
            mail.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}

package io.kedang.launcher;

/** The names in {@code secrets.properties}. */
public final class SecretNames {

    public static final String DB_APP = "db_app_password";
    public static final String DB_OWNER = "db_owner_password";
    public static final String KEYCLOAK_DB = "keycloak_db_password";
    public static final String KEYCLOAK_ADMIN = "keycloak_admin_password";
    public static final String OIDC = "oidc_secret";
    public static final String OIDC_ADMIN = "oidc_admin_secret";
    public static final String LOCAL_CLIENT = "local_client_secret";
    public static final String SESSION = "session_secret";

    private SecretNames() {
    }
}

package io.kedang.launcher;

/** The names in {@code secrets.properties}. */
final class SecretNames {

    static final String DB_APP = "db_app_password";
    static final String DB_OWNER = "db_owner_password";
    static final String KEYCLOAK_DB = "keycloak_db_password";
    static final String KEYCLOAK_ADMIN = "keycloak_admin_password";
    static final String OIDC = "oidc_secret";
    static final String OIDC_ADMIN = "oidc_admin_secret";
    static final String LOCAL_CLIENT = "local_client_secret";
    static final String SESSION = "session_secret";

    private SecretNames() {
    }
}

package io.kedang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Imports the realm when it is missing and never touches its users again; later starts only bring addresses and the
 * policies for signing in up to date when they have changed.
 */
final class KeycloakRealm {

    private static final Pattern POLICY =
            Pattern.compile("\"(passwordPolicy|failureFactor|maxFailureWaitSeconds|webAuthnPolicyPasswordlessPasskeysEnabled)\": \"[^\"]*\"");
    private static final Pattern FIRST_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final URI server;
    private final Secrets secrets;
    private final Map<String, String> values;

    KeycloakRealm(URI server, Secrets secrets, Map<String, String> values) {
        this.server = server;
        this.secrets = secrets;
        this.values = values;
    }

    /** True when the realm was imported now. */
    boolean ensure(Project project, Path addressesFile) {
        try {
            boolean missing = !Http.isOk(server.resolve("/realms/kedang"));
            String addresses = values.get("KEDANG_PUBLIC_URL") + " " + values.get("KEDANG_SMTP_PORT") + " " + SigninPolicies.of(values) + "\n";
            if (missing) {
                create("/admin/realms", project.realm());
                create("/admin/realms/kedang/clients", project.localClient());
            } else if (!Files.exists(addressesFile) || !Files.readString(addressesFile).equals(addresses)) {
                updateAddresses(project);
            }
            Files.writeString(addressesFile, addresses);
            return missing;
        } catch (IOException e) {
            throw new LauncherException("Keycloak's realm could not be prepared: " + e.getMessage() + ".", e);
        }
    }

    private void create(String path, Path file) throws IOException {
        expect(201, Http.json("POST", server.resolve(path), adminToken(), Placeholders.fill(Files.readString(file), values)));
    }

    private void updateAddresses(Project project) throws IOException {
        String token = adminToken();
        URI clients = server.resolve("/admin/realms/kedang/clients");
        String id = firstId(Http.get(URI.create(clients + "?clientId=kedang-web"), token));
        expect(204, Http.json("PUT", URI.create(clients + "/" + id), token, Placeholders.fill("""
                {"clientId": "kedang-web", "rootUrl": "${KEDANG_PUBLIC_URL}", "redirectUris": ["${KEDANG_PUBLIC_URL}/login/callback", "${KEDANG_PUBLIC_URL}/home"],
                 "webOrigins": ["${KEDANG_PUBLIC_URL}"], "attributes": {
                 "post.logout.redirect.uris": "${KEDANG_PUBLIC_URL}/",
                 "backchannel.logout.url": "${KEDANG_PUBLIC_URL}/back-channel-logout"}}""", values)));
        expect(204, Http.json("PUT", server.resolve("/admin/realms/kedang"), token, Placeholders.fill("""
                {"smtpServer": {"host": "${KEDANG_SMTP_HOST}", "port": "${KEDANG_SMTP_PORT}",
                 "from": "${KEDANG_MAIL_FROM:no-reply@kedang.local}", "fromDisplayName": "Kedang 客档",
                 "ssl": "false", "starttls": "false", "auth": "false"},
                 %s}""".formatted(policies(project)), values)));
    }

    /** As the realm's file has them, one member a line. */
    private static String policies(Project project) throws IOException {
        return POLICY.matcher(Files.readString(project.realm())).results().map(MatchResult::group).collect(Collectors.joining(", "));
    }

    private String adminToken() throws IOException {
        return Tokens.accessToken(Http.postForm(server.resolve("/realms/master/protocol/openid-connect/token"), Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", KeycloakSettings.ADMIN,
                "password", secrets.get(SecretNames.KEYCLOAK_ADMIN))));
    }

    private static String firstId(HttpResponse<String> response) throws IOException {
        Matcher id = FIRST_ID.matcher(response.body());
        if (response.statusCode() != 200 || !id.find()) {
            throw new IOException("client kedang-web was not found (" + response.statusCode() + ")");
        }
        return id.group(1);
    }

    private static void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(response.request().uri() + " answered " + response.statusCode() + " " + response.body());
        }
    }
}

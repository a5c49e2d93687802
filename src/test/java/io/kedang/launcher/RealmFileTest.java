package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The production realm: what must be in it, and what must never get into it. */
class RealmFileTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper().readTree(Project.current().realm().toFile());
    }

    @Test
    void shouldHaveNoPasswordGrantAndNoLocalClient() {
        assertThat(elements("clients").map(client -> client.path("clientId").asText())).containsExactly("kedang-web", "kedang-service");
        assertThat(elements("clients")).noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void shouldTakeEverySecretFromTheEnvironment() {
        assertThat(elements("clients").map(client -> client.path("secret").asText())).allMatch(secret -> secret.startsWith("${KEDANG_"));
        assertThat(elements("users")).allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void shouldDemandProofKeysAndOneAddress() {
        JsonNode web = elements("clients").filter(c -> c.path("clientId").asText().equals("kedang-web")).findFirst().orElseThrow();

        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.path("redirectUris").toString()).isEqualTo("[\"${KEDANG_PUBLIC_URL}/login/callback\",\"${KEDANG_PUBLIC_URL}/home\"]");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo("${KEDANG_PUBLIC_URL}/");
    }

    @Test
    void shouldPutTheOrganizationsIdIntoTokens() {
        JsonNode mapper = elements("clientScopes").filter(s -> s.path("name").asText().equals("organization")).findFirst().orElseThrow()
                .at("/protocolMappers/0/config");

        assertThat(mapper.path("addOrganizationId").asText()).isEqualTo("true");
        assertThat(mapper.path("jsonType.label").asText()).isEqualTo("JSON");
    }

    /** A list that is not whole makes Keycloak leave out the scopes it would have made itself. */
    @Test
    void shouldNameAllOfKeycloaksScopes() {
        assertThat(elements("clientScopes")).hasSize(15);
        assertThat(realm.path("otpPolicyLookAheadWindow").asInt()).isEqualTo(1);
    }

    @Test
    void shouldNameTheSecondFactorInTokens() {
        assertThat(elements("clientScopes").filter(s -> s.path("name").asText().equals("acr")).findFirst().orElseThrow().at("/protocolMappers/1/protocolMapper").asText())
                .isEqualTo("oidc-amr-mapper");
        assertThat(elements("authenticatorConfig").map(config -> config.at("/config/default.reference.value").asText()).filter(value -> !value.isEmpty()))
                .containsExactlyInAnyOrder("otp", "otp", "hwk", "mfa");
    }

    @Test
    void shouldRefuseCommonAndOldPasswordsAndLockOutWhoGuesses() {
        assertThat(realm.path("passwordPolicy").asText()).contains("length(", "notUsername", "notEmail", "passwordHistory(", "${KEDANG_SIGNIN_PASSWORD_MORE:}");
        assertThat(SigninPolicies.of(Map.of("KEDANG_SIGNIN_PASSWORD_LENGTH", "15", "HOME", "/")))
                .containsEntry("KEDANG_SIGNIN_PASSWORD_MORE", " and passwordBlacklist(common.txt)").containsEntry("KEDANG_SIGNIN_PASSWORD_LENGTH", "15").hasSize(2);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    /** Keycloak's own order tells anybody who types an e-mail address the companies of its owner. */
    @Test
    void shouldAskForThePasswordBeforeItShowsCompanies() {
        JsonNode condition = elements("authenticationFlows")
                .filter(flow -> flow.path("alias").asText().equals("Browser - Conditional Organization")).findFirst().orElseThrow()
                .at("/authenticationExecutions/0");

        assertThat(condition.path("authenticator").asText()).isEqualTo("conditional-user-role");
        assertThat(condition.path("requirement").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void shouldHaveBothLanguagesOfEveryThemeMessage() {
        Path themes = Project.current().themes().resolve("kedang");
        Stream.of("login", "email").forEach(type -> assertThat(keys(themes.resolve(type + "/messages/messages_zh_Hans.properties")))
                .containsAll(keys(themes.resolve(type + "/messages/messages_en.properties"))));
    }

    private Stream<JsonNode> elements(String name) {
        return StreamSupport.stream(realm.path(name).spliterator(), false);
    }

    private static Set<String> keys(Path file) {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames();
    }
}

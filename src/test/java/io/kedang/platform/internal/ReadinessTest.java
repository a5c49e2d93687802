package io.kedang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void setEverythingRight() throws IOException {
        var key = Files.writeString(folder.resolve("key.json"), "{}");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        settings.put("kedang.crypto.key-folder", folder.resolve("keys").toString());
        settings.putAll(Map.of(
                "kedang.platform.session-secret", "3c0f7a1be5d24896a0b1c2d3e4f5061728394a5b",
                "quarkus.datasource.password", "pT9-vQ2x_Lm4Zr7",
                "quarkus.datasource.owner.password", "oW8-kD3y_Np5Xs6",
                "quarkus.oidc.credentials.secret", "wE7-jF4z_Qr6Yt5",
                "kedang.platform.identity.service-secret", "sR6-hG5a_Bs7Zu4",
                "kedang.platform.public-url", "https://kedang.example.com",
                "kedang.platform.identity.realm-url", "https://login.example.com/realms/kedang",
                "kedang.crypto.key-file", key.toString(),
                "quarkus.mailer.host", "smtp.example.com",
                "quarkus.mailer.start-tls", "REQUIRED"));
    }

    private List<String> wrong() {
        return Readiness.wrong(name -> Optional.ofNullable(settings.get(name)), true);
    }

    @Test
    void shouldStartWhenEverythingIsRight() {
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kedang.platform.session-secret|short|KEDANG_SESSION_SECRET must be set to at least 32 characters.",
        "kedang.platform.session-secret|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|KEDANG_SESSION_SECRET can be guessed: make it with openssl rand -hex 32.",
        "kedang.platform.session-secret|changeme-changeme-changeme-changeme-1234|KEDANG_SESSION_SECRET can be guessed: make it with openssl rand -hex 32.",
        "quarkus.datasource.password|''|KEDANG_DB_APP_PASSWORD must be set.",
        "quarkus.datasource.password|postgres|KEDANG_DB_APP_PASSWORD is a default or can be guessed: choose a random one.",
        "quarkus.datasource.owner.password|''|KEDANG_DB_OWNER_PASSWORD must be set.",
        "quarkus.datasource.owner.password|pT9-vQ2x_Lm4Zr7|KEDANG_DB_APP_PASSWORD and KEDANG_DB_OWNER_PASSWORD must differ.",
        "quarkus.oidc.credentials.secret|''|KEDANG_OIDC_SECRET must be set.",
        "quarkus.oidc.credentials.secret|sR6-hG5a_Bs7Zu4|KEDANG_OIDC_SECRET and KEDANG_OIDC_ADMIN_SECRET must differ.",
        "kedang.platform.identity.service-secret|secret|KEDANG_OIDC_ADMIN_SECRET is a default or can be guessed: choose a random one.",
        "kedang.platform.public-url|http://kedang.example.com|KEDANG_PUBLIC_URL must begin with https:// in production.",
        "kedang.platform.identity.realm-url|http://login.example.com/realms/kedang|KEDANG_OIDC_URL must begin with https:// in production, or name a host of the cluster.",
        "kedang.platform.identity.realm-url|http://localhost:8180/realms/kedang|KEDANG_OIDC_URL must begin with https:// in production, or name a host of the cluster.",
        "kedang.crypto.key-file|''|KEDANG_KEY_FILE must name the deployment key.",
        "kedang.crypto.key-folder|''|KEDANG_KEY_FOLDER must name the folder of companies' root keys.",
        "kedang.crypto.key-folder|/nowhere/keys|KEDANG_KEY_FOLDER names no folder that can be written to or made.",
        "kedang.crypto.key-file|/nowhere/key.json|KEDANG_KEY_FILE names a file that is not there or cannot be read.",
        "quarkus.http.proxy.proxy-address-forwarding|true|KEDANG_TRUSTED_PROXIES must list your proxies' networks when KEDANG_BEHIND_PROXY is true: else anybody could claim any address.",
        "quarkus.mailer.start-tls|DISABLED|KEDANG_SMTP_STARTTLS must not be DISABLED for a mail server outside the cluster: codes would travel in clear.",
        "kedang.web.mail-page|http://localhost:8025|KEDANG_MAIL_PAGE is for demonstrations: it shows everybody's mail.",
        "KEDANG_LOCAL_CLIENT_SECRET|anything|KEDANG_LOCAL_CLIENT_SECRET is for demonstrations: that client signs in past every second factor.",
        "quarkus.log.level|TRACE|QUARKUS_LOG_LEVEL must not be TRACE: tokens would be logged."})
    void shouldSayInOneSentenceWhatIsWrong(String setting, String value, String sentence) {
        // when
        settings.put(setting, value);

        // then
        assertThat(wrong()).containsExactly(sentence);
    }

    @Test
    void shouldRefuseAKeyThatEverybodyCanRead() throws IOException {
        // when
        Files.setPosixFilePermissions(folder.resolve("key.json"), PosixFilePermissions.fromString("rw-r--r--"));

        // then
        assertThat(wrong()).containsExactly("KEDANG_KEY_FILE names a file that every user of the machine can open: chmod 600.");
    }

    @Test
    void shouldRefuseAFolderOfKeysThatEverybodyCanOpen() throws IOException {
        // when
        Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("keys")), PosixFilePermissions.fromString("rwxr-xr-x"));

        // then
        assertThat(wrong()).containsExactly("KEDANG_KEY_FOLDER names a folder that every user of the machine can open: chmod 700.");
    }

    @Test
    void shouldNotWantAFileForAKeyInAModule() {
        // when
        settings.putAll(Map.of("kedang.crypto.kms", "PKCS11", "kedang.crypto.key-file", ""));

        // then
        assertThat(wrong()).isEmpty();
    }

    @Test
    void shouldNotTrustTheWholeInternet() {
        // when
        settings.putAll(Map.of("quarkus.http.proxy.proxy-address-forwarding", "true", "kedang.http.trusted-proxies", "10.0.0.0/8, 0.0.0.0/0"));

        // then
        assertThat(wrong()).containsExactly("KEDANG_TRUSTED_PROXIES must not trust the whole internet.");
    }

    @Test
    void shouldSayEverythingAtOnceAndQuoteNoSecret() {
        // when
        settings.clear();
        settings.putAll(Map.of("quarkus.datasource.password", "postgres", "kedang.platform.session-secret", "canary"));

        // then
        assertThat(wrong()).hasSizeGreaterThan(6).noneMatch(sentence -> sentence.contains("postgres") || sentence.contains("canary"));
    }

    @Test
    void shouldOnlyWantASessionSecretOutsideProduction() {
        assertThat(Readiness.wrong(name -> Optional.empty(), false)).containsExactly("KEDANG_SESSION_SECRET must be set to at least 32 characters.");
    }
}

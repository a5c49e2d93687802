package io.kedang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }

    @Test
    void shouldReadASecretFromItsFile() throws IOException {
        // given
        var source = new SecretFiles(Map.of("KEDANG_DB_APP_PASSWORD_FILE", file("from-a-file\n"), "KEDANG_DB_APP_PASSWORD", "from the environment"));

        // then
        assertThat(source.getValue("KEDANG_DB_APP_PASSWORD")).isEqualTo("from-a-file");
        assertThat(source.getValue("KEDANG_DB_OWNER_PASSWORD")).isNull();
        assertThat(source.getPropertyNames()).containsExactly("KEDANG_DB_APP_PASSWORD");
        assertThat(source.getOrdinal()).isGreaterThan(300);
    }

    @Test
    void shouldTakeNoOtherVariableForASecret() throws IOException {
        assertThat(new SecretFiles(Map.of("KEDANG_KEY_FILE", file("{}"), "PATH_FILE", file("x"))).getPropertyNames()).isEmpty();
    }

    @Test
    void shouldSayWhichFileIsMissingAndNotWhatIsInIt() throws IOException {
        assertThatThrownBy(() -> new SecretFiles(Map.of("KEDANG_OIDC_SECRET_FILE", "/nowhere/secret"))).hasMessage("KEDANG_OIDC_SECRET_FILE: /nowhere/secret cannot be read.");
        var large = Map.of("KEDANG_OIDC_SECRET_FILE", file("canary".repeat(5_000)));
        assertThatThrownBy(() -> new SecretFiles(large)).hasMessageContaining("too large").hasMessageNotContaining("canary");
    }
}

package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalTest {

    @Test
    void shouldUseTheLocalServersWhenNothingIsGiven() {
        External external = External.of(Map.of("PATH", "/bin", "KEDANG_HOME", "/tmp/x"));

        assertThat(external.database()).isFalse();
        assertThat(external.identity()).isFalse();
        assertThat(external.settings()).isEmpty();
    }

    @Test
    void shouldTakeADatabaseThatIsToldWhole() {
        External external = External.of(Map.of("KEDANG_DB_URL", "postgresql://db:5432/kedang", "KEDANG_DB_APP_PASSWORD", "a",
                "KEDANG_DB_OWNER_PASSWORD", "b"));

        assertThat(external.database()).isTrue();
        assertThat(external.keycloakSettings(1).database()).isEqualTo("jdbc:postgresql://db:5432/kedang");
    }

    @Test
    void shouldNameWhatIsMissingOfAServerThatIsHalfTold() {
        assertThatThrownBy(() -> External.of(Map.of("KEDANG_OIDC_URL", "https://id/realms/kedang", "KEDANG_OIDC_SECRET", "x")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("KEDANG_OIDC_ADMIN_SECRET").hasMessageNotContaining("KEDANG_OIDC_SECRET ");
    }
}

package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void shouldFillOnlyOurOwnPlaceholders() {
        String filled = Placeholders.fill("{\"a\": \"${KEDANG_A}/*\", \"b\": \"${role_admin}\"}", Map.of("KEDANG_A", "x$1\\\""));

        assertThat(filled).isEqualTo("{\"a\": \"x$1\\\\\\\"/*\", \"b\": \"${role_admin}\"}");
    }

    @Test
    void shouldFallBackToTheDefault() {
        assertThat(Placeholders.fill("${KEDANG_FROM:a@b.local}", Map.of())).isEqualTo("a@b.local");
        assertThat(Placeholders.fill("${KEDANG_FROM:a@b.local}", Map.of("KEDANG_FROM", "c@d"))).isEqualTo("c@d");
    }

    @Test
    void shouldRefuseToLeaveAPlaceholderOpen() {
        assertThatThrownBy(() -> Placeholders.fill("${KEDANG_A}", Map.of())).hasMessageContaining("KEDANG_A");
    }
}

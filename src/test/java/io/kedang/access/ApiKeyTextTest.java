package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    @Test
    void shouldBeReadAsItWasMade() {
        // given
        var made = ApiKeyText.make();

        // then
        assertThat(ApiKeyText.parse(made.text())).contains(made);
        assertThat(made.text()).startsWith("kd_").hasSize(3 + 12 + 1 + 43);
        assertThat(made.hash()).hasSize(32).isEqualTo(made.hash());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void shouldNeverBeMadeTwice() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> ApiKeyText.make().text()).distinct()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kd_", "kd_abcdefghijkl", "kd_abcdefghijkl_short", "kd_ABCDEFGHIJKL_0123456789012345678901234567890123456789012",
        "kd_abcdefghijkl_0123456789012345678901234567890123456789012\n", "xx_abcdefghijkl_0123456789012345678901234567890123456789012",
        "kd_abcdefghijkl_012345678901234567890123456789012345678901 "})
    void shouldTakeNothingElseForAKey(String text) {
        assertThat(ApiKeyText.parse(text)).isEmpty();
    }
}

package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void shouldReadWhatItWrites() {
        // when
        var revision = ETags.revision(ETags.of(12));

        // then
        assertThat(revision).isEqualTo(12);
    }

    @Test
    void shouldTakeAnyRevisionWhenNoneIsNamed() {
        // then
        assertThat(ETags.revision(null)).isNull();
        assertThat(ETags.revision(" * ")).isNull();
        assertThat(ETags.revision("W/\"3\"")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"\"", "\"abc\"", "\"1\" or 1", "\"9999999999999999999\"", "\"-1\""})
    void shouldRefuseWhatIsNoTag(String header) {
        // when, then
        assertThatThrownBy(() -> ETags.revision(header)).isInstanceOf(Problem.class).hasMessage("if_match_malformed");
    }
}

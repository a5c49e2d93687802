package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.launcher.LauncherException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void shouldMeasureInRoundsUnlessAskedToBeQuick() {
        assertThat(BenchOptions.parse(List.of())).isEqualTo(BenchOptions.full());
        assertThat(BenchOptions.parse(List.of("--quick"))).isEqualTo(BenchOptions.smoke());
        assertThat(BenchOptions.full().rounds()).isGreaterThan(BenchOptions.smoke().rounds());
    }

    @Test
    void shouldAnswerAMistakeWithOneSentence() {
        assertThatThrownBy(() -> BenchOptions.parse(List.of("--fast"))).isInstanceOf(LauncherException.class).hasMessageContaining("--quick");
    }
}

package io.kedang.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void shouldDoubleUpToTheLongest() {
        // when
        var pauses = IntStream.of(1, 2, 3, 9, 10, 500).mapToObj(attempt -> backOff.after(attempt, 0).toSeconds()).toList();

        // then
        assertThat(pauses).containsExactly(10L, 20L, 40L, 2_560L, 3_600L, 3_600L);
    }

    @Test
    void shouldBeUpToAHalfShorterByChance() {
        // then
        assertThat(backOff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backOff.after(2, 0.999)).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_050));
    }

    @Test
    void shouldTryForHalfADayBeforeItGivesUp() {
        // when the longest and the shortest that 24 tries take
        var longest = IntStream.range(1, 24).mapToLong(attempt -> backOff.after(attempt, 0).toSeconds()).sum();

        // then
        assertThat(Duration.ofSeconds(longest)).isBetween(Duration.ofHours(12), Duration.ofHours(24));
        assertThat(Duration.ofSeconds(longest / 2)).isGreaterThan(Duration.ofHours(6));
    }
}

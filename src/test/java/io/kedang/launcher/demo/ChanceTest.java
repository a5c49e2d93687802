package io.kedang.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final Chance chance = new Chance(7);

    @Test
    void shouldRepeatWithItsSeed() {
        assertThat(numbers(new Chance(42))).isEqualTo(numbers(new Chance(42))).isNotEqualTo(numbers(new Chance(43)));
    }

    @Test
    void shouldFollowTheWeights() {
        List<String> drawn = Stream.generate(() -> chance.weighted("often 90, seldom 10, never 0")).limit(5000).toList();

        assertThat(drawn).doesNotContain("never");
        assertThat(drawn.stream().filter("seldom"::equals).count()).isBetween(400L, 600L);
    }

    @Test
    void shouldKeepToItsBounds() {
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertThat(Stream.generate(() -> chance.between(-2, 2)).limit(1000)).containsOnly(-2, -1, 0, 1, 2);
        assertThat(Stream.generate(() -> chance.before(day, 3, 10)).limit(1000)).allMatch(
                date -> !date.isAfter(day.minusDays(3)) && !date.isBefore(day.minusDays(10)));
        assertThat(Stream.generate(() -> chance.some("a|b|c|d", 80, 2)).limit(1000)).allMatch(some -> some.size() <= 2);
    }

    @Test
    void shouldHaveALongTail() {
        double[] amounts = Stream.generate(() -> chance.longTailed(100, 1)).limit(5000).mapToDouble(Double::doubleValue).sorted().toArray();

        assertThat(amounts[2500]).isBetween(90.0, 110.0);
        assertThat(amounts[4950]).isGreaterThan(800);
        assertThat(amounts[0]).isPositive();
    }

    private static List<Integer> numbers(Chance chance) {
        return Stream.generate(() -> chance.between(0, 1_000_000)).limit(20).toList();
    }
}

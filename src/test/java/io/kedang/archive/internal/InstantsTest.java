package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.archive.Condition.Operator;
import io.kedang.kernel.Problem;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstantsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void shouldTakeADayAsAWhole() {
        assertThat(Instants.of("2026-11-21", SHANGHAI, Operator.GTE)).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(Instants.of("2026-11-21", SHANGHAI, Operator.LTE)).isEqualTo("2026-11-21T15:59:59Z");
        assertThat(Instants.of("2026-11-21", SHANGHAI, Operator.LT)).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(Instants.of("2026-11-21", SHANGHAI, Operator.GT)).isEqualTo("2026-11-21T15:59:59Z");
    }

    @Test
    void shouldTakeTimesWithAndWithoutAnOffset() {
        assertThat(Instants.of("2026-11-21T16:30", SHANGHAI, Operator.EQ)).isEqualTo("2026-11-21T08:30:00Z");
        assertThat(Instants.of("2026-11-21T16:30:00+08:00", SHANGHAI, Operator.EQ)).isEqualTo("2026-11-21T08:30:00Z");
        assertThat(Instants.of("2026-11-21T08:30:00Z", SHANGHAI, Operator.EQ)).isEqualTo("2026-11-21T08:30:00Z");
    }

    @Test
    void shouldRefuseWhatIsNoTime() {
        for (var text : List.of("", "x", "2026-13-01", "2026-11-21T99:00", "999999999-01-01")) {
            assertThatThrownBy(() -> Instants.of(text, SHANGHAI, Operator.EQ)).as(text).isInstanceOf(Problem.class);
        }
    }
}

package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {

    @ParameterizedTest
    @CsvSource({"2026-01-05 14:30, Asia/Shanghai, 2026-01-05T06:30:00Z", "2026/1/5 14:30, Asia/Shanghai, 2026-01-05T06:30:00Z", "2026.1.5 9:05, Asia/Shanghai, 2026-01-05T01:05:00Z",
        "2026年1月5日 14:30, Asia/Shanghai, 2026-01-05T06:30:00Z", "2026年1月5日14时30分, Asia/Shanghai, 2026-01-05T06:30:00Z", "2026-01-05T14:30, Asia/Shanghai, 2026-01-05T06:30:00Z",
        "2026-01-05T14:30:15.123456789Z, Asia/Shanghai, 2026-01-05T14:30:15Z", "2026-01-05T14:30:15+08:00, Europe/Berlin, 2026-01-05T06:30:15Z",
        "2026-01-05 14:30 -0530, Europe/Berlin, 2026-01-05T20:00:00Z", "2026-07-05 14:30, Europe/Berlin, 2026-07-05T12:30:00Z", "2026-01-05 14：30, Asia/Shanghai, 2026-01-05T06:30:00Z",
        "2026-03-29 02:30, Europe/Berlin, 2026-03-29T01:30:00Z", "1988-07-01 12:00, Asia/Shanghai, 1988-07-01T03:00:00Z"})
    void shouldReadMomentsAsPeopleWriteThem(String written, String zone, String kept) {
        assertThat(DateTimes.utc(written, ZoneId.of(zone))).contains(kept);
        assertThat(DateTimes.utc(kept, ZoneId.of(zone))).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "14:30", "2026-13-05 14:30", "2026-02-30 14:30", "2026-01-05 24:30", "2026-01-05 14:60", "2026-01-0514:30", "tomorrow", "2026-01-05 14:30 CET",
        "0000-01-05 14:30", "0001-01-01 00:30 +08:00", "2026-01-05T14:30+25:00", "05.01.2026 14:30", ""})
    void shouldRefuseWhatIsNoMoment(String written) {
        assertThat(DateTimes.utc(written, ZoneId.of("Asia/Shanghai"))).isEmpty();
    }

    @Property
    void shouldAnswerToAnyText(@ForAll String text) {
        DateTimes.utc(text, ZoneId.of("Europe/Berlin"));
    }

    /** What is kept, shown in its zone and sent again, is the same moment, unless clocks were set back at it. */
    @Property
    void shouldComeBackFromAForm(@ForAll @LongRange(min = -2_000_000_000, max = 4_000_000_000L) long second) {
        // given
        var shanghai = ZoneId.of("Asia/Shanghai");
        var moment = Instant.ofEpochSecond(second);
        var shown = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(moment.atZone(shanghai));

        // when
        var kept = DateTimes.utc(shown, shanghai);

        // then
        assertThat(kept.map(Instant::parse).map(again -> again.atZone(shanghai).toLocalDateTime())).contains(moment.atZone(shanghai).toLocalDateTime());
    }
}

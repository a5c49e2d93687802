package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.template.AutonumberPattern;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutonumbersTest {

    @ParameterizedTest
    @CsvSource({"KH-{yyyy}{MM}-{0000}, 7, KH-202601-0007", "{0}, 12, 12", "SO{yy}{MM}{dd}-{000}, 1234, SO260105-1234", "合同{0000000000}号, 1, 合同0000000001号", "{00}-{yyyy}, 3, 03-2026",
        "$1\\{00}, 5, $1\\05"})
    void shouldWriteNumbersByTheirPattern(String pattern, long number, String written) {
        assertThat(AutonumberPattern.written(pattern, LocalDate.of(2026, 1, 5), number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"never, ''", "year, 2026", "month, 2026-01", "day, 2026-01-05"})
    void shouldCountAnewInEachPeriod(String reset, String period) {
        assertThat(Autonumbers.period(reset, LocalDate.of(2026, 1, 5))).isEqualTo(period);
    }
}

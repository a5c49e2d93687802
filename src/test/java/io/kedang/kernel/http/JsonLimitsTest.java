package io.kedang.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.kernel.CommonError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E-999999999", "[1,{\"a\":1e1001}]", "1E+2147483648", "1E-2147483649", "0.1e-1000"})
    void shouldRefuseNumbersThatTakeMinutesToWriteOut(String text) {
        assertThatThrownBy(() -> JsonLimits.mapper().readTree(text))
                .satisfies(failure -> assertThat(Failures.problemOf(failure).code()).isEqualTo(CommonError.MALFORMED_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000", "-1E-1000", "1e400", "0.0", "123.456000", "9007199254740993", "0E+2"})
    void shouldReadEveryOtherNumberExactly(String text) throws Exception {
        assertThat(JsonLimits.mapper().readTree(text).decimalValue()).isEqualTo(new java.math.BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "[1,]", "{\"a\":NaN}"})
    void shouldReadStrictly(String text) {
        assertThatThrownBy(() -> JsonLimits.mapper().readTree(text))
                .satisfies(failure -> assertThat(Failures.problemOf(failure).code()).isEqualTo(CommonError.MALFORMED_JSON));
    }

    @Test
    void shouldTakeNoOtherNumberFormatExceptionForTheCallersFault() {
        assertThat(Failures.problemOf(new NumberFormatException("of our own")).code()).isEqualTo(CommonError.INTERNAL);
    }
}

package io.kedang.platform.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeycloakSecondFactorsTest {

    private static final Instant SIGN_IN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void shouldTakeAFactorThatWasSetUpInTheSignInItself() {
        assertThat(KeycloakSecondFactors.during(List.of(SIGN_IN.minusSeconds(20)), SIGN_IN)).isTrue();
    }

    @Test
    void shouldNotTakeOneSetUpElsewhereAfterwards() {
        assertThat(KeycloakSecondFactors.during(List.of(SIGN_IN.plusSeconds(60)), SIGN_IN)).isFalse();
        assertThat(KeycloakSecondFactors.during(List.of(SIGN_IN.minusSeconds(3600)), SIGN_IN)).isFalse();
        assertThat(KeycloakSecondFactors.during(List.of(), SIGN_IN)).isFalse();
        assertThat(KeycloakSecondFactors.during(List.of(Instant.now()), Instant.EPOCH)).isFalse();
    }
}

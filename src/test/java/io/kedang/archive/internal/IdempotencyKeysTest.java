package io.kedang.archive.internal;

import static io.kedang.archive.Everything.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.archive.NewRecord;
import io.kedang.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {

    @Test
    void shouldTakeVisibleAsciiOrNothing() {
        // then
        assertThat(IdempotencyKeys.checked("a-1:~!")).isEqualTo("a-1:~!");
        assertThat(IdempotencyKeys.checked("x".repeat(128))).hasSize(128);
        assertThat(IdempotencyKeys.checked(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "键", "a\n"})
    void shouldRefuseOtherKeys(String key) {
        // when, then
        assertThatThrownBy(() -> IdempotencyKeys.checked(key)).isInstanceOf(Problem.class).hasMessage("idempotency_key_malformed");
    }

    @Test
    void shouldRefuseKeysThatAreTooLong() {
        // when, then
        assertThatThrownBy(() -> IdempotencyKeys.checked("x".repeat(129))).isInstanceOf(Problem.class);
    }

    @Test
    void shouldTellRequestsApart() {
        // given
        var sent = new NewRecord(json("{'a':1}"), "lead", "k");

        // when
        var hash = IdempotencyKeys.hash("customer", sent);

        // then
        assertThat(hash).hasSize(64).isEqualTo(IdempotencyKeys.hash("customer", new NewRecord(json("{'a':1}"), "lead", "other")));
        assertThat(hash).isNotEqualTo(IdempotencyKeys.hash("supplier", sent));
        assertThat(hash).isNotEqualTo(IdempotencyKeys.hash("customer", new NewRecord(json("{'a':1}"), null, "k")));
        assertThat(hash).isNotEqualTo(IdempotencyKeys.hash("customer", new NewRecord(json("{'a':2}"), "lead", "k")));
    }
}

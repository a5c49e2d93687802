package io.kedang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void shouldBePbkdf2OverASaltOfItsOwn() throws GeneralSecurityException {
        // when
        var parts = PasswordHash.of("Sunny-day-2026 中文").split(":");

        // then
        var salt = Base64.getDecoder().decode(parts[0]);
        var spec = new PBEKeySpec("Sunny-day-2026 中文".toCharArray(), salt, PasswordHash.ITERATIONS, 512);
        assertThat(parts).hasSize(2);
        assertThat(salt).hasSize(16);
        assertThat(Base64.getDecoder().decode(parts[1])).isEqualTo(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
    }

    @Test
    void shouldDifferEveryTime() {
        // when, then
        assertThat(PasswordHash.of("Sunny-day-2026")).isNotEqualTo(PasswordHash.of("Sunny-day-2026"));
    }
}

package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms.Wrapped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployment key in a SoftHSM token, as Debian packages it. */
class Pkcs11KmsTest {

    private static final byte[] KEY = "the key of a tenant".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TENANT = "tenant:a".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;
    private static Path pin;

    @BeforeAll
    static void makeAToken() throws Exception {
        assumeTrue(Files.exists(SoftHsm.LIBRARY), "softhsm2 is not installed: ./kedang test does that where it may");
        pin = SoftHsm.token(folder, "kedang-1", "kedang-2");
    }

    private static Pkcs11Kms kms(String... labels) {
        return Pkcs11Kms.open(SoftHsm.LIBRARY, 0, pin, List.of(labels));
    }

    @Test
    void shouldUnwrapWhatTheTokenWrapped() {
        // given
        var wrapped = kms("kedang-1").wrap(KEY, TENANT);

        // then
        assertThat(kms("kedang-1").unwrap(wrapped, TENANT)).isEqualTo(KEY);
        assertThat(wrapped.keyId()).isEqualTo("kedang-1");
        assertThat(kms("kedang-1").wrap(KEY, TENANT).bytes()).isNotEqualTo(wrapped.bytes());
    }

    @Test
    void shouldGoOnWithANewerKeyAndStillUnwrapTheOlder() {
        // given
        var old = kms("kedang-1").wrap(KEY, TENANT);
        var rotated = kms("kedang-2", "kedang-1");

        // then
        assertThat(rotated.wrap(KEY, TENANT).keyId()).isEqualTo("kedang-2");
        assertThat(rotated.unwrap(old, TENANT)).isEqualTo(KEY);
        assertThatThrownBy(() -> kms("kedang-2").unwrap(old, TENANT)).isInstanceOf(KeyException.class).hasMessageContaining("kedang-1");
    }

    @Test
    void shouldNotUnwrapForAnotherTenantNorWhatWasChanged() {
        // given
        var kms = kms("kedang-1");
        var wrapped = kms.wrap(KEY, TENANT);
        var changed = wrapped.bytes().clone();
        changed[20] ^= 1;

        // then
        assertThatThrownBy(() -> kms.unwrap(wrapped, "tenant:b".getBytes(StandardCharsets.UTF_8))).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> kms.unwrap(new Wrapped("kedang-1", changed), TENANT)).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> kms.unwrap(new Wrapped("kedang-1", new byte[3]), TENANT)).isInstanceOf(KeyException.class);
    }

    @Test
    void shouldSayThatAKeyIsMissing() {
        assertThatThrownBy(() -> kms("kedang-9").wrap(KEY, TENANT)).isInstanceOf(KeyException.class).hasMessageContaining("kedang-9");
    }
}

package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.crypto.Signatures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Tink signs, the JDK alone verifies. */
class TinkSignerTest {

    private static final byte[] MESSAGE = "entry 1000".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldSignWhatAnybodyCanVerify() {
        // given
        var signer = TinkSigner.of(TinkSigner.generate());

        // when
        var signature = signer.sign(MESSAGE);

        // then
        assertThat(signature).hasSize(64);
        assertThat(Signatures.verify(signer.publicKey(), MESSAGE, signature)).isTrue();
        assertThat(signer.keyId()).hasSize(16).isEqualTo(Signatures.keyId(signer.publicKey()));
    }

    @Test
    void shouldRefuseAnotherMessageAnotherKeyAndNonsense() {
        // given
        var signer = TinkSigner.of(TinkSigner.generate());
        var signature = signer.sign(MESSAGE);

        // then
        assertThat(Signatures.verify(signer.publicKey(), "entry 1001".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
        assertThat(Signatures.verify(TinkSigner.of(TinkSigner.generate()).publicKey(), MESSAGE, signature)).isFalse();
        assertThat(Signatures.verify(signer.publicKey(), MESSAGE, new byte[64])).isFalse();
        assertThat(Signatures.verify(signer.publicKey(), MESSAGE, new byte[0])).isFalse();
        assertThat(Signatures.verify("no key", MESSAGE, signature)).isFalse();
    }

    @Test
    void shouldSignTheSameAfterItsKeyWasWrittenAndRead() {
        // given
        var keys = TinkSigner.generate();

        // when
        var again = TinkSigner.of(TinkKeysets.ofBytes(TinkKeysets.bytes(keys)));

        // then
        assertThat(again.publicKey()).isEqualTo(TinkSigner.of(keys).publicKey());
        assertThat(again.sign(MESSAGE)).isEqualTo(TinkSigner.of(keys).sign(MESSAGE));
    }
}

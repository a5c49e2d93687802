package io.kedang.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void shouldKnowItsOwnSignatureOnly() {
        var signatures = new Signatures("csrf", SECRET);
        var signed = signatures.of("seed").getBytes(StandardCharsets.US_ASCII);

        assertThat(signatures.good("seed", signed)).isTrue();
        assertThat(signatures.good("other", signed)).isFalse();
        assertThat(new Signatures("company", SECRET).good("seed", signed)).as("made for another purpose").isFalse();
        assertThat(new Signatures("csrf", SECRET + "x").good("seed", signed)).as("made with another secret").isFalse();
        assertThat(signatures.good("seed", new byte[0])).isFalse();
    }
}

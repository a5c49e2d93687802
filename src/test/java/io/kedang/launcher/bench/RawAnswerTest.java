package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawAnswerTest {

    @Test
    void shouldKeepHeadersAndBytesAsTheyCame() throws IOException {
        RawAnswer answer = read("HTTP/1.1 200 OK\r\nETag: \"1\"\r\ncontent-length: 11\r\n\r\n{\"a\":\"值\"}");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.headers()).containsExactly("ETag: \"1\"", "content-length: 11");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"值\"}");
    }

    @Test
    void shouldRefuseAnAnswerWithoutALength() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\n")).isInstanceOf(IOException.class);
    }

    private static RawAnswer read(String text) throws IOException {
        return RawAnswer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

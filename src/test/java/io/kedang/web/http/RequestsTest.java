package io.kedang.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/%2F/evil.example", "/a\r\nSet-Cookie: x", ""})
    void shouldNeverLeadElsewhere(String path) {
        assertThat(Requests.backTo(path)).isEqualTo("/");
    }

    @Test
    void shouldLeadBackToAPageOfOurs() {
        assertThat(Requests.backTo("/archive/customer?where=country:in:DE,FR&sort=-updated_at")).isEqualTo("/archive/customer?where=country:in:DE,FR&sort=-updated_at");
        assertThat(Requests.backTo(null)).isEqualTo("/");
    }
}

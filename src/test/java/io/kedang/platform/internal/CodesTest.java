package io.kedang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.platform.PlatformConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final UUID SIGNUP = UUID.randomUUID();
    private final Codes codes = new Codes(settings("0123456789abcdef0123456789abcdef"));

    private static PlatformConfig settings(String secret) {
        var values = new HashMap<>(Map.of("kedang.platform.public-url", "http://localhost", "kedang.platform.identity.realm-url", "http://localhost/realms/kedang"));
        if (secret != null) {
            values.put("kedang.platform.session-secret", secret);
        }
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(PlatformConfig.class).withSources(new PropertiesConfigSource(values, "test", 100)).build().getConfigMapping(PlatformConfig.class);
    }

    @Test
    void shouldBeSixDigits() {
        // when
        var made = IntStream.range(0, 500).mapToObj(i -> codes.make()).toList();

        // then
        assertThat(made).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(made.stream().distinct().count()).isGreaterThan(450);
    }

    @Test
    void shouldMatchItsOwnSignupOnly() {
        // given
        var hash = codes.hash(SIGNUP, "012345");

        // then
        assertThat(codes.matches(SIGNUP, "012345", hash)).isTrue();
        assertThat(codes.matches(SIGNUP, "012346", hash)).isFalse();
        assertThat(codes.matches(UUID.randomUUID(), "012345", hash)).isFalse();
        assertThat(hash).doesNotContain("012345");
    }

    @Test
    void shouldNotBeGuessableWithoutTheSecret() {
        // given
        var others = new Codes(settings("another-secret-another-secret-an"));

        // when, then
        assertThat(others.matches(SIGNUP, "012345", codes.hash(SIGNUP, "012345"))).isFalse();
    }

    @Test
    void shouldNotStartWithoutAProperSecret() {
        // when, then
        assertThatThrownBy(() -> new Codes(settings("short"))).hasMessageContaining("KEDANG_SESSION_SECRET");
        assertThatThrownBy(() -> new Codes(settings(null))).hasMessageContaining("KEDANG_SESSION_SECRET");
    }
}

package io.kedang.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress address = new ClientAddress(Optional.of(List.of("10.0.0.0/8", "2001:db8::/32", "192.0.2.1")));

    @Test
    void shouldBelieveNobodyWithoutTrustedProxies() {
        assertThat(new ClientAddress(Optional.empty()).of("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("10.0.0.1");
    }

    @Test
    void shouldNotBelieveWhoIsNoProxyOfOurs() {
        assertThat(address.of("203.0.113.5", List.of("10.0.0.9"))).isEqualTo("203.0.113.5");
        assertThat(address.of("unknown", List.of("10.0.0.9"))).isEqualTo("unknown");
    }

    @Test
    void shouldTakeTheLastAddressThatIsNoProxys() {
        assertThat(address.of("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of("192.0.2.1", List.of("203.0.113.9, 10.2.2.2"))).isEqualTo("203.0.113.9");
        assertThat(address.of("10.0.0.1", List.of("203.0.113.9", "2001:db8::7"))).isEqualTo("203.0.113.9");
        assertThat(address.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void shouldNotBelieveWhatTheClientWroteBeforeIt() {
        assertThat(address.of("10.0.0.1", List.of("192.168.1.1, 10.9.9.9, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of("10.0.0.1", List.of("192.168.1.1", "203.0.113.9, 10.3.3.3"))).isEqualTo("203.0.113.9");
    }

    @Test
    void shouldStopAtWhatIsNoAddress() {
        assertThat(address.of("10.0.0.1", List.of("203.0.113.9, <script>"))).isEqualTo("10.0.0.1");
        assertThat(address.of("10.0.0.1", List.of("203.0.113.9, evil.example.com, 10.4.4.4"))).isEqualTo("10.4.4.4");
        assertThat(address.of("10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
        assertThat(address.of("10.0.0.1", List.of("10.1.1.1,".repeat(5_000)))).startsWith("10.");
    }

    @Test
    void shouldRefuseAListThatIsNone() {
        assertThatThrownBy(() -> new ClientAddress(Optional.of(List.of("ingress")))).hasMessageContaining("KEDANG_TRUSTED_PROXIES");
    }
}

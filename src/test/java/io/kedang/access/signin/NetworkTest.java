package io.kedang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.255.3.4", "203.0.113.7,203.0.113.7", "192.168.4.0/22,192.168.7.255", "0.0.0.0/0,8.8.8.8", "2001:db8::/32,2001:db8:ffff::1",
        "2001:db8::1,2001:0db8:0:0:0:0:0:1", "10.0.0.0/8,::ffff:10.1.2.3", "::ffff:10.1.2.3,10.1.2.3", "::/0,2001:db8::5", "192.168.4.128/25,192.168.4.200"})
    void shouldHoldAddressesThatBeginAlike(String network, String address) {
        assertThat(Network.parse(network).orElseThrow().contains(Network.bytesOf(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,11.0.0.1", "203.0.113.7,203.0.113.8", "192.168.4.0/22,192.168.8.0", "2001:db8::/32,2001:db9::1", "0.0.0.0/0,2001:db8::1",
        "::/0,8.8.8.8", "192.168.4.128/25,192.168.4.127", "10.0.0.0/8,unknown", "10.0.0.0/8,''"})
    void shouldNotHoldOthers(String network, String address) {
        assertThat(Network.parse(network).orElseThrow().contains(Network.bytesOf(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "example.com", "localhost", "face", "1.2.3", "10.0.0.0/8/8", "2001:db8::/129",
        "fe80::1%eth0", "[2001:db8::1]", "010.0.0.0/8x", "*"})
    void shouldTakeNothingElseForANetwork(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void shouldNotTakeNothingForANetwork() {
        assertThat(Network.parse(null)).isEmpty();
        assertThat(Network.parse("1".repeat(1000))).isEmpty();
    }
}

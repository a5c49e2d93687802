package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void shouldLayOutAllPortsFromTheBase() {
        assertThat(Ports.fromBase(9000)).isEqualTo(new Ports(9000, 9100, 9200, 9300, 9301));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1023, 65_235, 70_000})
    void shouldRefuseABaseWithoutRoomForTheOthers(int base) {
        assertThatThrownBy(() -> Ports.fromBase(base)).isInstanceOf(LauncherException.class).hasMessageContaining("--port");
    }

    @Test
    void shouldFindFivePortsThatAreFreeAndDiffer() {
        Ports ports = Ports.free();

        assertThat(Set.of(ports.app(), ports.keycloak(), ports.postgres(), ports.mailPage(), ports.smtp())).hasSize(5)
                .allMatch(Ports::isFree);
    }

    @Test
    void shouldNameThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, Integer> needed = Map.of("Keycloak", taken.getLocalPort());

            assertThatThrownBy(() -> Ports.requireFree(needed)).isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (Keycloak)").hasMessageContaining("--port N");
        }
    }
}

package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.callwright.launcher.Ports.State;
import org.callwright.launcher.Ports.Transport;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void aPortThatAnotherProgramListensAtIsTaken() throws Exception {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            port = other.getLocalPort();

            assertThat(Ports.state(Transport.TCP, LOOPBACK, port)).isEqualTo(State.TAKEN);
            assertThat(Ports.state(Transport.TCP, Ports.EVERY_ADDRESS, port)).isEqualTo(State.TAKEN);
        }
        assertThat(Ports.state(Transport.TCP, LOOPBACK, port)).isEqualTo(State.FREE);
    }

    @Test
    void aPortThatIsTakenAtEveryAddressIsTakenAtEach() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThat(Ports.state(Transport.TCP, LOOPBACK, other.getLocalPort()))
                    .isEqualTo(State.TAKEN);
        }
    }

    @Test
    void udpPortsAreOthersThanTcpPorts() throws Exception {
        try (var other = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
            assertThat(Ports.state(Transport.UDP, LOOPBACK, other.getLocalPort()))
                    .isEqualTo(State.TAKEN);
            assertThat(Ports.state(Transport.UDP, Ports.EVERY_ADDRESS, other.getLocalPort()))
                    .isEqualTo(State.TAKEN);
        }
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            assertThat(Ports.state(Transport.UDP, LOOPBACK, other.getLocalPort()))
                    .isEqualTo(State.FREE);
        }
    }

    @Test
    void addressesOfOtherMachinesAreForeign() {
        int port = TestServer.unusedPort();

        // Reserved for documentation, so no machine has it.
        assertThat(Ports.state(Transport.TCP, "192.0.2.1", port)).isEqualTo(State.FOREIGN_ADDRESS);
        assertThat(Ports.state(Transport.UDP, "192.0.2.1", port)).isEqualTo(State.FOREIGN_ADDRESS);
        assertThat(Ports.state(Transport.TCP, "nobody.invalid", port)).isEqualTo(State.FOREIGN_ADDRESS);
    }

    @Test
    void theFirstFreePortIsNeitherTakenNorReserved() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            int taken = other.getLocalPort();
            int next = Ports.firstFree(Transport.TCP, LOOPBACK, taken, Set.of());

            assertThat(next).isGreaterThan(taken);
            assertThat(Ports.firstFree(Transport.TCP, LOOPBACK, taken, Set.of(next)))
                    .isGreaterThan(next);
        }
    }

    @Test
    void thereMayBeNoFreePort() {
        assertThatThrownBy(() -> Ports.firstFree(Transport.TCP, LOOPBACK, Ports.LAST, Set.of(Ports.LAST)))
                .isInstanceOf(StartException.class)
                .hasMessage("no port from 65535 on is free on this machine");
    }
}

package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class LocalAddressTest {
    @Test
    void anIpv6AddressStandsInBrackets() throws Exception {
        assertThat(LocalAddress.inUrl(InetAddress.getByName("192.0.2.10"))).isEqualTo("192.0.2.10");
        assertThat(LocalAddress.inUrl(InetAddress.getByName("::1"))).isEqualTo("[0:0:0:0:0:0:0:1]");
    }

    @Test
    void theNetworkInterfaceIsLeftOut() throws Exception {
        byte[] bytes = InetAddress.getByName("fe80::1").getAddress();

        assertThat(LocalAddress.inUrl(Inet6Address.getByAddress("", bytes, 2))).isEqualTo("[fe80:0:0:0:0:0:0:1]");
    }

    @Test
    void othersReachThisMachineByNoLoopbackAddress() throws Exception {
        for (String address : LocalAddress.first().stream().toList()) {
            assertThat(InetAddress.getByName(address).isLoopbackAddress()).isFalse();
            assertThat(Ports.state(Ports.Transport.TCP, address, TestServer.unusedPort()))
                    .isEqualTo(Ports.State.FREE);
        }
    }
}

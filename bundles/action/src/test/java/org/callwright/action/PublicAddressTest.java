package org.callwright.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1"
            })
    void whatOnlyThisMachineOrItsNetworkCanReachIsNotPublic(String address) throws Exception {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "9.9.9.9", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2620:fe::fe"})
    void whatEverybodyCanReachIsPublic(String address) throws Exception {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://[::1]:8080/",
                "http://2130706433/",
                "http://127.1/",
                "http://[::ffff:127.0.0.1]/"
            })
    void aPrivateHostIsRefusedHoweverItIsWritten(String address) {
        assertThatThrownBy(() -> PublicAddress.require(URI.create(address), false))
                .isInstanceOf(Exception.class)
                .hasMessageMatching(".*(private network|invalid IPv4|ambiguous|begins with https).*");
    }

    @Test
    void aConnectionMayAllowThem() {
        assertThatCode(() -> PublicAddress.require(URI.create("http://127.0.0.1:80/"), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "/only/a/path", "https:///nobody"})
    void onlyWebAddressesAreAsked(String address) {
        assertThatThrownBy(() -> PublicAddress.require(URI.create(address), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }
}

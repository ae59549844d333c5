package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | X-Forwarded-For | client
                "192.0.2.1   | 203.0.113.9                      | 192.0.2.1",
                "10.0.0.1    | 203.0.113.9                      | 203.0.113.9",
                "10.0.0.1    | 198.51.100.1, 203.0.113.9        | 203.0.113.9",
                "10.0.0.1    | 203.0.113.9, 10.9.9.9            | 203.0.113.9",
                "10.0.0.1    | 203.0.113.9:40000                | 203.0.113.9",
                "10.0.0.1    | [2001:db8::9]:40000              | 2001:db8:0:0:0:0:0:9",
                "10.0.0.1    | unknown                          | 10.0.0.1",
                "10.0.0.1    | 203.0.113.9, evil.example        | 10.0.0.1",
                "::1         | 203.0.113.9                      | 203.0.113.9",
                "11.0.0.1    | 203.0.113.9                      | 11.0.0.1",
            })
    void theClientIsTheLastAddressThatIsNoTrustedProxy(String peer, String forwarded, String client) {
        TrustedProxies proxies = TrustedProxies.parse("10.0.0.0/8, ::1");

        assertThat(proxies.client(request(peer, forwarded, null))).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1,::1", "10.0.0.1; ::1", " 10.0.0.1\n::1 ", "nonsense, 10.0.0.1, 300.1.1.1, ::1/999, ::1"
            })
    void addressesAreWrittenAsPeopleWriteThemAndWrongOnesLeftOut(String text) {
        assertThat(TrustedProxies.parse(text)).isEqualTo(TrustedProxies.parse("10.0.0.1", "::1"));
        assertThat(TrustedProxies.parse(text).networks()).hasSize(2);
    }

    @Test
    void addressesOfOneCustomerAreOneClient() {
        assertThat(Network.client("2001:db8::1")).isEqualTo(Network.client("2001:db8::ffff:1"));
        assertThat(Network.client("2001:db8::1")).isNotEqualTo(Network.client("2001:db8:0:1::1"));
        assertThat(Network.client("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void onlyATrustedProxySaysThatTheConnectionIsEncrypted() {
        TrustedProxies proxies = TrustedProxies.parse("10.0.0.1");

        assertThat(proxies.isSecure(request("10.0.0.1", null, "https"))).isTrue();
        assertThat(proxies.isSecure(request("10.0.0.1", null, "http, https"))).isTrue();
        assertThat(proxies.isSecure(request("10.0.0.1", null, "http"))).isFalse();
        assertThat(proxies.isSecure(request("10.0.0.2", null, "https"))).isFalse();
        assertThat(proxies.isSecure(request("10.0.0.1", null, null))).isFalse();
    }

    @Test
    void onlyATrustedProxySaysAtWhichPathBrowsersSeeThePages() {
        TrustedProxies proxies = TrustedProxies.parse("10.0.0.1");

        assertThat(path(proxies, "10.0.0.1", "/pbx/phones")).isEqualTo("/pbx/phones");
        assertThat(path(proxies, "10.0.0.1", "/pbx/phones/")).isEqualTo("/pbx/phones");
        assertThat(path(proxies, "10.0.0.1", "/")).isEmpty();
        assertThat(path(proxies, "10.0.0.2", "/pbx/phones")).isEqualTo("/callwright");
        assertThat(path(proxies, "10.0.0.1", null)).isEqualTo("/callwright");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pbx", "/pbx; Secure", "/pbx//phones", "/pbx\r\nSet-Cookie: a=b", "//evil.example"})
    void whatIsNoPathIsNoPath(String forwarded) {
        assertThat(path(TrustedProxies.parse("10.0.0.1"), "10.0.0.1", forwarded))
                .isEqualTo("/callwright");
    }

    private static String path(TrustedProxies proxies, String peer, String forwarded) {
        return proxies.path(request(peer, null, forwarded), "/callwright");
    }

    private static HttpServletRequest request(String peer, String forwardedFor, String forwardedProto) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" ->
                        Collections.enumeration(forwardedFor == null ? List.of() : List.of(forwardedFor));
                    case "getHeader" -> forwardedProto;
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

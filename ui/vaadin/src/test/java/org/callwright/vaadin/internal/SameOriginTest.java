package org.callwright.vaadin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://pbx.example:8080, pbx.example:8080",
        "http://pbx.example, pbx.example",
        "https://pbx.example, pbx.example:443",
        "https://pbx.example:443, pbx.example",
        "http://PBX.example, pbx.EXAMPLE:80",
        "http://[::1]:8080, [::1]:8080",
    })
    void aPageOfTheSameHostAndPortMayConnect(String origin, String host) {
        assertThat(SameOrigin.holds(headers(origin, host))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, pbx.example",
        "http://pbx.example.evil.example, pbx.example",
        "http://pbx.example:8081, pbx.example:8080",
        "http://pbx.example, pbx.example:8080",
        "http://pbx.example@evil.example, pbx.example",
        "null, pbx.example",
        "'', pbx.example",
        "'http://pbx example', pbx.example",
        "http://pbx.example, ''",
        "file://, pbx.example",
    })
    void nobodyElseMay(String origin, String host) {
        assertThat(SameOrigin.holds(headers(origin, host))).isFalse();
    }

    @Test
    void whoNamesNoOriginOrNoHostMayNot() {
        assertThat(SameOrigin.holds(Map.of("Host", List.of("pbx.example")))).isFalse();
        assertThat(SameOrigin.holds(Map.of("Origin", List.of("http://pbx.example"))))
                .isFalse();
        assertThat(SameOrigin.holds(Map.of("Origin", List.of(), "Host", List.of("pbx.example"))))
                .isFalse();
    }

    @Test
    void headerNamesAreReadInAnyCase() {
        assertThat(SameOrigin.holds(Map.of("ORIGIN", List.of("http://a"), "host", List.of("a"))))
                .isTrue();
    }

    private static Map<String, List<String>> headers(String origin, String host) {
        return Map.of("Origin", List.of(origin), "Host", List.of(host));
    }
}

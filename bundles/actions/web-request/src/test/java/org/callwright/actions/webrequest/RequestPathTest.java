package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/../admin",
                "/..",
                "..",
                "/a/%2e%2e/b",
                "/a/.%2E/b",
                "/a/%2E./b",
                "/a/..%2Fb",
                "/a/%2e%2e%2fb",
                "/a/..%5Cb",
                "/a/%252e%252e/b",
                "/a/..;x=1/b",
                "/a/..%3Bx/b",
                "/a/./b"
            })
    void aPathThatLeavesItsPlaceIsFound(String path) {
        assertThat(Request.climbs(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/customers/+49305550100", "/a..b", "/..a/b...", "/a.json", "/a/%2E%2E%2E", "/a?x=../b", "", "/"
            })
    void anyOtherIsTaken(String path) {
        assertThat(Request.climbs(path)).isFalse();
    }
}

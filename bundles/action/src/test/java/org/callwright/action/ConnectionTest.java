package org.callwright.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private static Connection connection(String user, String secret) {
        return new Connection(URI.create("https://crm.example"), user, Optional.ofNullable(secret), false);
    }

    @Test
    void aUserLogsInWithThePasswordAndATokenStandsForItself() {
        assertThat(connection("anna", "grüße").authorization()).contains("Basic YW5uYTpncsO8w59l");
        assertThat(connection("", "t0ken").authorization()).contains("Bearer t0ken");
        assertThat(connection("anna", null).authorization()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t0ken\r\nX-Other: 1", "t0 ken", "t0kenß", "t0ken\u0100"})
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutSayingIt(String token) {
        assertThatThrownBy(() -> connection("", token).authorization())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("t0");
    }

    @Test
    void itsTextDoesNotHaveTheSecret() {
        assertThat(connection("anna", "t0ken")).asString().doesNotContain("t0ken");
    }
}

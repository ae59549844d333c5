package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {
    @TempDir
    Path pbx;

    @Test
    void areNotThereBeforeTheFirstStart() {
        assertThat(DemoAccounts.read(pbx)).isEmpty();
    }

    @Test
    void areNameAndValueOnEachLine() throws Exception {
        Files.writeString(pbx.resolve("accounts"), "alice_password=abc23\nalice_pin=0042\nami_secret=x=y\n");

        DemoAccounts accounts = DemoAccounts.read(pbx).orElseThrow();

        assertThat(accounts.get("alice_password")).isEqualTo("abc23");
        assertThat(accounts.get("alice_pin")).isEqualTo("0042");
        assertThat(accounts.get("ami_secret")).isEqualTo("x=y");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        Files.writeString(pbx.resolve("accounts"), "alice_pin=0042\n");

        DemoAccounts accounts = DemoAccounts.read(pbx).orElseThrow();

        assertThatThrownBy(() -> accounts.get("bob_pin"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("'accounts' has no bob_pin");
    }
}

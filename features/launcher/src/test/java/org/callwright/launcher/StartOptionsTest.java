package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callwright.launcher.ami.AmiLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    private static StartOptions parse(String... arguments) {
        return StartOptions.parse(List.of(arguments), Map.of());
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(StartException.class).hasMessage(message);
    }

    @Test
    void leftOutOptionsHaveDefaults() {
        StartOptions options = parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.sipPort()).isEqualTo(5060);
        assertThat(options.data()).isEqualTo("data");
        assertThat(options.bind()).isEqualTo("127.0.0.1");
        assertThat(options.build()).isTrue();
        assertThat(options.console()).isFalse();
        assertThat(options.pbx()).isEmpty();
        assertThat(options.pbxConf()).isEmpty();
        assertThat(options.agiHost()).isEmpty();
        assertThat(options.inboundContext()).isEqualTo("from-trunk-with-callwright");
        assertThat(options.internalContext()).isEqualTo("phones-with-callwright");
    }

    @Test
    void givenOptionsCount() {
        StartOptions options = parse(
                "--console",
                "--port",
                "8081",
                "--data",
                "/srv/with blanks",
                "--bind",
                "0.0.0.0",
                "--sip-port",
                "5070",
                "--no-build",
                "--pbx-conf",
                "/etc/asterisk",
                "--agi-host",
                "[2001:db8::1]",
                "--inbound-context",
                "from-pstn",
                "--internal-context",
                "from-internal");

        assertThat(options.port()).isEqualTo(8081);
        assertThat(options.sipPort()).isEqualTo(5070);
        assertThat(options.data()).isEqualTo("/srv/with blanks");
        assertThat(options.bind()).isEqualTo("0.0.0.0");
        assertThat(options.build()).isFalse();
        assertThat(options.console()).isTrue();
        assertThat(options.pbxConf()).contains("/etc/asterisk");
        assertThat(options.agiHost()).contains("[2001:db8::1]");
        assertThat(options.inboundContext()).isEqualTo("from-pstn");
        assertThat(options.internalContext()).isEqualTo("from-internal");
    }

    @Test
    void unknownOptionsAreRefused() {
        assertRefused(() -> parse("--prot", "8080"), "there is no option --prot. See ./start --help.");
        assertRefused(() -> parse("8080"), "there is no option 8080. See ./start --help.");
        assertRefused(() -> parse(""), "there is no option . See ./start --help.");
    }

    @Test
    void missingValuesAreRefused() {
        assertRefused(() -> parse("--no-build", "--port"), "--port needs a value. See ./start --help.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999999999", "80a", "-1", "٨٠"})
    void aPortIsANumber(String text) {
        assertRefused(
                () -> parse("--port", text).port(),
                "--port " + text + " is not a port: give a number from 1 to 65535.");
        assertRefused(
                () -> parse("--sip-port", text).sipPort(),
                "--sip-port " + text + " is not a port: give a number from 1 to 65535.");
    }

    @Test
    void controlCharactersAreRefused() {
        assertRefused(
                () -> parse("--ami-user", "callwright\nAction: Command"),
                "--ami-user must not have a line break or other control character in it.");
        assertRefused(
                () -> StartOptions.parse(List.of(), Map.of("CALLWRIGHT_AMI_SECRET", "one\rtwo")),
                "--ami-secret must not have a line break or other control character in it.");
    }

    @Test
    void aPbxHasAddressPortAndAccount() {
        var environment = Map.of("CALLWRIGHT_AMI_SECRET", "from the environment");

        assertThat(StartOptions.parse(List.of("--pbx", "pbx.example:5038"), environment)
                        .pbx())
                .contains(new AmiLogin("pbx.example", 5038, "callwright", "from the environment"));
        assertThat(StartOptions.parse(
                                List.of("--pbx", "[::1]:5039", "--ami-user", "cw", "--ami-secret", "given"),
                                environment)
                        .pbx())
                .contains(new AmiLogin("[::1]", 5039, "cw", "given"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbx.example", "pbx.example:", ":5038", "pbx.example:0", "pbx.example:ami"})
    void aPbxWithoutAddressOrPortIsRefused(String pbx) {
        assertRefused(
                () -> parse("--pbx", pbx, "--ami-secret", "given").pbx(),
                "--pbx " + pbx + ": give address and port of the manager interface, such as 192.0.2.10:5038.");
    }

    @Test
    void aPbxNeedsASecret() {
        assertRefused(
                () -> parse("--pbx", "127.0.0.1:5038", "--ami-user", "cw").pbx(),
                "--pbx needs the password of 'cw' in manager.conf: set CALLWRIGHT_AMI_SECRET, or give --ami-secret.");
    }

    @Test
    void namesThatTheHostWouldRefuseAreRefusedAtOnce() {
        assertRefused(
                () -> parse("--inbound-context", "from trunk").inboundContext(),
                "--inbound-context from trunk is not the name of a context.");
        assertRefused(
                () -> parse("--internal-context", "").internalContext(),
                "--internal-context  is not the name of a context.");
        assertRefused(() -> parse("--agi-host", "host,1").agiHost(), "--agi-host host,1 is not a name or an address.");
    }
}

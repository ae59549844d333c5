package org.callwright.launcher.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.callwright.launcher.TestServer;
import org.callwright.launcher.TestServer.Conversation;
import org.callwright.launcher.ami.AmiException.Reason;
import org.callwright.launcher.ami.AmiSession.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AmiSessionTest {
    private static final Patience LITTLE = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));

    @Test
    void readsWhatAContextHas() throws Exception {
        var phones = new LoadedContext(true, Set.of("callwright-internal", "phones"), Set.of("100", "_X."));
        try (var server = TestServer.asterisk(Map.of("wrapper", phones));
                var session = AmiSession.open(server.login())) {
            assertThat(session.showContext("wrapper")).isEqualTo(phones);
            assertThat(session.showContext("nowhere")).isEqualTo(LoadedContext.MISSING);
            assertThat(session.showContext("wrapper")).isEqualTo(phones);
        }
    }

    @Test
    void knowsItsOwnSideOfTheConnection() throws Exception {
        try (var server = TestServer.asterisk(Map.of());
                var session = AmiSession.open(server.login())) {
            assertThat(session.localAddress().getHostAddress()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            var login = new AmiLogin("127.0.0.1", server.port(), "callwright", "wrong");

            assertFails(login, Reason.REFUSED, "127.0.0.1:" + server.port() + " refuses the login of 'callwright'");
        }
    }

    @Test
    void nothingListens() {
        int port = TestServer.unusedPort();

        assertFails(
                new AmiLogin("127.0.0.1", port, "callwright", "correct"),
                Reason.UNREACHABLE,
                "nothing answers at 127.0.0.1:" + port);
    }

    @Test
    void aNameThatNobodyKnows() {
        assertFails(
                new AmiLogin("pbx.invalid", 5038, "callwright", "correct"),
                Reason.UNREACHABLE,
                "no machine is known by the name pbx.invalid");
    }

    @Test
    void somethingElseListens() throws Exception {
        assertFails(connection -> connection.send("SSH-2.0-OpenSSH_9.2\r\n"), Reason.NOT_AMI);
    }

    @Test
    void nobodyGreets() throws Exception {
        assertFails(connection -> connection.keepSilent(), Reason.NOT_AMI);
    }

    @Test
    void silenceAfterTheGreeting() throws Exception {
        assertFails(
                connection -> {
                    connection.send(TestServer.BANNER);
                    connection.keepSilent();
                },
                Reason.SILENT);
    }

    @Test
    void theConnectionIsCutBeforeTheAnswer() throws Exception {
        assertFails(
                connection -> {
                    connection.send(TestServer.BANNER);
                    connection.action();
                },
                Reason.SILENT);
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() throws Exception {
        assertFails(
                connection -> {
                    connection.send(TestServer.BANNER);
                    while (true) {
                        connection.send("X");
                        Thread.sleep(20);
                    }
                },
                Reason.SILENT);
    }

    @Test
    void anAccountThatMayNotSeeTheDialplan() throws Exception {
        try (var server = new TestServer(connection -> {
                    connection.send(TestServer.BANNER);
                    connection.respond(connection.action(), "Response: Success");
                    connection.respond(connection.action(), "Response: Error", "Message: Permission denied");
                });
                var session = AmiSession.open(server.login())) {
            var failure = catchThrowableOfType(AmiException.class, () -> session.showContext("phones"));

            assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN);
            assertThat(failure).hasMessageEndingWith("(Permission denied)");
        }
    }

    @Test
    void aLineBreakInAValueIsNotSent() throws Exception {
        try (var server = TestServer.asterisk(Map.of());
                var session = AmiSession.open(server.login())) {
            assertThatThrownBy(() -> session.showContext("phones\r\n\r\nAction: Command"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(session.showContext("phones")).isEqualTo(LoadedContext.MISSING);

            assertThat(server.received())
                    .filteredOn(line -> line.startsWith("Action: "))
                    .containsExactly("Action: Login", "Action: ShowDialPlan");
        }
    }

    @Test
    void aLoginHasNoControlCharacters() {
        assertThatThrownBy(() -> new AmiLogin("127.0.0.1", 5038, "callwright", "secret\nEvents: on"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmiLogin("127.0.0.1", 5038, "call\u0000wright", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new AmiLogin("127.0.0.1", 5038, "callwright", "hidden").toString())
                .isEqualTo("callwright@127.0.0.1:5038");
    }

    private static void assertFails(Conversation conversation, Reason reason) throws Exception {
        try (var server = new TestServer(conversation)) {
            var failure = catchThrowableOfType(AmiException.class, () -> AmiSession.open(server.login(), LITTLE));

            assertThat(failure).isNotNull();
            assertThat(failure.reason()).isEqualTo(reason);
        }
    }

    private static void assertFails(AmiLogin login, Reason reason, String message) {
        var failure = catchThrowableOfType(AmiException.class, () -> AmiSession.open(login));

        assertThat(failure).hasMessage(message);
        assertThat(failure.reason()).isEqualTo(reason);
    }
}

package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.launcher.ReadyMessage.Patience;
import org.callwright.launcher.ami.AmiLogin;
import org.callwright.launcher.ami.LoadedContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadyMessageTest {
    private static final Patience LITTLE = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));

    @TempDir
    Path data;

    private static String print(StartPlan plan) {
        var text = new ByteArrayOutputStream();
        ReadyMessage.print(
                plan, Instant.now().minusSeconds(7), LITTLE, new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private void writeAccounts() throws Exception {
        Files.createDirectories(data.resolve("pbx"));
        Files.writeString(data.resolve("pbx/accounts"), """
                alice_password=abc23
                alice_pin=1234
                bob_password=def45
                bob_pin=5678
                ami_secret=correct
                """);
    }

    @Test
    void ofADemo() throws Exception {
        writeAccounts();
        Files.writeString(data.resolve("first-admin-password"), "initial\n");
        try (var server = TestServer.asterisk(
                Map.of("callwright-internal", new LoadedContext(true, Set.of(), Set.of("200", "201", "202"))))) {
            assertThat(print(TestPlans.demo(data, 8081, server.port()))).matches("(?s)" + """

                    Callwright is ready.

                      Page          http://127.0.0.1:8081/callwright/
                      Log in        admin / initial
                      Phones        SIP server 127.0.0.1:5060 \\(UDP\\)
                                    Alice, extension 100: user alice, password abc23
                                    Bob, extension 101:   user bob, password def45
                      Mailboxes     100 \\(PIN 1234\\), 101 \\(PIN 5678\\); dial \\*97 to listen
                      Spare numbers 0305550100 to 0305550104 on the trunk; 202, 203, 204 for phones
                      Callflows     dial 200 or 201 from either phone
                      Data          %s
                      Took          ([789]|1[0-9]) s

                    Ctrl-C stops it.
                    """.formatted(data));
        }
    }

    @Test
    void ofADemoWhoseSamplesAreNotLive() throws Exception {
        writeAccounts();
        try (var server =
                TestServer.asterisk(Map.of("callwright-internal", new LoadedContext(true, Set.of(), Set.of("200"))))) {
            assertThat(print(TestPlans.demo(data, 8081, server.port())))
                    .contains("  Callflows     200 and 201 are not live yet; the page says why\n");
        }
        assertThat(print(TestPlans.demo(data, 8081, TestServer.unusedPort())))
                .contains("  Callflows     200 and 201 are not live yet; the page says why\n");
    }

    @Test
    void ofAPbxThatHasAllItNeeds() throws Exception {
        try (var server = TestServer.asterisk(Map.of(
                "from-trunk-with-callwright", new LoadedContext(true, Set.of("callwright-inbound"), Set.of()),
                "phones-with-callwright", new LoadedContext(true, Set.of("callwright-internal"), Set.of()),
                "callwright-index", new LoadedContext(true, Set.of(), Set.of("s"))))) {
            assertThat(print(TestPlans.existing(data, server.login(), Optional.empty())))
                    .contains("  Log in        admin, with the password you gave it\n")
                    .contains("  PBX           127.0.0.1:" + server.port()
                            + " as callwright; callflows get there by AMI alone\n  Data ");
        }
    }

    @Test
    void ofAPbxThatNeedsMore() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            Files.writeString(data.resolve("extensions.conf"), "#tryinclude callwright.conf\n");

            assertThat(print(TestPlans.existing(data, server.login(), Optional.of(data))))
                    .contains("callflows get there by " + data + "\n")
                    .contains("""

                              Before callflows can go live, that PBX needs in its extensions.conf (docs/resellers.md tells why):

                                [from-trunk-with-callwright]
                                include => callwright-inbound
                            """)
                    .contains("""

                              and then 'dialplan reload' in Asterisk's console.

                              Data\s
                            """.stripTrailing());
        }
    }

    @Test
    void ofAPbxThatDoesNotSayWhatItHas() {
        var login = new AmiLogin("127.0.0.1", TestServer.unusedPort(), "callwright", "correct");

        assertThat(print(TestPlans.existing(data, login, Optional.empty())))
                .contains("                what it still needs is not known: nothing answers at " + login.address()
                        + "\n")
                .doesNotContain("extensions.conf");
    }

    @Test
    void withoutAFirstAdminTheLogIsNamed() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            var environment =
                    TestPlans.existing(data, server.login(), Optional.empty()).toEnvironment();
            environment.put("START_FIRST", "yes");

            assertThat(print(StartPlan.of(environment)))
                    .contains("  Log in        nobody can log in yet; " + data + "/log/callwright.log says why\n");
        }
    }
}

package org.callwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story of one callflow: key 1 rings Bob, else his mailbox; key 2 his mailbox; silence ends the call. It is
 * published into a real Asterisk and called over SIP; each call's way is asserted from Asterisk's own events.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {
    private static final String NUMBER = "0305550101";
    /** The context that the trunk really uses: Asterisk names it for whatever it includes. */
    private static final String ENTRY = "from-trunk-with-callwright,";

    private static final String VERSION = "callwright-story-v1";
    private static final String KEYS = VERSION + "-s1-keys";

    private static Path folder;
    private static DemoPbx pbx;
    private static Host host;
    private static CallTrace trace;
    private static int bobsPort;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("story");
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        host = Host.start(folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
        trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
        bobsPort = Await.freePort();
        Sipp.register("bob", pbx.account("bob_password"), bobsPort, pbx.sipPort());
    }

    @AfterAll
    static void stop() {
        Stream.of(trace, host, pbx).filter(each -> each != null).forEach(StoryIT::close);
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void forget() {
        trace.clear();
    }

    @Test
    @Order(1)
    void aFlowFromAFileIsPublishedAndSeenLive() throws Exception {
        Path file = Path.of("src/test/resources/callflows/story.json").toAbsolutePath();
        Await.until(
                "the PBX is reached",
                Duration.ofSeconds(20),
                () -> host.console("callwright:status").contains("The PBX answers"));

        assertThat(host.console("callwright:import " + file)).contains("Imported");
        Await.until(
                "actions and PBX are there",
                Duration.ofSeconds(30),
                () -> host.console("callwright:check story").contains("No problems."));
        String answer = host.console("callwright:publish story");

        assertThat(answer).contains("Live as version 1", "Dial " + NUMBER);
        System.out.println("Publish to verified live: " + answer.strip());
    }

    @Test
    @Order(2)
    void key1RingsBobWhoAnswers() throws Exception {
        callBobWhoAnswers();
    }

    @Test
    @Order(3)
    void key1LeadsToTheMailboxWhileBobIsBusy() throws Exception {
        String caller;
        try (Sipp bob = Sipp.phone("phone-busy", bobsPort);
                Sipp call = Sipp.caller("caller-presses-1", NUMBER, 9_000, pbx.sipPort())) {
            bob.awaitSuccess();
            call.awaitSuccess();
            caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller))
                .containsSubsequence(KEYS + ",1,1 Goto", VERSION + ",s2,1 Dial", VERSION + ",s3,1 VoiceMail");
        awaitMessageFrom(caller);
    }

    @Test
    @Order(4)
    void key2LeadsToTheMailbox() throws Exception {
        String caller;
        try (Sipp call = Sipp.caller("caller-presses-2", NUMBER, 9_000, pbx.sipPort())) {
            call.awaitSuccess();
            caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller))
                .containsSubsequence(KEYS + ",2,1 Goto", VERSION + ",s3,1 VoiceMail")
                .noneMatch(line -> line.endsWith("Dial"));
        awaitMessageFrom(caller);
    }

    @Test
    @Order(5)
    void silenceEndsTheCall() throws Exception {
        String caller;
        try (Sipp call = Sipp.caller("caller-silent", NUMBER, 0, pbx.sipPort())) {
            call.awaitSuccess();
            caller = trace.callerOf(NUMBER);
        }
        assertThat(path(caller)).containsSubsequence(KEYS + ",t,1 Set", VERSION + ",s4,1 Hangup");
    }

    @Test
    @Order(6)
    void aNumberThatNoCallflowHasStillGoesToThePbxsOwnDialplan() throws Exception {
        try (Sipp call = Sipp.caller("caller-silent", "0305550199", 0, pbx.sipPort())) {
            call.awaitSuccess();
        }
        assertThat(path(trace.callerOf("0305550199")))
                .startsWith(ENTRY + "0305550199,1 NoOp")
                .noneMatch(line -> line.startsWith("callwright"));
    }

    @Test
    @Order(7)
    void callsAreRoutedWhileTheHostIsDead() throws Exception {
        host.kill();
        callBobWhoAnswers();
    }

    @Test
    @Order(8)
    void callsAreRoutedAfterAsteriskWasKilledAndStartedAgain() throws Exception {
        trace.close();
        pbx.kill();
        pbx.start();
        trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
        Sipp.register("bob", pbx.account("bob_password"), bobsPort, pbx.sipPort());
        callBobWhoAnswers();
    }

    @Test
    @Order(9)
    void theHostComesBackWithTheFlowLive() throws Exception {
        host.start();
        Await.until(
                "the flow is listed as live",
                Duration.ofSeconds(30),
                () -> host.console("callwright:callflows").contains("LIVE"));
    }

    private static void callBobWhoAnswers() throws Exception {
        String caller;
        try (Sipp bob = Sipp.phone("phone-answers", bobsPort);
                Sipp call = Sipp.caller("caller-presses-1", NUMBER, 6_000, pbx.sipPort())) {
            call.awaitSuccess();
            bob.awaitSuccess();
            caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller))
                .startsWith(
                        ENTRY + NUMBER + ",1 Set",
                        ENTRY + NUMBER + ",2 Goto",
                        "callwright-flow,story,1 Goto",
                        VERSION + ",start,1 Goto",
                        VERSION + ",s1,1 Set",
                        VERSION + ",s1,2 Goto",
                        KEYS + ",s,1 BackGround")
                .endsWith(KEYS + ",1,1 Goto", VERSION + ",s2,1 Dial");
    }

    /** The lines a channel ran, without their arguments. */
    private static List<String> path(String channel) {
        return trace.path(channel).stream()
                .map(line -> line.substring(0, line.indexOf('(')))
                .toList();
    }

    private static void awaitMessageFrom(String channel) throws Exception {
        Path inbox = pbx.folder().resolve("spool/voicemail/default/101/INBOX");
        Await.until("a message from " + channel + " is in Bob's mailbox", Duration.ofSeconds(20), () -> {
            try (Stream<Path> files = Files.list(inbox)) {
                return files.filter(file -> file.toString().endsWith(".txt")).anyMatch(file -> saysFrom(file, channel));
            }
        });
    }

    private static boolean saysFrom(Path message, String channel) {
        try {
            return Files.readString(message).contains("callerchan=" + channel + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

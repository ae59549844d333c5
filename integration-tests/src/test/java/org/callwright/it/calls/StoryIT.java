package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.it.actions.CallTrace;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.DemoPbx;
import org.callwright.it.stage.ReferenceHost;
import org.callwright.it.stage.Sipp;
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
    private static final StoryCalls.Steps STEPS = new StoryCalls.Steps(List.of(), "s1", "s2", "s3", "s4");

    private static Path folder;
    private static DemoPbx pbx;
    private static ReferenceHost host;
    private static CallTrace trace;
    private static int bobsPort;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("story");
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        host = ReferenceHost.start(
                folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
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
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    @Order(3)
    void key1LeadsToTheMailboxWhileBobIsBusy() throws Exception {
        calls().key1LeadsToTheMailboxWhileBobIsBusy();
    }

    @Test
    @Order(4)
    void key2LeadsToTheMailbox() throws Exception {
        calls().key2LeadsToTheMailbox();
    }

    @Test
    @Order(5)
    void silenceEndsTheCall() throws Exception {
        calls().silenceEndsTheCall();
    }

    @Test
    @Order(6)
    void aNumberThatNoCallflowHasStillGoesToThePbxsOwnDialplan() throws Exception {
        try (Sipp call = Sipp.caller("caller-silent", "0305550199", 0, pbx.sipPort())) {
            call.awaitSuccess();
        }
        assertThat(calls().path(trace.callerOf("0305550199")))
                .startsWith(StoryCalls.ENTRY + "0305550199,1 NoOp")
                .noneMatch(line -> line.startsWith("callwright"));
    }

    @Test
    @Order(7)
    void callsAreRoutedWhileTheHostIsDead() throws Exception {
        host.kill();
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    @Order(8)
    void callsAreRoutedAfterAsteriskWasKilledAndStartedAgain() throws Exception {
        trace.close();
        pbx.kill();
        pbx.start();
        trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
        Sipp.register("bob", pbx.account("bob_password"), bobsPort, pbx.sipPort());
        calls().key1RingsBobWhoAnswers();
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

    private static StoryCalls calls() {
        return new StoryCalls(pbx, trace, bobsPort, NUMBER, "story", STEPS);
    }
}

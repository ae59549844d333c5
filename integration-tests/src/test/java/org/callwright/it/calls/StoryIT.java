package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The story of one callflow: key 1 rings Bob, else his mailbox; key 2 his mailbox; silence ends the call. It is
 * published into a real Asterisk and called over SIP; each call's way is asserted from Asterisk's own events.
 */
class StoryIT {
    private static final String NUMBER = "0305550101";
    private static final StoryCalls.Steps STEPS = new StoryCalls.Steps(List.of(), "s1", "s2", "s3", "s4");

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    private CallTrace trace;
    private int bobsPort;

    @BeforeEach
    void publishTheStory() throws Exception {
        stage.bring(Files.readString(Path.of("src/test/resources/callflows/story.json")));
        Await.until(
                "it has no problems",
                Duration.ofSeconds(30),
                () -> stage.host().console("callwright:check story").contains("No problems."));
        assertThat(stage.host().console("callwright:publish story")).contains("Live as version 1", "Dial " + NUMBER);
        bobsPort = stage.pbx().sipPort(); // always the same, or calls would ring where he was in an earlier test too
        startTracing();
    }

    private void startTracing() throws Exception {
        trace = new CallTrace(stage.pbx());
        Sipp.register(
                "bob",
                stage.pbx().account("bob_password"),
                bobsPort,
                stage.pbx().sipPort());
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void aFlowFromAFileIsPublishedAndSeenLive() throws Exception {
        assertThat(stage.host().console("callwright:callflows")).containsPattern("story +LIVE +v1 +" + NUMBER);
        assertThat(stage.pbx().cli("dialplan show " + NUMBER + "@callwright-inbound"))
                .contains("'" + NUMBER + "' =>");
    }

    @Test
    void key1RingsBobWhoAnswers() throws Exception {
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    void key1LeadsToTheMailboxWhileBobIsBusy() throws Exception {
        calls().key1LeadsToTheMailboxWhileBobIsBusy();
    }

    @Test
    void key2LeadsToTheMailbox() throws Exception {
        calls().key2LeadsToTheMailbox();
    }

    @Test
    void silenceEndsTheCall() throws Exception {
        calls().silenceEndsTheCall();
    }

    @Test
    void aNumberThatNoCallflowHasStillGoesToThePbxsOwnDialplan() throws Exception {
        try (Sipp call =
                Sipp.caller("caller-silent", "0305550199", 0, stage.pbx().sipPort())) {
            call.awaitSuccess();
        }
        assertThat(calls().path(trace.callerOf("0305550199")))
                .startsWith(StoryCalls.ENTRY + "0305550199,1 NoOp")
                .noneMatch(line -> line.startsWith("callwright"));
    }

    @Test
    void callsAreRoutedWhileTheHostIsDead() throws Exception {
        stage.host().kill();
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    void callsAreRoutedAfterAsteriskWasKilledAndStartedAgain() throws Exception {
        stage.host().kill();
        trace.close();
        stage.pbx().kill();
        stage.pbx().restart();
        startTracing();
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    void theHostComesBackWithTheFlowLive() throws Exception {
        stage.host().kill();
        stage.host().restart();
        Await.until(
                "the flow is listed as live",
                Duration.ofSeconds(30),
                () -> stage.host().console("callwright:callflows").contains("LIVE"));
    }

    private StoryCalls calls() {
        return new StoryCalls(stage.pbx(), trace, bobsPort, NUMBER, "story", STEPS);
    }
}

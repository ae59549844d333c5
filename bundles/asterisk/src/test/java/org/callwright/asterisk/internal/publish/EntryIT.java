package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is sent into a callflow from the middle of another begins anew; callflows that lead to one another do not. */
class EntryIT extends OnDemoPbx {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final PhoneNumber ASKS = PhoneNumber.extension("200");
    private static final PhoneNumber OPEN = PhoneNumber.extension("201");
    private static final PhoneNumber ASKS_AS_EARLY = PhoneNumber.extension("202");
    private static final PhoneNumber HOLDS = PhoneNumber.extension("203");

    @BeforeEach
    void publish() {
        server.publish(publication());
    }

    @AfterEach
    void hangUp() throws Exception {
        pbx.cli("channel request hangup all");
        DemoPbx.await("all calls are over", SOON, () -> channels().isBlank());
    }

    private static Publication publication() {
        String call = " same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + 1])";
        String back = " same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + -1])";
        return TestFlows.publication(List.of(
                TestFlows.flow(
                        "asks",
                        TestFlows.version(
                                "asks",
                                1,
                                "exten => s1,1,Answer()",
                                call,
                                " same => n,Gosub(callwright-waits-live,s,1)",
                                back,
                                " same => n(mailbox),Wait(60)",
                                " same => n,Hangup()"),
                        ASKS),
                TestFlows.flow("waits", TestFlows.waits("waits", 1)),
                TestFlows.flow("open", TestFlows.version("open", 1, "exten => s1,1,Goto(callwright-open,s,1)"), OPEN),
                TestFlows.flow(
                        "gives",
                        TestFlows.version(
                                "gives",
                                1,
                                "exten => s1,1,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold-out):Hangup())")),
                TestFlows.flow(
                        "early",
                        TestFlows.version(
                                "early",
                                1,
                                "exten => start,1,Answer()",
                                call,
                                " same => n,Gosub(callwright-flow,passes,1)",
                                back,
                                " same => n(home),Wait(60)",
                                " same => n,Hangup()"),
                        ASKS_AS_EARLY),
                TestFlows.flow(
                        "passes", TestFlows.version("passes", 1, "exten => start,1,Goto(callwright-flow,leaves,1)")),
                TestFlows.flow("leaves", TestFlows.version("leaves", 1, "exten => start,1,Goto(callwright-open,s,1)")),
                TestFlows.flow(
                        "holds",
                        TestFlows.version(
                                "holds",
                                1,
                                "exten => s1,1,Answer()",
                                " same => n,MSet(CALLWRIGHT_LEFT=${TIMEOUT(absolute)},CALLWRIGHT_SINCE=${EPOCH},"
                                        + "CALLWRIGHT_AGIEXIT=${AGIEXITONHANGUP},CALLWRIGHT_HELD=yes,AGIEXITONHANGUP=yes,"
                                        + "TIMEOUT(absolute)=3)",
                                " same => n,Wait(60)",
                                " same => n,Hangup()"),
                        HOLDS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones-with-callwright,201,1", "callwright-flow,open,1", "callwright-flow,gives,1"})
    void whoIsSentOutOfACalledCallflowDoesNotComeBackToTheFirst(String place) throws Exception {
        String caller = dial(ASKS, "callwright-waits-v1");

        pbx.cli("channel redirect " + caller + " " + place);

        DemoPbx.await("the call is over", SOON, () -> !channels().contains(caller + "!"));
        assertThat(pbx.cli("core show channels concise")).doesNotContain("callwright-asks-v1");
    }

    @Test
    void whatAnEarlyVersionCallsAndLeadsToStillComesBack() throws Exception {
        String caller = dial(ASKS_AS_EARLY, "callwright-early-v1!start!5!");

        assertThat(pbx.cli("core show channel " + caller)).contains("CALLWRIGHT_DEPTH=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones-with-callwright,200,1", "callwright-flow,asks,1"})
    void whoIsSentOutOfAStepOfTheContainerIsNotCutOffByItsDeadline(String place) throws Exception {
        String caller = dial(HOLDS, "callwright-holds-v1");

        pbx.cli("channel redirect " + caller + " " + place);

        DemoPbx.await("it is in the callflow", SOON, () -> channels().contains("callwright-waits-v1"));
        assertThat(pbx.cli("core show channel " + caller))
                .contains("Time to Hangup: 0", "CALLWRIGHT_DEPTH=1")
                .doesNotContain("AGIEXITONHANGUP=yes", "CALLWRIGHT_HELD=yes");
    }

    /** @return the channel that is in the context */
    private static String dial(PhoneNumber number, String where) throws Exception {
        pbx.cli("channel originate Local/" + number.digits() + "@phones-with-callwright application Wait 60");
        DemoPbx.await("a call is in " + where, SOON, () -> channels().contains(where));
        return channels()
                .lines()
                .filter(line -> line.contains(where))
                .map(line -> line.substring(0, line.indexOf('!')))
                .findFirst()
                .orElseThrow();
    }

    private static String channels() throws Exception {
        return pbx.cli("core show channels concise");
    }
}

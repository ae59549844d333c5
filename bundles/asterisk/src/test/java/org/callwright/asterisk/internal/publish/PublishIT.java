package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.junit.jupiter.api.Test;

class PublishIT extends OnDemoPbx {
    private static void awaitChannel(String concise) throws InterruptedException {
        DemoPbx.await("a channel at " + concise, Duration.ofSeconds(5), () -> {
            try {
                return pbx.cli("core show channels concise").contains(concise);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whatIsPublishedAnswersCalls() throws Exception {
        Publication publication = TestFlows.waiting("welcome", PhoneNumber.extension("200"));
        assertThat(Bridge.isLive(server, publication)).isFalse();

        Published published = server.publish(publication);

        assertThat(Bridge.isLive(server, publication)).isTrue();
        assertThat(published.before().channels()).isEmpty();
        pbx.cli("channel originate Local/200@phones-with-callwright application Wait 30");
        DemoPbx.await(
                "a call is in progress",
                Duration.ofSeconds(5),
                () -> !server.calls().channels().isEmpty());
        awaitChannel("callwright-welcome-v1!start!2!Up!Wait!60");
        pbx.cli("channel request hangup all");
        DemoPbx.await(
                "the call is over",
                Duration.ofSeconds(5),
                () -> server.calls().channels().isEmpty());
    }

    @Test
    void aSecondVersionTakesNewCallsAndTheFirstStaysForThoseInIt() throws Exception {
        PhoneNumber number = PhoneNumber.did("030555020");
        LiveFlow first = TestFlows.flow("shop", TestFlows.waits("shop", 1), number);
        server.publish(TestFlows.publication(first));
        pbx.cli("channel originate Local/030555020@from-trunk-with-callwright application Wait 30");
        awaitChannel("callwright-shop-v1!start!2!Up");

        Published second = server.publish(TestFlows.publication(first.with(
                TestFlows.flow("shop", TestFlows.waits("shop", 2), number).live())));

        assertThat(second.before().channels()).isNotEmpty();
        assertThat(pbx.cli("core show channels concise")).contains("callwright-shop-v1!start!2!Up");
        assertThat(pbx.cli("dialplan show callwright-shop-live")).contains("callwright-shop-v2,start,1");
        pbx.cli("channel request hangup all");
    }

    @Test
    void aVersionTakenOutIsGone() throws Exception {
        server.publish(TestFlows.waiting("old", PhoneNumber.extension("200")));

        server.publish(TestFlows.publication(List.of()));

        assertThat(pbx.cli("dialplan show callwright-old-v1")).contains("no existence");
        assertThat(Bridge.isLive(server, TestFlows.publication(List.of()))).isTrue();
    }

    @Test
    void anUnclosedContextIsSeenAndPutBack() throws Exception {
        assertBrokenIsPutBack(
                "[callwright-bad-live]",
                "[callwright-bad-live",
                "dropped the line 'exten => s,1,Goto(callwright-bad-v1,start,1)' of context callwright-bad-live");
    }

    @Test
    void aBadPriorityIsSeenAndPutBack() throws Exception {
        assertBrokenIsPutBack(
                " same => n(again),Wait(60)", " same => x(again),Wait(60)", "instead of 'exten => start,2,Wait(60)'");
    }

    @Test
    void aDuplicatePriorityIsSeenAndPutBack() throws Exception {
        assertBrokenIsPutBack(
                " same => n(again),Wait(60)",
                "exten => start,1(again),Wait(60)",
                "instead of 'exten => start,2,Wait(60)'");
    }

    @Test
    void changedArgumentsAreSeenAndPutBack() throws Exception {
        assertBrokenIsPutBack("Wait(60)", "Wait(61)", "has 'exten => start,2,Wait(61)' instead of");
    }

    private void assertBrokenIsPutBack(String printed, String broken, String why) throws Exception {
        Publication good = TestFlows.waiting("good", PhoneNumber.extension("200"));
        server.publish(good);
        UnaryOperator<String> fault = text -> text.replace(printed, broken);
        AsteriskServer faulty = Bridge.connected(Bridge.settings(pbx), fault);

        PublishException failure =
                failure(() -> faulty.publish(TestFlows.waiting("bad", PhoneNumber.extension("201"))));

        assertThat(failure).hasMessageContaining(why).hasMessageContaining("live again");
        assertThat(failure.restored()).isTrue();
        assertThat(Bridge.isLive(server, good)).isTrue();
        assertThat(pbx.cli("dialplan show 200@phones-with-callwright")).contains("callwright-good-live,s,1");
        assertThat(pbx.cli("dialplan show callwright-bad-v1")).contains("no existence");
        faulty.stop();
    }

    @Test
    void theFirstPublicationThatFailsLeavesNothingBehind() throws Exception {
        AsteriskServer faulty = Bridge.connected(Bridge.settings(pbx), text -> text.replace("Wait(60)", "Wait(61)"));

        assertThat(failure(() -> faulty.publish(TestFlows.waiting("bad"))).restored())
                .isTrue();

        assertThat(pbx.cli("dialplan show callwright-marker")).contains("no existence");
        assertThat(pbx.etc().resolve("callwright.conf")).doesNotExist();
        faulty.stop();
    }

    @Test
    void awkwardArgumentsArriveAsTheyWerePrinted() throws Exception {
        Publication publication = TestFlows.publication(List.of(TestFlows.flow(
                "none",
                TestFlows.version(
                        "none",
                        1,
                        "exten => start,1,NoOp(none)",
                        " same => n,NoOp()",
                        " same => n,NoOp( a  b )",
                        " same => n,Set(X=${BASE64_DECODE(w6TDtg==)})",
                        " same => n,NoOp(\\\"äöü\\\" (a) & [b] | 'c': ~ #d)",
                        " same => n,NoOp(" + "x".repeat(5000) + ")",
                        "exten => _[0-9*#],1,NoOp(key)",
                        "exten => i,1,Hangup(16)"))));

        server.publish(publication);

        assertThat(Bridge.isLive(server, publication)).isTrue();
    }

    @Test
    void noLineBreakGetsIntoAmi() throws Exception {
        LoadedDialplan loaded = new LoadedDialplan(ami(), Duration.ofSeconds(5));

        assertThatThrownBy(() -> loaded.context("phones\r\n\r\nAction: Command\r\nCommand: core stop now"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loaded.matches("phones", "1\nPrivilege: x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loaded.context("x".repeat(1001))).isInstanceOf(IllegalArgumentException.class);
        assertThat(loaded.context("phones")).isPresent();
    }

    private static AmiConnection ami() throws Exception {
        AmiConnection ami = new AmiConnection(Bridge.settings(pbx).account(), state -> {});
        ami.start();
        assertThat(ami.awaitReachable(Duration.ofSeconds(10))).isTrue();
        return ami;
    }
}

package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feature code with a lamp and a kept value, dialled on a real Asterisk. */
class FeatureIT extends OnDemoPbx {
    private static final Publication NIGHT = TestFlows.publication(TestFlows.night("office"));

    @BeforeEach
    void forget() throws Exception {
        pbx.cli("database deltree callwright");
        pbx.cli("devstate change Custom:callwright-office-state NOT_INUSE");
    }

    private static void dial() throws Exception {
        pbx.cli("channel originate Local/*28@phones-with-callwright application Wait 1");
    }

    private static void awaitState(String kept, String lamp) throws InterruptedException {
        DemoPbx.await("the switch is " + kept + ", the lamp " + lamp, Duration.ofSeconds(10), () -> {
            try {
                return pbx.cli("database get callwright/office state").contains("Value: " + kept)
                        && hint().contains("State:" + lamp);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String hint() throws Exception {
        return pbx.cli("core show hint *28");
    }

    @Test
    void aCodeSwitchesItsValueAndItsLamp() throws Exception {
        server.publish(NIGHT);

        assertThat(Bridge.isLive(server, NIGHT)).isTrue();
        assertThat(hint()).contains("Custom:callwright-office-state").contains("State:Idle");
        dial();
        awaitState("night", "InUse");
        dial();
        awaitState("day", "Idle");
    }

    @Test
    void aLampThatWasNeverSwitchedIsOffFromTheStart() throws Exception {
        server.publish(TestFlows.publication(TestFlows.night("fresh")));

        assertThat(hint()).contains("Custom:callwright-fresh-state").contains("State:Idle");
        assertThat(pbx.cli("database show CustomDevstate")).doesNotContain("fresh");
    }

    @Test
    void whatWasSwitchedOutlivesPublicationsAndARestartOfThePbx() throws Exception {
        server.publish(NIGHT);
        dial();
        awaitState("night", "InUse");

        server.publish(TestFlows.publication(
                TestFlows.flow("good", TestFlows.waits("good", 1), PhoneNumber.extension("200")),
                TestFlows.night("office")));
        awaitState("night", "InUse");
        server.publish(TestFlows.publication(List.of()));
        assertThat(Bridge.isLive(server, TestFlows.publication(List.of()))).isTrue();
        assertThat(hint()).doesNotContain("callwright-office-state");
        server.publish(NIGHT);
        awaitState("night", "InUse");

        pbx.stop();
        pbx.restart();

        awaitState("night", "InUse");
        server.stop();
        server = Bridge.connected(Bridge.settings(pbx));
        assertThat(Bridge.isLive(server, NIGHT)).isTrue();
        server.publish(NIGHT);
        awaitState("night", "InUse");
    }

    @Test
    void aHintThatAsteriskDoesNotHaveIsSeenAndPutBack() throws Exception {
        AsteriskServer faulty =
                Bridge.connected(Bridge.settings(pbx), text -> text.replaceAll("exten => \\*28,hint,.*\n", ""));

        PublishException failure = failure(() -> faulty.publish(NIGHT));

        assertThat(failure).hasMessageContaining("dropped the line 'exten => *28,hint,Custom:callwright-office-state'");
        assertThat(failure.restored()).isTrue();
        faulty.stop();
    }

    @Test
    void aCodeThatThePbxTakesFirstIsSeenAndPutBack() throws Exception {
        Bridge.append(extensionsConf(), "\n[phones-with-callwright](+)\nexten => *28,1,Hangup()\n");

        PublishException failure = failure(() -> server.publish(NIGHT));

        assertThat(failure).hasMessageContaining("*28").hasMessageContaining("not to Callwright");
        assertThat(failure.restored()).isTrue();
    }
}

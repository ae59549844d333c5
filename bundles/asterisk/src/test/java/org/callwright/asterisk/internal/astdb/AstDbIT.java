package org.callwright.asterisk.internal.astdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.StoredValueKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is switched from afar and what phones switch is the same, on a real Asterisk. */
class AstDbIT extends OnDemoPbx {
    private static final StoredValueKey STATE = new StoredValueKey(new FlowId("office"), "state");

    /** The switch by *28, and a number that calls take according to it. */
    private static final Publication SWITCHED = TestFlows.publication(
            TestFlows.flow(
                    "goes",
                    TestFlows.version(
                            "goes",
                            1,
                            "exten => start,1,Answer()",
                            " same => n,Set(GLOBAL(WENT)=${DB(callwright/office/state)})",
                            " same => n,Hangup()"),
                    PhoneNumber.extension("200")),
            TestFlows.night("office"));

    @BeforeEach
    void forget() throws Exception {
        pbx.cli("database deltree callwright");
        pbx.cli("devstate change Custom:callwright-office-state NOT_INUSE");
        pbx.cli("dialplan set global WENT nowhere");
    }

    @Test
    void whatNobodySwitchedIsEmpty() {
        assertThat(server.get(STATE)).isEmpty();
    }

    @Test
    void whatIsSwitchedFromAfarIsWhatCallsAndTheLampAndTheCodeFind() throws Exception {
        server.publish(SWITCHED);

        server.put(STATE, "night");

        server.setLamp(STATE, true);

        assertThat(server.get(STATE)).contains("night");
        assertThat(lamp()).contains("State:InUse");
        assertThat(wayOfACall()).isEqualTo("night");
        dial("*28");
        DemoPbx.await(
                "the phone switched back",
                Duration.ofSeconds(10),
                () -> server.get(STATE).equals(Optional.of("day")));
        assertThat(lamp()).contains("State:Idle");
        assertThat(wayOfACall()).isEqualTo("day");
    }

    @Test
    void itOutlivesReloadsPublicationsAndARestart() throws Exception {
        server.publish(SWITCHED);
        server.put(STATE, "night");
        server.setLamp(STATE, true);

        pbx.cli("dialplan reload");
        assertThat(server.get(STATE)).contains("night");
        server.publish(TestFlows.publication(List.of()));
        server.publish(SWITCHED);
        assertThat(server.get(STATE)).contains("night");

        pbx.stop();
        pbx.restart();
        server.stop();
        server = Bridge.connected(Bridge.settings(pbx));

        assertThat(server.get(STATE)).contains("night");
        assertThat(lamp()).contains("State:InUse");
        assertThat(wayOfACall()).isEqualTo("night");
    }

    @Test
    void theClassesOfThePlainAccountAreEnoughAndAMissingOneIsNamed() throws Exception {
        Bridge.append(pbx.etc().resolve("manager.conf"), """

                [documented]
                secret = documented
                write = command,config,system,reporting
                [reader]
                secret = reader
                write = command,reporting
                """);
        pbx.cli("manager reload");
        AsteriskServer documented = Bridge.connected(Bridge.settings(pbx, "documented", "documented"));
        AsteriskServer reader = Bridge.connected(Bridge.settings(pbx, "reader", "reader"));

        documented.put(STATE, "night");
        documented.setLamp(STATE, true);

        assertThat(reader.get(STATE)).contains("night");
        assertThatThrownBy(() -> reader.put(STATE, "day"))
                .isInstanceOf(PbxUnreachableException.class)
                .hasMessageContaining("Add 'system' to the write= line of [reader]");
        assertThat(server.get(STATE)).contains("night");
        documented.stop();
        reader.stop();
    }

    @Test
    void whatCouldBeACommandIsNeverSent() {
        assertThatThrownBy(() -> server.put(STATE, "night\r\nAction: Originate"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StoredValueKey(new FlowId("office"), "state)}${SHELL(id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.get(STATE)).isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPbxThatHangsIsGivenUpAfterItsDeadline() throws Exception {
        pbx.hang(true);
        try {
            assertThatThrownBy(() -> server.get(STATE))
                    .isInstanceOf(PbxUnreachableException.class)
                    .hasMessageContaining("did not answer");
        } finally {
            pbx.hang(false);
        }
    }

    private static String wayOfACall() throws Exception {
        dial("200");
        DemoPbx.await("a call went its way", Duration.ofSeconds(10), () -> !went().equals("nowhere"));
        return went();
    }

    private static String went() {
        try {
            String globals = pbx.cli("dialplan show globals");
            int at = globals.indexOf("WENT=") + "WENT=".length();
            return globals.substring(at, globals.indexOf('\n', at)).strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void dial(String number) throws Exception {
        pbx.cli("dialplan set global WENT nowhere");
        pbx.cli("channel originate Local/" + number + "@phones-with-callwright application Wait 1");
    }

    private static String lamp() throws Exception {
        return pbx.cli("core show hint *28");
    }
}

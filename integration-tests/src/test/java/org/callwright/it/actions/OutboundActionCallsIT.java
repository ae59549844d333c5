package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.actions.dialoutside.DialOutside;
import org.callwright.it.stage.Await;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go out of the PBX; contexts of it play the other side. */
class OutboundActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private final DialOutside action = new DialOutside();

    @BeforeAll
    static void addTheWorldOutside() {
        CALLS.addDialplan("""
                [out-busy]
                exten => _X.,1,Busy(20)
                [out-congested]
                exten => _X.,1,Congestion(20)
                [out-rings]
                exten => _X.,1,Ringing()
                 same => n,Wait(30)
                [out-declines]
                exten => _X.,1,Ringing()
                 same => n,Wait(0.5)
                 same => n,Hangup(21)
                [out-nowhere]
                exten => 0,1,Hangup()
                [out-mailbox]
                exten => _X.,1,Answer()
                 same => n,Wait(40)
                [out-accepts]
                exten => _X.,1,Answer()
                 same => n,Wait(2)
                 same => n,SendDTMF(1)
                 same => n,Wait(2)
                 same => n,Hangup()
                [other-call]
                exten => s,1,Answer()
                 same => n,Set(GROUP(callwright_outside)=out-busy)
                 same => n,Wait(60)
                """);
    }

    @Test
    void theReasonsOfTheOtherSideHaveTheirBranches() throws Exception {
        assertThat(CALLS.exitTaken(action, by("out-busy"))).isEqualTo("busy");
        assertThat(CALLS.exitTaken(action, by("out-congested"))).isEqualTo("not-answered");
        assertThat(CALLS.exitTaken(action, by("out-declines"))).isEqualTo("not-answered");
        assertThat(CALLS.exitTaken(action, by("out-nowhere"))).isEqualTo("unavailable");
        assertThat(CALLS.exitTaken(action, by("out-rings"))).isEqualTo("no-answer");
    }

    @Test
    void aNumberThatCallersMakeUpIsNotDialled() throws Exception {
        ConfigValue.Group config = by("out-busy").with("number", new ConfigValue.Text("{caller.number}"));

        var refused = CALLS.call(action, config, Caller.SILENT.from("0900123456", "Eve"));

        assertThat(refused.exit()).isEqualTo("not-allowed");
        assertThat(refused.path()).noneMatch(line -> line.contains(" Dial("));
        assertThat(CALLS.exitTaken(action, config, Caller.SILENT.from("030 (55) 1", "Carla")))
                .isEqualTo("busy");
    }

    /** The number is the caller's, and 1 and 0 are beginnings that an admin may well allow. */
    @ParameterizedTest
    @CsvSource({
        "112, not-allowed",
        "0112, not-allowed",
        "1 12, not-allowed",
        "00112, not-allowed",
        "0+112, unreadable",
        "110, not-allowed"
    })
    void anEmergencyNumberIsNotDialledWhateverIsAllowed(String number, String exit) throws Exception {
        ConfigValue.Group config = by("out-busy")
                .with("number", new ConfigValue.Text("{caller.number}"))
                .with("allowed", new ConfigValue.Items(List.of(new ConfigValue.Text("1"), new ConfigValue.Text("0"))));

        var refused = CALLS.call(action, config, Caller.SILENT.from(number, "Eve"));

        assertThat(refused.exit()).isEqualTo(exit);
        assertThat(refused.path()).noneMatch(line -> line.contains(" Busy("));
        assertThat(CALLS.exitTaken(action, config, Caller.SILENT.from("11 20", "Carla")))
                .isEqualTo("busy");
    }

    /** As a variable brings it, such as one that an admin set. */
    @ParameterizedTest
    @CsvSource({
        "+49 (0)171 555-0100, +491, +491715550100",
        "0049 (0)171 555-0100, +49 (0)1, 00491715550100",
        "0171 555-0100, +49171, 01715550100",
        "+491715550100, 0171, +491715550100",
        "030 555, 0, 030555",
        "tel:0171-555-0100, 01, 01715550100"
    })
    void aNumberIsAllowedAndDialledInWhateverNotation(String number, String allowed, String dialled) throws Exception {
        ConfigValue.Group config = by("out-busy")
                .with("number", new ConfigValue.Text("{var.mobile}"))
                .with("allowed", new ConfigValue.Items(List.of(new ConfigValue.Text(allowed))));

        var taken = CALLS.call(action, config, Caller.SILENT.with("CWV_mobile", number));

        assertThat(taken.path()).anyMatch(line -> line.contains(" Dial(Local/out-busy~" + dialled + "@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0171 555 0100 oder 030 555", "alice", "anonymous", "0171 555 0100 030 555 0100"})
    void whatIsNotOneNumberIsNotDialled(String number) throws Exception {
        ConfigValue.Group config = by("out-busy").with("number", new ConfigValue.Text("{var.mobile}"));

        var refused = CALLS.call(action, config, Caller.SILENT.with("CWV_mobile", number));

        assertThat(refused.exit()).isEqualTo("unreadable");
        assertThat(refused.path()).noneMatch(line -> line.contains(" Dial("));
    }

    @Test
    void moreCallsThanLinesAreTurnedAway() throws Exception {
        assertThat(CALLS.exitTaken(action, oneLine())).isEqualTo("busy");
        CALLS.pbx().cli("channel originate Local/s@other-call/n application Wait 60");
        Await.until(
                "another call is outside",
                Duration.ofSeconds(30),
                () -> CALLS.pbx().cli("group show channels").contains("out-busy"));

        assertThat(CALLS.exitTaken(action, oneLine())).isEqualTo("all-lines-busy");

        CALLS.pbx().cli("channel request hangup all");
        Await.until(
                "the other call is over",
                Duration.ofSeconds(30),
                () -> !CALLS.pbx().cli("group show channels").contains("out-busy"));
        assertThat(CALLS.exitTaken(action, oneLine())).isEqualTo("busy");
    }

    @Test
    void aMailboxThatAnswersDoesNotTakeTheCall() throws Exception {
        assertThat(CALLS.exitTaken(action, by("out-mailbox").with("accept", new ConfigValue.Flag(true))))
                .isEqualTo("not-accepted");
    }

    @Test
    void whoPressesOneIsConnected() throws Exception {
        assertThat(CALLS.exitTaken(action, by("out-accepts").with("accept", new ConfigValue.Flag(true))))
                .isEqualTo(ActionCallExtension.NONE);
    }

    private ConfigValue.Group oneLine() {
        return by("out-busy").with("atOnce", new ConfigValue.Numeric(1));
    }

    private ConfigValue.Group by(String route) {
        return ActionCallExtension.initial(action)
                .with("number", new ConfigValue.Text("030 555-0"))
                .with("route", new ConfigValue.Reference("route", route))
                .with("allowed", new ConfigValue.Items(List.of(new ConfigValue.Text("030"))))
                .with("ringFor", new ConfigValue.Numeric(3));
    }
}

package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.actions.checkvoicemail.CheckVoicemail;
import org.callwright.actions.conference.Conference;
import org.callwright.actions.recordcall.RecordCall;
import org.callwright.it.stage.Await;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that stay on the PBX: conferences, messages, recordings. */
class ConferenceActionCallsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private final Conference conference = new Conference();

    @BeforeAll
    static void addOthersInTheRoom() {
        CALLS.addDialplan("""
                [in-room]
                exten => s,1,Answer()
                 same => n,ConfBridge(two)
                """);
    }

    @Test
    void theHashKeyLeavesTheConference() throws Exception {
        assertThat(CALLS.exitTaken(conference, room("one"), Caller.SILENT.doing("Wait(6)", "SendDTMF(#)", "Wait(20)")))
                .isEqualTo("left");
    }

    @Test
    void aFullRoomTakesNobody() throws Exception {
        var forTwo = room("two").with("mostMembers", new ConfigValue.Numeric(2));
        assertThat(CALLS.exitTaken(conference, forTwo, Caller.SILENT.doing("Wait(6)", "SendDTMF(#)", "Wait(20)")))
                .isEqualTo("left");
        for (int i = 0; i < 2; i++) {
            CALLS.pbx().cli("channel originate Local/s@in-room/n application Wait 90");
        }
        Await.until(
                "two are in the room",
                SOON,
                () -> CALLS.pbx().cli("confbridge list").matches("(?s).*two\\s+2\\s.*"));

        assertThat(CALLS.exitTaken(conference, forTwo, Caller.SILENT.doing("Wait(20)")))
                .isEqualTo("full");
    }

    @Test
    void theStayEndsWhenItsTimeIsOver() throws Exception {
        var config = room("three").with("longest", new ConfigValue.Numeric(5));

        assertThat(CALLS.exitTaken(conference, config, Caller.SILENT.doing("Wait(60)")))
                .isEqualTo("time-over");
    }

    @Test
    void aWrongPinDoesNotGetIn() throws Exception {
        var config = room("four").with("pin", new ConfigValue.Text("4711"));
        Caller guessing = Caller.SILENT.doing(
                "Wait(4)", "SendDTMF(1#)", "Wait(8)", "SendDTMF(2#)", "Wait(8)", "SendDTMF(3#)", "Wait(30)");

        assertThat(CALLS.exitTaken(conference, config, guessing)).isEqualTo("wrong-pin");
    }

    @Test
    void theRightPinGetsIn() throws Exception {
        var config = room("five").with("pin", new ConfigValue.Text("4711")).with("longest", new ConfigValue.Numeric(5));

        assertThat(CALLS.exitTaken(conference, config, Caller.SILENT.doing("Wait(4)", "SendDTMF(4711#)", "Wait(60)")))
                .isEqualTo("time-over");
        assertThat(CALLS.exitTaken(
                        conference,
                        config,
                        Caller.SILENT.doing("Wait(4)", "SendDTMF(#1#)", "Wait(1)", "SendDTMF(4711#)", "Wait(60)")))
                .isEqualTo("time-over");
    }

    @Test
    void theHashKeyLeavesTheMailbox() throws Exception {
        var action = new CheckVoicemail();
        var config = ActionCallExtension.initial(action)
                .with("mailbox", new ConfigValue.Reference("mailbox", "101@default"))
                .with("askPin", new ConfigValue.Flag(false));

        assertThat(CALLS.exitTaken(
                        action,
                        config,
                        Caller.SILENT.doing("Wait(12)", "SendDTMF(#)", "Wait(12)", "SendDTMF(#)", "Wait(20)")))
                .isEqualTo("next");
    }

    @Test
    void aRecordingIsInTheFolderOfThePbx() throws Exception {
        var action = new RecordCall();
        var everything = ActionCallExtension.initial(action)
                .with("notice", new ConfigValue.Reference("prompt", "vm-goodbye"))
                .with("conversationsOnly", new ConfigValue.Flag(false));

        assertThat(CALLS.exitTaken(action, everything)).isEqualTo("next");

        Path recordings = CALLS.pbx().folder().resolve("spool/monitor");
        Await.until("a recording is there", SOON, () -> {
            try (Stream<Path> files = Files.list(recordings)) {
                return files.anyMatch(file -> file.getFileName().toString().matches("callwright-[0-9.]+\\.wav"));
            }
        });
    }

    @Test
    void stoppingWhatNeverBeganDoesNoHarm() throws Exception {
        var action = new RecordCall();

        assertThat(CALLS.exitTaken(
                        action, ActionCallExtension.initial(action).with("mode", new ConfigValue.Text("STOP"))))
                .isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "STOP"})
    void theRecordingOfThePbxGoesOn(String mode) throws Exception {
        var config = ActionCallExtension.initial(new RecordCall()).with("mode", new ConfigValue.Text(mode));
        Caller recorded = Caller.SILENT.after("Answer()", "MixMonitor(pbx.wav,i(PBX_ID))");

        assertThat(CALLS.call(new RecordCall(), config, recorded).path())
                .noneMatch(line -> line.contains("StopMixMonitor"));

        Caller both = Caller.SILENT.after(
                "Answer()",
                "MixMonitor(pbx.wav,i(PBX_ID))",
                "MixMonitor(ours.wav,i(CWS_record_call_id))",
                "NoOp(${CWS_record_call_id})");
        List<String> path = CALLS.call(new RecordCall(), config, both).path();
        String ours = path.stream()
                .filter(line -> line.contains(" NoOp(0x"))
                .map(line -> line.replaceAll(".*\\((.*)\\)", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(path)
                .filteredOn(line -> line.contains("StopMixMonitor"))
                .singleElement()
                .asString()
                .endsWith("StopMixMonitor(" + ours + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "STOP"})
    void whatATextOfAnEarlyVersionRecordsIsStoppedOnce(String mode) throws Exception {
        var config = ActionCallExtension.initial(new RecordCall()).with("mode", new ConfigValue.Text(mode));
        Caller early =
                Caller.SILENT.after("Answer()", "MixMonitor(pbx.wav,i(PBX_ID))", "MixMonitor(callwright-1.2.wav,ab)");

        assertThat(CALLS.call(new RecordCall(), config, early).path())
                .filteredOn(line -> line.contains("StopMixMonitor"))
                .singleElement()
                .asString()
                .endsWith("StopMixMonitor()");

        Caller stopped = Caller.SILENT.after(
                "Answer()",
                "MixMonitor(pbx.wav,i(PBX_ID))",
                "MixMonitor(callwright-1.2.wav,ab)",
                "StopMixMonitor()",
                "Set(MIXMONITOR_FILENAME=)");
        assertThat(CALLS.call(new RecordCall(), config, stopped).path())
                .filteredOn(line -> line.contains("StopMixMonitor"))
                .hasSize(1);
    }

    private ConfigValue.Group room(String name) {
        return ActionCallExtension.initial(conference).with("room", new ConfigValue.Reference("conference", name));
    }
}

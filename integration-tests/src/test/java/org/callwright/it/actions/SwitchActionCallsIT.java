package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.testkit.ActionTester;
import org.callwright.actions.daynightswitch.DayNightSwitch;
import org.callwright.it.stage.Await;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real calls through a switch, and to its feature code. */
class SwitchActionCallsIT {
    private static final String DAY = Exit.named("state", "Day").id();
    private static final String NIGHT = Exit.named("state", "Night").id();
    private static final String HOLIDAY = Exit.named("state", "Holiday").id();

    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private final DayNightSwitch action = new DayNightSwitch();

    /** As a saved action's code would be there: *28 with the PIN 4711. */
    @BeforeAll
    static void addTheCode() {
        ActionTester tester = ActionTester.of(new DayNightSwitch());
        CALLS.addDialplan(tester.features(
                threeStates().with("code", new ConfigValue.Text("*28")).with("pin", new ConfigValue.Text("4711"))));
        CALLS.addDialplan("""
                [keys]
                exten => right,1,Wait(2)
                 same => n,SendDTMF(#4711#,250,150)
                 same => n,Wait(30)
                exten => second,1,Wait(2)
                 same => n,SendDTMF(1#,250,150)
                 same => n,Wait(5)
                 same => n,SendDTMF(4711#,250,150)
                 same => n,Wait(30)
                exten => wrong,1,Wait(2)
                 same => n(again),SendDTMF(0815#,250,150)
                 same => n,Wait(5)
                 same => n,Goto(again)
                """);
    }

    @BeforeEach
    void switchNothing() throws Exception {
        CALLS.pbx().cli("database deltree callwright/saved");
        CALLS.pbx().cli("devstate change Custom:callwright-saved-state NOT_INUSE");
    }

    @ParameterizedTest
    @CsvSource({"'', Day", "Day, Day", "Night, Night", "Holiday, Holiday", "Weekend, Day"})
    void callsGoTheWayThatWasSwitchedTo(String kept, String state) throws Exception {
        Caller caller = kept.isEmpty()
                ? Caller.SILENT
                : Caller.SILENT.with(
                        "DB(callwright/" + CALLS.nextFlow() + "/s1/state)",
                        Exit.named("state", kept).id());

        assertThat(CALLS.exitTaken(action, threeStates(), caller))
                .isEqualTo(Exit.named("state", state).id());
    }

    @Test
    void theCodeGoesRoundAndLightsTheLampAndSaysWhichStateItIs() throws Exception {
        CALLS.exitTaken(action, threeStates());
        assertThat(lamp()).contains("State:Idle");

        assertThat(dial("right")).anyMatch(line -> line.endsWith("Playback(is-set-to&digits/2)"));
        assertThat(kept()).isEqualTo(NIGHT);
        assertThat(lamp()).contains("State:InUse");

        assertThat(dial("second")).anyMatch(line -> line.endsWith("Playback(is-set-to&digits/3)"));
        assertThat(kept()).isEqualTo(HOLIDAY);
        assertThat(lamp()).contains("State:InUse");

        assertThat(dial("right")).anyMatch(line -> line.endsWith("Playback(is-set-to&digits/1)"));
        assertThat(kept()).isEqualTo(DAY);
        assertThat(lamp()).contains("State:Idle");
    }

    @Test
    void withoutThePinNothingIsSwitchedAndAfterThreeAttemptsTheCallEnds() throws Exception {
        CALLS.exitTaken(action, threeStates());

        List<String> path = dial("wrong");

        assertThat(path).filteredOn(line -> line.contains(" Read(")).hasSize(3);
        assertThat(path).noneMatch(line -> line.contains("Set(DB(") || line.contains("DEVICE_STATE"));
        assertThat(path).anyMatch(line -> line.endsWith("Playback(vm-incorrect&vm-goodbye)"));
        assertThat(kept()).isEmpty();
        assertThat(lamp()).contains("State:Idle");
    }

    /** What a phone's call to the code ran. */
    private static List<String> dial(String keys) throws Exception {
        CALLS.trace().clear();
        CALLS.pbx().cli("channel originate Local/*28@phones-with-callwright/n extension " + keys + "@keys");
        Await.until("the code answers", Duration.ofSeconds(30), () -> !codes().isEmpty());
        String channel = codes().getFirst();
        CALLS.trace().awaitEnd(channel, Duration.ofSeconds(60));
        return CALLS.trace().path(channel);
    }

    private static List<String> codes() {
        return CALLS.trace().at("*28").stream()
                .filter(channel -> channel.endsWith(";2"))
                .toList();
    }

    private static String kept() throws Exception {
        String answer = CALLS.pbx().cli("database get callwright/saved state");
        return answer.contains("Value: ")
                ? answer.substring(answer.indexOf("Value: ") + 7).strip()
                : "";
    }

    private static String lamp() throws Exception {
        return CALLS.pbx().cli("core show hint *28");
    }

    private static ConfigValue.Group threeStates() {
        return ActionCallExtension.initial(new DayNightSwitch())
                .with(
                        "states",
                        new ConfigValue.Items(Stream.of("Day", "Night", "Holiday")
                                .<ConfigValue>map(
                                        name -> ConfigValue.Group.EMPTY.with("name", new ConfigValue.Text(name)))
                                .toList()));
    }
}

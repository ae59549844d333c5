package org.callwright.actions.daynightswitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class DayNightSwitchTest {
    private static final String DAY = Exit.named("state", "Day").id();
    private static final String NIGHT = Exit.named("state", "Night").id();

    private final ActionTester tester = ActionTester.of(new DayNightSwitch());

    @Test
    void withNothingFilledInItIsDayUntilNightWasSwitchedOn() {
        assertThat(tester.dialplan(tester.initial(), DAY, NIGHT))
                .containsPattern(
                        "s1,1,GotoIf\\(.*DB\\(callwright/test/s1/state\\).*\\?s3,1\\)\n same => n,Goto\\(s2,1\\)");
        assertThat(tester.features(tester.initial())).isEmpty();
    }

    @Test
    void theDrawingSaysWhereItStarts() {
        assertThat(tester.aside(tester.initial(), Locale.ENGLISH)).isEqualTo("Starts in the first");
        assertThat(tester.aside(states("Day", "Night").with("code", text("*28")), Locale.GERMAN))
                .isEqualTo("Beginnt mit dem ersten; am Telefon umgeschaltet mit *28");
    }

    @Test
    void aCodeGoesRoundThroughAllStatesAndSaysWhich() {
        var config = states("Day", "Night", "Holiday").with("code", text("*28"));

        assertThat(tester.features(config))
                .contains(
                        "exten => *28,hint,Custom:callwright-saved-state",
                        "?switch-to-3)",
                        "?switch-to-1)",
                        "Playback(is-set-to&digits/1)",
                        "Playback(is-set-to&digits/3)")
                .containsSubsequence(
                        "(switch-to-2),Set(DB(callwright/saved/state)=" + NIGHT + ")",
                        "Set(DEVICE_STATE(Custom:callwright-saved-state)=INUSE)",
                        "(switch-to-1),Set(DB(callwright/saved/state)=" + DAY + ")",
                        "Set(DEVICE_STATE(Custom:callwright-saved-state)=NOT_INUSE)");
    }

    /** What is kept stays what it was, so the switch stays where it was set. */
    @Test
    void aStateThatIsRenamedIsStillTheOneThatWasSet() {
        var before = states("Day", "Night");
        var renamed = before.with(
                "states",
                new ConfigValue.Items(List.of(
                        state("Day").with("id", text(DAY)), state("Ночь").with("id", text(NIGHT)))));

        assertThat(tester.dialplan(renamed, DAY, NIGHT)).isEqualTo(tester.dialplan(before, DAY, NIGHT));
        assertThat(tester.declaredSwitch(renamed).orElseThrow().positions().getLast())
                .satisfies(position -> assertThat(position.value()).isEqualTo(NIGHT))
                .satisfies(position -> assertThat(position.label()).isEqualTo("Ночь"));
    }

    @Test
    void twoStatesOfOneNameOrOneIdAreSaid() {
        var config = tester.initial()
                .with(
                        "states",
                        new ConfigValue.Items(List.of(
                                state("Day").with("id", text("state-a")),
                                state("Day").with("id", text("state-b")),
                                state("Night").with("id", text("state-a")))));

        assertThat(tester.problems(config)).hasSize(2).allMatch(said -> said.contains("Another state has this name"));
    }

    @Test
    void ofTwoStatesTheSecondIsActivatedAndTheFirstIsNot() {
        assertThat(tester.features(tester.initial().with("code", text("*28"))))
                .containsSubsequence(
                        "=" + NIGHT + ")", "Playback(activated)", "=" + DAY + ")", "Playback(de-activated)");
    }

    @Test
    void aStatesOwnPromptIsPlayedInstead() {
        var config = tester.initial()
                .with("code", text("*28"))
                .with(
                        "states",
                        new ConfigValue.Items(Stream.<ConfigValue>of(
                                        state("Day"),
                                        state("Night")
                                                .with("said", new ConfigValue.Reference("prompt", "custom/night-on")))
                                .toList()));

        assertThat(tester.features(config)).contains("Playback(custom/night-on)", "Playback(de-activated)");
    }

    @Test
    void aPinIsAskedForFirst() {
        var config = tester.initial().with("code", text("*28")).with("pin", text("4711"));

        assertThat(tester.features(config)).containsSubsequence("Read(CW_saved_pin,agent-pass", "Set(DB(");
    }

    @Test
    void oneStateIsTooFew() {
        assertThat(tester.problemCodes(states("Day"))).containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    @Test
    void whatCannotBeMeantIsSaidAtItsField() {
        var config = states("Day", "Night", "Day").with("code", text("*2a")).with("pin", text("four"));

        assertThat(tester.problems(config))
                .anyMatch(sentence -> sentence.contains("Another state has this name"))
                .anyMatch(sentence -> sentence.contains("digits, * and #"))
                .anyMatch(sentence -> sentence.contains("digits only"))
                .hasSize(3);
    }

    private ConfigValue.Group states(String... names) {
        return tester.initial()
                .with(
                        "states",
                        new ConfigValue.Items(Stream.of(names)
                                .<ConfigValue>map(DayNightSwitchTest::state)
                                .toList()));
    }

    private static ConfigValue.Group state(String name) {
        return ConfigValue.Group.EMPTY.with("name", text(name));
    }

    private static ConfigValue.Text text(String text) {
        return new ConfigValue.Text(text);
    }
}

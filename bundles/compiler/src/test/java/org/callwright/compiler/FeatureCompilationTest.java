package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

class FeatureCompilationTest {
    private static FeatureCompilation compile(Consumer<Features> code) {
        var catalog = Flows.catalog(new TestActions.Contributing(code), new TestActions.End());
        return new Compiler(catalog).compileFeatures("saved7", step("s1", "test-contributing"));
    }

    @Test
    void digitsOfACodeStandInAContextOfTheSavedAction() {
        FeatureCompilation found = compile(features -> {
            var code = features.code("*30");
            var keys = code.section("keys");
            code.enter(keys);
            keys.start().run("Hangup");
            keys.dialled("1").set(features.kept("state"), "on").end();
        });

        assertThat(found.problems()).isEmpty();
        assertThat(found.codes()).containsExactly("*30");
        assertThat(found.text()).contains("""
                [callwright-internal]
                exten => *30,1,Goto(callwright-feature_saved7-keys,s,1)

                [callwright-feature_saved7-keys]
                exten => s,1,Hangup()
                exten => 1,1,Set(DB(callwright/saved7/state)=on)
                 same => n,Hangup()
                """);
    }

    @Test
    void anActionThatAddsNothingHasNoText() {
        FeatureCompilation found = compile(features -> {});

        assertThat(found.text()).isEmpty();
        assertThat(found.codes()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aCodeCanNeitherAskTheContainerNorLeaveByAnExit() {
        assertThat(problem(features -> features.code("*30").runInContainer(Duration.ofSeconds(3), Exit.NEXT)))
                .contains("asks the container");
        assertThat(problem(features -> features.code("*30").leave(Exit.NEXT))).contains("leaves by an exit");
    }

    private static final Switch SEASON =
            new Switch("season", "Season", List.of(position("summer"), position("winter")));

    private static Switch.Position position(String value) {
        return new Switch.Position(value, value, value.equals("winter"), new Value.Text(value));
    }

    @Test
    void aSwitchHasACodeThatGoesRoundAndALampUnderTheSameDigits() {
        FeatureCompilation found = compile(features -> features.byHand(SEASON, Optional.of("*28"), Optional.empty()));

        assertThat(found.problems()).isEmpty();
        assertThat(found.declaredSwitch()).contains(SEASON);
        assertThat(found.codes()).containsExactly("*28");
        assertThat(found.text()).contains("""
                [callwright-internal]
                exten => *28,hint,Custom:callwright-saved7-season
                exten => *28,1,Answer()
                 same => n,GotoIf($["${BASE64_ENCODE(-${REPLACE(DB(callwright/saved7/season),),${BASE64_DECODE(AQ==)})})}" = "LXdpbnRlcg=="]?switch-to-1)
                 same => n(switch-to-2),Set(DB(callwright/saved7/season)=winter)
                 same => n,Set(DEVICE_STATE(Custom:callwright-saved7-season)=INUSE)
                 same => n,Playback(winter)
                 same => n,Hangup()
                 same => n(switch-to-1),Set(DB(callwright/saved7/season)=summer)
                 same => n,Set(DEVICE_STATE(Custom:callwright-saved7-season)=NOT_INUSE)
                 same => n,Playback(summer)
                 same => n,Hangup()
                """);
    }

    @Test
    void aSwitchWithoutACodeIsForThePageAlone() {
        FeatureCompilation found = compile(features -> features.byHand(SEASON, Optional.empty(), Optional.of("12")));

        assertThat(found.declaredSwitch()).contains(SEASON);
        assertThat(found.text()).isEmpty();
    }

    @Test
    void aPinStandsBeforeWhatSwitches() {
        String text = compile(features -> features.byHand(SEASON, Optional.of("*28"), Optional.of("4711")))
                .text()
                .orElseThrow();

        assertThat(text.indexOf("Read(CW_saved7_pin,agent-pass,12,,1,10)"))
                .isPositive()
                .isLessThan(text.indexOf("Set(DB("));
        assertThat(text).contains("< 3]?switch-pin)").doesNotContain("4711");
    }

    @Test
    void whatIsNoSwitchIsTheActionsFault() {
        assertThat(problem(features -> features.byHand(SEASON, Optional.of("*28"), Optional.of("12a4"))))
                .contains("a PIN has up to 12 digits");
        assertThat(problem(features -> features.byHand(SEASON, Optional.empty(), Optional.empty())
                        .byHand(SEASON, Optional.empty(), Optional.empty())))
                .contains("more than one switch");
        assertThat(problem(features -> new Switch("a", "A", List.of(position("x"), position("x")))))
                .contains("a name of its own");
        assertThat(problem(features -> position("x y"))).contains("not 'x y'");
    }

    @Test
    void anOwnerThatWouldBecomeDialplanIsTheActionsFault() {
        String hostile = "x)}${SHELL(id)}";
        for (Variable made : new Variable[] {
            new Variable.Kept(hostile, "a"), new Variable.Internal(hostile, "a"), new Variable.Lamp(hostile, "a")
        }) {
            assertThat(problem(features -> features.code("*30").set(made, "1").end()))
                    .contains("made up a variable's owner");
        }
    }

    @Test
    void aStepThatCannotBeReadAddsNothing() {
        FeatureCompilation found = new Compiler(Flows.catalog()).compileFeatures("saved7", step("s1", "gone"));

        assertThat(found.text()).isEmpty();
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ProblemCode.ACTION_UNAVAILABLE);
    }

    private static String problem(Consumer<Features> code) {
        FeatureCompilation found = compile(code);
        assertThat(found.text()).isEmpty();
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ProblemCode.ACTION_BROKEN);
        return found.problems().getFirst().inEnglish();
    }
}

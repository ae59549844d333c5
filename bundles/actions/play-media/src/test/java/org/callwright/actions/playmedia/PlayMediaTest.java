package org.callwright.actions.playmedia;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class PlayMediaTest {
    private final ActionTester tester = ActionTester.of(new PlayMedia());
    private final ConfigValue.Group config =
            tester.initial().with("media", new ConfigValue.Reference("prompt", "vm-goodbye"));

    @Test
    void playsThePromptAndGoesOn() {
        assertThat(tester.dialplan(config, "next")).contains("""
                        exten => s1,1,Playback(vm-goodbye)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void playsSeveralTimesAndBeforeTheCallIsAnswered() {
        var early = config.with("times", new ConfigValue.Numeric(3)).with("answer", new ConfigValue.Flag(false));

        assertThat(tester.dialplan(early, "next")).contains("Playback(vm-goodbye&vm-goodbye&vm-goodbye,noanswer)");
    }

    @Test
    void aPromptThatCannotBePlayedHasABranchOfItsOwn() {
        assertThat(tester.dialplan(config, "next", "failed")).contains("\"FAILED\"]?s3,1)");
    }

    @Test
    void theMediaMustBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }
}

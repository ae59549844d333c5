package org.callwright.actions.wait;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class WaitTest {
    private final ActionTester tester = ActionTester.of(new Wait());

    @Test
    void waitsInSilenceAndGoesOn() {
        assertThat(tester.dialplan(tester.initial(), "next")).contains("""
                        exten => s1,1,Wait(2)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void waitsWithMusic() {
        var config = tester.initial().with("music", new ConfigValue.Reference("music-class", "default"));

        assertThat(tester.dialplan(config, "next")).contains("""
                        exten => s1,1,Answer()
                         same => n,MusicOnHold(default,2)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void noTimeAtAllAndMoreThanAnHourAreRefused() {
        assertThat(tester.problemCodes(tester.initial().with("time", new ConfigValue.Numeric(0))))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
        assertThat(tester.problemCodes(tester.initial().with("time", new ConfigValue.Numeric(3601))))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }
}

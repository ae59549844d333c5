package org.callwright.actions.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class VoicemailTest {
    private final ActionTester tester = ActionTester.of(new Voicemail());
    private final ConfigValue.Group config =
            tester.initial().with("mailbox", new ConfigValue.Reference("mailbox", "101@default"));

    @Test
    void takesAMessageAndGoesOn() {
        assertThat(tester.dialplan(config, "saved")).startsWith("""
                        [callwright-test-v1-s1-box]
                        exten => s,1,VoiceMail(101@default,u)
                         same => n,Goto(callwright-test-v1,s2,1)
                        exten => a,1,Goto(callwright-test-v1,s2,1)
                        exten => o,1,Goto(callwright-test-v1,s2,1)
                        """);
    }

    @Test
    void keysDoNothingWhileTheyLeadNowhere() {
        assertThat(tester.dialplan(config, "failed"))
                .doesNotContain("exten => a,")
                .doesNotContain("exten => o,");
    }

    @Test
    void everyGreetingHasItsOption() {
        assertThat(tester.dialplan(config.with("greeting", new ConfigValue.Text("BUSY"))))
                .contains("default,b)");
        assertThat(tester.dialplan(config.with("greeting", new ConfigValue.Text("NONE"))))
                .contains("default,s)");
    }

    @Test
    void theMailboxMustBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }
}

package org.callwright.actions.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ConfigValue;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

class VoicemailTest {
    private final ActionTester tester = ActionTester.of(new Voicemail());
    private final ConfigValue.Group config =
            tester.initial().with("mailbox", new ConfigValue.Reference("mailbox", "101@default"));

    @Test
    void takesAMessageAndGoesOn() {
        assertThat(tester.dialplan(config, "saved")).contains("""
                        exten => s1,1,VoiceMail(101@default,u)
                         same => n,GotoIf($["${VMSTATUS}" = "USEREXIT"]?s2,1)
                         same => n,GotoIf($["${VMSTATUS}" = "FAILED"]?s2,1)
                         same => n,Goto(s2,1)
                        """);
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

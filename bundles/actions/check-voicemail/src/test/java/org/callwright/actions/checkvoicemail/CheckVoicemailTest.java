package org.callwright.actions.checkvoicemail;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class CheckVoicemailTest {
    private final ActionTester tester = ActionTester.of(new CheckVoicemail());
    private final ConfigValue.Group bobs =
            tester.initial().with("mailbox", new ConfigValue.Reference("mailbox", "101@default"));
    private final ConfigValue withoutPin = new ConfigValue.Flag(false);

    @Test
    void aChosenMailboxAsksForItsPin() {
        assertThat(tester.dialplan(bobs, "next")).contains("""
                        exten => s1,1,VoiceMailMain(101@default)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void aChosenMailboxCanBeHeardWithoutPin() {
        assertThat(tester.dialplan(bobs.with("askPin", withoutPin), "next")).contains("VoiceMailMain(101@default,s)\n");
    }

    @Test
    void whoIsAskedForTheMailboxIsAlwaysAskedForThePin() {
        assertThat(tester.dialplan(tester.initial().with("askPin", withoutPin), "next"))
                .contains("VoiceMailMain()\n");
    }
}

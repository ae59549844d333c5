package org.callwright.actions.recordcall;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class RecordCallTest {
    private final ActionTester tester = ActionTester.of(new RecordCall());

    @Test
    void oneRecordingOfTheConversationIsNamedAfterTheCall() {
        assertThat(tester.dialplan(tester.initial(), "next")).contains("""
                        exten => s1,1,StopMixMonitor()
                         same => n,MixMonitor(callwright-${FILTER(0-9A-Za-z_.+@#*:/ ,${CHANNEL(linkedid)})}.wav,ab)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void theCallerIsToldAndHearsBeeps() {
        var polite = tester.initial()
                .with("notice", new ConfigValue.Reference("prompt", "this-call-may-be-monitored-or-recorded"))
                .with("format", new ConfigValue.Text("GSM"))
                .with("conversationsOnly", new ConfigValue.Flag(false))
                .with("beep", new ConfigValue.Flag(true));

        assertThat(tester.dialplan(polite, "next"))
                .contains("exten => s1,1,Playback(this-call-may-be-monitored-or-recorded)\n")
                .contains(".gsm,aB(15))\n");
    }

    @Test
    void stoppingStopsAndNothingElse() {
        assertThat(tester.dialplan(tester.initial().with("mode", new ConfigValue.Text("STOP")), "next"))
                .contains("exten => s1,1,StopMixMonitor()\n same => n,Goto(s2,1)\n");
    }
}

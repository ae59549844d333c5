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
                        exten => s1,1,GotoIf($["${BASE64_ENCODE(-${REPLACE(CWS_record_call_id,),${BASE64_DECODE(AQ==)})})}" = "LQ=="]?start)
                         same => n,StopMixMonitor(${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CWS_record_call_id,))})})
                         same => n(start),MixMonitor(callwright-${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CHANNEL(linkedid),))})}.wav,abi(CWS_record_call_id))
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
                .contains(".gsm,ai(CWS_record_call_id)B(15))\n");
    }

    @Test
    void stoppingStopsAndNothingElse() {
        assertThat(tester.dialplan(tester.initial().with("mode", new ConfigValue.Text("STOP")), "next"))
                .containsSubsequence(" = \"LQ==\"]?stopped)", "StopMixMonitor(${", "(stopped),Set(CWS_record_call_id=)")
                .doesNotContain("StopMixMonitor()");
    }
}

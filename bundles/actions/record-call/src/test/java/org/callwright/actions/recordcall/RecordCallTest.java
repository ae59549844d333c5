package org.callwright.actions.recordcall;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class RecordCallTest {
    private static final String IS_OF_OTHERS =
            "$[0${REGEX(\"${BASE64_DECODE(KF58LyljYWxsd3JpZ2h0LVteL10qJA==)}\" ${REPLACE(MIXMONITOR_FILENAME,),${BASE64_DECODE(AQ==)})})} != 1]";

    private final ActionTester tester = ActionTester.of(new RecordCall());

    @Test
    void oneRecordingOfTheConversationIsNamedAfterTheCall() {
        assertThat(tester.dialplan(tester.initial(), "next")).contains("""
                        exten => s1,1,GotoIf($[$["${BASE64_ENCODE(-${REPLACE(CWS_record_call_id,),${BASE64_DECODE(AQ==)})})}" = "LQ=="] & %1$s]?start)
                         same => n,StopMixMonitor(${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CWS_record_call_id,))})})
                         same => n,GotoIf(%1$s?start)
                         same => n,Set(MIXMONITOR_FILENAME=)
                         same => n(start),MixMonitor(callwright-${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CHANNEL(linkedid),))})}.wav,abi(CWS_record_call_id))
                         same => n,Goto(s2,1)
                        """.formatted(IS_OF_OTHERS));
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
                .containsSubsequence("?stopped)", "StopMixMonitor(${", "(stopped),Set(CWS_record_call_id=)")
                .doesNotContain("StopMixMonitor()");
    }
}

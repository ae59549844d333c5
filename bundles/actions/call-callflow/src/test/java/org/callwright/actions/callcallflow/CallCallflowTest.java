package org.callwright.actions.callcallflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.Reference.Callflow;
import org.callwright.action.testkit.ActionTester;
import org.callwright.actions.callcallflow.CallCallflow.Config;
import org.callwright.actions.callcallflow.CallCallflow.Mode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class CallCallflowTest {
    private final CallCallflow action = new CallCallflow();
    private final ActionTester tester = ActionTester.of(action);
    private final ConfigValue.Group jump =
            tester.initial().with("callflow", new ConfigValue.Reference("callflow", "forders"));
    private final ConfigValue.Group back = jump.with("mode", new ConfigValue.Text("COME_BACK"))
            .with("results", rows("Sold out!", "!?", "sold-out", "waiting"));

    @Test
    void aJumpCountsAndGoesForGood() {
        assertThat(tester.dialplan(jump, "too-many")).contains("""
                        exten => s1,1,Set(CWS_call_callflow_hops=$[0${FILTER(0-9,${CWS_call_callflow_hops})} + 1])
                         same => n,GotoIf($[0${FILTER(0-9,${CWS_call_callflow_hops})} < 51]?callwright-forders-live,s,1)
                         same => n,Set(CWS_call_callflow_hops=$[0${FILTER(0-9,${CWS_call_callflow_hops})} + -1])
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void whatComesBackGoesByItsResultAndAllElseByTheMainBranch() {
        assertThat(tester.dialplan(back, "back", "result-sold-out")).contains("""
                         same => n,Gosub(callwright-forders-live,s,1)
                         same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + -1])
                         same => n,Set(CWS_call_callflow_hops=$[0${FILTER(0-9,${CWS_call_callflow_hops})} + -1])
                         same => n,GotoIf($["${GOSUB_RETVAL}" = "sold-out"]?s3,1)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void eachResultHasOneBranchHoweverOftenItIsTyped() {
        assertThat(action.exits(config(Mode.COME_BACK)).stream().map(Exit::id))
                .containsExactly("back", "result-sold-out", "too-many");
    }

    @Test
    void aJumpHasNoWayBackAndSwitchedOffItEndsTheCall() {
        assertThat(action.exits(config(Mode.JUMP))).containsExactly(CallCallflow.TOO_MANY);
        assertThat(action.exitWhenOff(config(Mode.JUMP))).isEmpty();
        assertThat(action.exitWhenOff(config(Mode.COME_BACK))).contains(CallCallflow.BACK);
    }

    private static Config config(Mode mode) {
        return new Config(new Callflow("forders"), mode, List.of("Sold out", "sold-out"));
    }

    private static ConfigValue rows(String... words) {
        return new ConfigValue.Items(Stream.of(words)
                .map(word -> (ConfigValue) new ConfigValue.Text(word))
                .toList());
    }
}

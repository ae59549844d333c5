package org.callwright.actions.callcallflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.Reference.Callflow;
import org.callwright.action.rows.RowId;
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
        assertThat(tester.dialplan(back, "back", "result-sold-out"))
                .containsSubsequence(
                        "Set(CALLWRIGHT_RESULT=)\n",
                        "Gosub(callwright-forders-live,s,1)\n",
                        "${BASE64_ENCODE(-${REPLACE(CW_s1_result,),${BASE64_DECODE(AQ==)})})}\" = \"LXNvbGQtb3V0\"]?s3,1)\n",
                        "\"${GOSUB_RETVAL}\" = \"sold-out\"]",
                        "?s3,1)\n same => n,Goto(s2,1)\n");
    }

    /** The other callflow may itself have called one that gave a result, and then have ended at an open branch. */
    @Test
    void aResultThatWasGivenFurtherInIsNotTakenForThatOfTheOtherCallflow() {
        assertThat(tester.dialplan(back, "back", "result-sold-out"))
                .containsSubsequence(
                        "Gosub(callwright-forders-live,s,1)\n",
                        "Set(CW_s1_result=${CALLWRIGHT_RESULT})\n same => n,Set(CALLWRIGHT_RESULT=)\n",
                        "\"${GOSUB_RETVAL}\" = \"\"]?s2,1)\n",
                        "= \"LXNvbGQtb3V0\"]?s3,1)\n");
        assertThat(tester.dialplan(comingBack(rows()), "back"))
                .contains(" same => n,Set(CALLWRIGHT_RESULT=)\n same => n,Goto(s2,1)");
    }

    @Test
    void eachResultHasOneBranchHoweverOftenItIsTyped() {
        assertThat(ids(comingBack(rows("Sold out", "sold-out"))))
                .containsExactly("back", "result-sold-out", "too-many");
    }

    @Test
    void resultsHaveBranchesOfTheirOwnInAnyScript() {
        List<Exit> exits = tester.exits(comingBack(rows("Müller", "Möller", "да", "нет", "Толя", "Тома", "👍")));

        assertThat(exits)
                .extracting(Exit::id)
                .doesNotHaveDuplicates()
                .hasSize(9)
                .contains("result-m-ller");
        assertThat(exits).extracting(Exit::label).contains("müller", "möller", "да", "нет", "толя", "тома", "👍");
    }

    /** Both were one branch, which has a connection in saved callflows. */
    @Test
    void whatSharedABranchGoesOnThereUntilItIsConnected() {
        Exit second = tester.exits(comingBack(rows("Müller", "Möller"))).get(2);

        assertThat(second.id()).isEqualTo("result-m-ller-2");
        assertThat(second.fallback()).contains("result-m-ller");
    }

    @Test
    void aResultWhoseNameEndsInANumberSharedNoBranch() {
        Exit second = tester.exits(comingBack(rows("team", "team 2"))).get(2);

        assertThat(second.id()).isEqualTo("result-team-2");
        assertThat(second.fallback()).contains("back");
    }

    @Test
    void aResultThatIsRenamedHereKeepsItsBranch() {
        ConfigValue.Group renamed = ConfigValue.Group.EMPTY
                .with("name", new ConfigValue.Text("ausverkauft"))
                .with("id", new ConfigValue.Text("result-sold-out"));

        assertThat(ids(comingBack(new ConfigValue.Items(List.of(renamed)))))
                .containsExactly("back", "result-sold-out", "too-many");
    }

    @Test
    void aJumpHasNoWayBackAndSwitchedOffItEndsTheCall() {
        assertThat(action.exits(config(Mode.JUMP))).containsExactly(CallCallflow.TOO_MANY);
        assertThat(action.exitWhenOff(config(Mode.JUMP))).isEmpty();
        assertThat(action.exitWhenOff(config(Mode.COME_BACK))).contains(CallCallflow.BACK);
    }

    private static Config config(Mode mode) {
        return new Config(new Callflow("forders"), mode, List.of(new Result("sold-out", RowId.NONE)));
    }

    private ConfigValue.Group comingBack(ConfigValue rows) {
        return back.with("results", rows);
    }

    private List<String> ids(ConfigValue.Group config) {
        return tester.exits(config).stream().map(Exit::id).toList();
    }

    private static ConfigValue rows(String... words) {
        return new ConfigValue.Items(Stream.of(words)
                .map(word -> (ConfigValue) new ConfigValue.Text(word))
                .toList());
    }
}

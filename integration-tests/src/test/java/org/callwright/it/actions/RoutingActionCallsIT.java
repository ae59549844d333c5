package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.action.testkit.ActionTester;
import org.callwright.actions.callcallflow.CallCallflow;
import org.callwright.actions.giveresult.GiveResult;
import org.callwright.actions.sendtopbx.SendToPbx;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that go to the PBX's own dialplan or to other callflows. */
class RoutingActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private final CallCallflow toCallflow = new CallCallflow();

    @BeforeAll
    static void addWhereCallsAreSent() {
        var result = ActionTester.of(new GiveResult());
        CALLS.addDialplan(result.dialplan(result.initial().with("result", new ConfigValue.Text("Sold out"))));
        CALLS.addDialplan("""
                [ivr-old]
                exten => s,1,NoOp(arrived)
                 same => n,Hangup()

                [callwright-sells-live]
                exten => s,1,Goto(callwright-test-v1,s1,1)

                [callwright-asks-live]
                exten => s,1,Return(something-else)

                [callwright-passes-live]
                exten => s,1,Set(CALLWRIGHT_RESULT=sold-out)
                 same => n,Return()

                [callwright-opens-live]
                exten => s,1,Return()

                [callwright-circle-live]
                exten => s,1,Set(CALLED=${CUT(CHANNEL(name),/,2)})
                 same => n,Goto(callwright-${CUT(CALLED,@,1)}-v1,s1,1)
                """);
    }

    @Test
    void thePbxTakesTheCallForGood() throws Exception {
        var action = new SendToPbx();

        var taken = CALLS.call(
                action,
                ActionCallExtension.initial(action)
                        .with("destination", new ConfigValue.Reference("destination", "s@ivr-old")),
                Caller.SILENT);

        assertThat(taken.exit()).isEqualTo(ActionCallExtension.NONE);
        assertThat(taken.path()).contains("ivr-old,s,1 NoOp(arrived)");
    }

    @Test
    void aResultOfTheOtherCallflowHasItsBranch() throws Exception {
        var taken = CALLS.call(toCallflow, comingBack("sells", "sold-out"), Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("result-sold-out");
        assertThat(taken.path()).contains("callwright-test-v1,s1,2 ExecIf(1?Return(sold-out):Hangup())");
    }

    @Test
    void anyOtherResultAndNoneComeBackByTheMainBranch() throws Exception {
        assertThat(CALLS.exitTaken(toCallflow, comingBack("asks", "sold-out"))).isEqualTo("back");
        assertThat(CALLS.exitTaken(toCallflow, comingBack("opens", "sold-out"))).isEqualTo("back");
        assertThat(CALLS.exitTaken(toCallflow, comingBack("passes", "sold-out")))
                .isEqualTo("back");
    }

    @Test
    void callflowsThatJumpInACircleAreLeftAfterFiftyJumps() throws Exception {
        var taken = CALLS.call(toCallflow, to("circle"), Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("too-many");
        assertThat(taken.path())
                .filteredOn(line -> line.startsWith("callwright-circle-live,s,1 "))
                .hasSize(50);
    }

    @Test
    void callflowsThatCallEachOtherInACircleAreLeftToo() throws Exception {
        assertThat(CALLS.exitTaken(toCallflow, comingBack("circle"))).isEqualTo("too-many");
    }

    @Test
    void aResultThatNobodyWaitsForEndsTheCall() throws Exception {
        var action = new GiveResult();

        var taken = CALLS.call(
                action,
                ActionCallExtension.initial(action).with("result", new ConfigValue.Text("done")),
                Caller.SILENT);

        assertThat(taken.exit()).isEqualTo(ActionCallExtension.NONE);
        assertThat(taken.path().getLast()).endsWith("ExecIf(0?Return(done):Hangup())");
    }

    private ConfigValue.Group to(String callflow) {
        return ActionCallExtension.initial(toCallflow)
                .with("callflow", new ConfigValue.Reference("callflow", callflow));
    }

    private ConfigValue.Group comingBack(String callflow, String... results) {
        List<ConfigValue> rows =
                Stream.of(results).<ConfigValue>map(ConfigValue.Text::new).toList();
        return to(callflow)
                .with("mode", new ConfigValue.Text("COME_BACK"))
                .with("results", new ConfigValue.Items(rows));
    }
}

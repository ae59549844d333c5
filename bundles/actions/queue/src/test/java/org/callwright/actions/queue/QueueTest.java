package org.callwright.actions.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final ActionTester tester = ActionTester.of(new Queue());
    private final ConfigValue.Group config =
            tester.initial().with("queue", new ConfigValue.Reference("queue", "office"));

    @Test
    void oneBranchStandsForAllReasons() {
        assertThat(tester.dialplan(config, "not-answered")).contains("""
                        exten => s1,1,Answer()
                         same => n,Set(QUEUE_PRIO=0)
                         same => n,Queue(office,,,,300)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void splitByReasonEachGoesItsOwnWay() {
        assertThat(tester.dialplan(config, "timeout", "full", "empty", "left-alone"))
                .contains(
                        "\"TIMEOUT\"]?s2,1)",
                        "\"FULL\"]?s3,1)",
                        "\"JOINEMPTY\"] | $[\"${QUEUESTATUS}\" = \"JOINUNAVAIL\"]]?s4,1)",
                        "\"LEAVEEMPTY\"] | $[\"${QUEUESTATUS}\" = \"LEAVEUNAVAIL\"]]?s5,1)",
                        "Goto(callwright-open,s,1)");
    }

    @Test
    void theCallGoesOnAfterTheConversationIfItShall() {
        assertThat(tester.problemCodes(config, "afterwards")).containsExactly(ProblemCode.BRANCH_UNKNOWN);
        assertThat(tester.dialplan(config.with("goOn", new ConfigValue.Flag(true)), "afterwards"))
                .contains("Queue(office,c,,,300)", "\"CONTINUE\"]?s2,1)");
    }

    @Test
    void whatCallersAndMembersHearIsTold() {
        var told = config.with("hears", new ConfigValue.Text("RINGING"))
                .with("announcement", new ConfigValue.Reference("prompt", "welcome"))
                .with("priority", new ConfigValue.Numeric(5));

        assertThat(tester.dialplan(told)).contains("Set(QUEUE_PRIO=5)", "Queue(office,r,,welcome,300)");
    }

    @Test
    void theQueueMustBeChosenAndTheWaitHasAnEnd() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(config.with("maxWait", new ConfigValue.Numeric(0))))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }
}

package org.callwright.actions.endcall;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class EndCallTest {
    private final ActionTester tester = ActionTester.of(new EndCall());

    @Test
    void everyReasonEndsTheCallItsOwnWay() {
        assertThat(dialplan("NORMAL")).contains("exten => s1,1,Hangup()\n");
        assertThat(dialplan("BUSY")).contains("exten => s1,1,Busy(10)\n");
        assertThat(dialplan("CONGESTION")).contains("exten => s1,1,Congestion(10)\n");
        assertThat(dialplan("REJECTED")).contains("exten => s1,1,Hangup(21)\n");
    }

    @Test
    void aReasonThatIsNoneIsRefused() {
        assertThat(tester.problemCodes(reason("BOREDOM"))).containsExactly(ProblemCode.FIELD_WRONG);
    }

    @Test
    void nothingLeadsOn() {
        assertThat(tester.problemCodes(reason("NORMAL"), "next")).containsExactly(ProblemCode.BRANCH_UNKNOWN);
    }

    private String dialplan(String reason) {
        return tester.dialplan(reason(reason));
    }

    private ConfigValue.Group reason(String reason) {
        return tester.initial().with("reason", new ConfigValue.Text(reason));
    }
}

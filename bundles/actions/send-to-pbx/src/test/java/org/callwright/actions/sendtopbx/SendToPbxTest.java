package org.callwright.actions.sendtopbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SendToPbxTest {
    private final ActionTester tester = ActionTester.of(new SendToPbx());

    @Test
    void callsGoToTheChosenPlaceForGood() {
        assertThat(tester.dialplan(to("s@ivr-old"))).contains("exten => s1,1,Goto(ivr-old,s,1)\n");
    }

    @Test
    void aPlaceThatIsNoExtensionAndContextIsRefused() {
        assertThat(tester.problemCodes(to("ivr-old"))).containsExactly(ProblemCode.FIELD_WRONG);
    }

    @Test
    void aDestinationHasToBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    private ConfigValue.Group to(String place) {
        return tester.initial().with("destination", new ConfigValue.Reference("destination", place));
    }
}

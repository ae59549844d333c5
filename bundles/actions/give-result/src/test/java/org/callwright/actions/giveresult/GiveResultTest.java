package org.callwright.actions.giveresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class GiveResultTest {
    private final ActionTester tester = ActionTester.of(new GiveResult());

    @Test
    void theCallGoesBackWithTheWord() {
        assertThat(tester.dialplan(result("sold-out")))
                .contains("exten => s1,1,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold-out):Hangup())\n");
    }

    @Test
    void howTheWordIsTypedDoesNotMatter() {
        assertThat(tester.dialplan(result(" Sold out!")))
                .contains("ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold-out):Hangup())\n");
    }

    @Test
    void aResultWithoutALetterOrDigitIsRefused() {
        assertThat(tester.problems(result("!?"))).singleElement().asString().contains("lower-case words or digits");
    }

    @Test
    void aResultHasToBeGiven() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    private ConfigValue.Group result(String word) {
        return tester.initial().with("result", new ConfigValue.Text(word));
    }
}

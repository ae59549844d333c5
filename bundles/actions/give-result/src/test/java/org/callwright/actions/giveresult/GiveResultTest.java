package org.callwright.actions.giveresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveResultTest {
    private final ActionTester tester = ActionTester.of(new GiveResult());

    @Test
    void theCallGoesBackWithTheWord() {
        assertThat(tester.dialplan(result("sold-out"))).contains("""
                exten => s1,1,Set(CALLWRIGHT_RESULT=sold-out)
                 same => n,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold-out):Hangup())
                """);
    }

    @Test
    void howTheWordIsTypedDoesNotMatter() {
        assertThat(tester.dialplan(result(" Sold out!"))).contains("RESULT=sold-out)", "Return(sold-out):Hangup())\n");
    }

    @ParameterizedTest
    @CsvSource({"Müller,m-ller", "Möller,m-ller", "да,867c", "!?,43e", "👍,1b0bb0"})
    void anyNameIsAResult(String name, String word) {
        assertThat(tester.problems(result(name))).isEmpty();
        assertThat(tester.dialplan(result(name))).contains("Return(" + word + "):Hangup())\n");
    }

    /** Callflows that were published before know it by the word that it had. */
    @Test
    void aResultThatIsRenamedGoesBackWithItsNameAndTheWordThatItHad() {
        assertThat(tester.dialplan(result("over").with("id", new ConfigValue.Text("result-sold-out"))))
                .contains("""
                exten => s1,1,Set(CALLWRIGHT_RESULT=over)
                 same => n,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold-out):Hangup())
                """);
    }

    @Test
    void aResultHasToBeGiven() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    private ConfigValue.Group result(String word) {
        return tester.initial().with("result", new ConfigValue.Text(word));
    }
}

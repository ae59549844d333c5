package org.callwright.actions.collectdigits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class CollectDigitsTest {
    private final ActionTester tester = ActionTester.of(new CollectDigits());
    private final ConfigValue.Group config = tester.initial().with("into", new ConfigValue.Text("customer"));

    @Test
    void asksUntilTheDigitsAreValidOrTheAttemptsAreUsedUp() {
        assertThat(tester.dialplan(config, "collected", "nothing", "invalid"))
                .contains("""
                        exten => s1,1,Set(CW_s1_attempts=0)
                         same => n(again),Read(CWV_customer,,10,,1,5)
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(%1$s)}" ${REPLACE(CWV_customer,),${BASE64_DECODE(AQ==)})})} = 1]?s2,1)
                         same => n,GotoIf($[$["${READSTATUS}" != "OK"] | $["${BASE64_ENCODE(-${REPLACE(CWV_customer,),${BASE64_DECODE(AQ==)})})}" != "LQ=="]]?read-1)
                         same => n,Read(CWV_customer,,10,,1,5)
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(%1$s)}" ${REPLACE(CWV_customer,),${BASE64_DECODE(AQ==)})})} = 1]?s2,1)
                         same => n(read-1),Set(CW_s1_attempts=$[0${FILTER(0-9,${CW_s1_attempts})} + 1])
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(Lg==)}" ${REPLACE(CWV_customer,),${BASE64_DECODE(AQ==)})})} != 1]?nothing)
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_attempts})} < 3]?again)
                         same => n,Goto(s4,1)
                         same => n(nothing),GotoIf($[0${FILTER(0-9,${CW_s1_attempts})} < 3]?again)
                         same => n,Goto(s3,1)
                        """.formatted(base64("^[0-9*]{1,10}$")));
    }

    @Test
    void theFormOfTheWholeCountsBesideItsLength() {
        var strict = config.with("form", new ConfigValue.Text("4[0-9]+|9"))
                .with("least", new ConfigValue.Numeric(4))
                .with("most", new ConfigValue.Numeric(2));

        assertThat(tester.dialplan(strict))
                .contains("Read(CWV_customer,,4,,1,5)", base64("^[0-9*]{4,4}$"), base64("^(4[0-9]+|9)$"));
    }

    @Test
    void promptsArePlayedWhereThereAreAny() {
        var spoken = config.with("prompt", new ConfigValue.Reference("prompt", "vm-enter-num-to-call"))
                .with("wrongPrompt", new ConfigValue.Reference("prompt", "pbx-invalid"));

        assertThat(tester.dialplan(spoken))
                .contains(
                        "Read(CWV_customer,vm-enter-num-to-call,10,",
                        "Read(CWV_customer,pbx-invalid&vm-enter-num-to-call,10,");
    }

    @Test
    void theVariableMustBeNamedAndItsNameBeOne() {
        assertThat(tester.problemCodes(tester.initial(), "nothing")).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(config.with("into", new ConfigValue.Text("${X}")), "nothing"))
                .containsExactly(ProblemCode.FIELD_WRONG);
    }

    private static String base64(String expression) {
        return Base64.getEncoder().encodeToString(expression.getBytes());
    }
}

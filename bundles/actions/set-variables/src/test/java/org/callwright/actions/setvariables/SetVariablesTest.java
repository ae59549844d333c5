package org.callwright.actions.setvariables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SetVariablesTest {
    private final ActionTester tester = ActionTester.of(new SetVariables());

    @Test
    void setsOneAfterTheOtherAndGoesOn() {
        var config = rows(row("who", "{caller.name} from sales"), row("greeting", "Hello {var.who}"), row("old", ""));

        assertThat(tester.dialplan(config, "next")).contains("""
                        exten => s1,1,Set(CWV_who=${CALLERID(name)}${BASE64_DECODE(IGZyb20gc2FsZXM=)})
                         same => n,Set(CWV_greeting=${BASE64_DECODE(SGVsbG8g)}${CWV_who})
                         same => n,Set(CWV_old=)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void textThatAsteriskWouldRunStaysText() {
        assertThat(tester.dialplan(rows(row("x", "$[1+1]; ${{SHELL(id)}")), "next"))
                .doesNotContain("SHELL", "$[1+1]");
    }

    @Test
    void aNameThatIsNoneAValueThatIsNotThereAndNoRowsAreRefused() {
        assertThat(tester.problemCodes(rows(row("1st", "x")))).containsExactly(ProblemCode.FIELD_WRONG);
        assertThat(tester.problemCodes(rows(row("x", "{caller.shoe}")))).containsExactly(ProblemCode.FIELD_WRONG);
        assertThat(tester.problemCodes(rows())).containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    private static ConfigValue.Group row(String name, String value) {
        return ConfigValue.Group.EMPTY
                .with("name", new ConfigValue.Text(name))
                .with("value", new ConfigValue.Text(value));
    }

    private static ConfigValue.Group rows(ConfigValue... rows) {
        return ConfigValue.Group.EMPTY.with(
                "rows", new ConfigValue.Items(Stream.of(rows).toList()));
    }
}

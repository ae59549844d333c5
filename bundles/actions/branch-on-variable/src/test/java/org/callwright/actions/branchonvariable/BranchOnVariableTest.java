package org.callwright.actions.branchonvariable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class BranchOnVariableTest {
    private final ActionTester tester = ActionTester.of(new BranchOnVariable());

    @Test
    void theFirstRowThatAppliesCountsAndItsBranchIsItsOwn() {
        assertThat(tester.dialplan(config(row("IS", "vip"), row("IS", "gold")), "row-vip", "row-gold", "otherwise"))
                .contains("""
                        exten => s1,1,Set(CW_s1_subject=${CWV_kind})
                         same => n,GotoIf($["${BASE64_ENCODE(-${REPLACE(CW_s1_subject,),${BASE64_DECODE(AQ==)})})}" = "LXZpcA=="]?s2,1)
                         same => n,GotoIf($["${BASE64_ENCODE(-${REPLACE(CW_s1_subject,),${BASE64_DECODE(AQ==)})})}" = "LWdvbGQ="]?s3,1)
                         same => n,Goto(s4,1)
                        """);
    }

    @Test
    void onlyWhatIsANumberIsLess() {
        var less = config(row("LESS_THAN", "").with("number", new ConfigValue.Numeric(5)));

        assertThat(tester.dialplan(less, tester.exits(less).getFirst().id()))
                .contains("} = 1] & $[0${FILTER(0-9,${CW_s1_subject})} < 5]]?s2,1)");
    }

    @Test
    void equalRowsShareABranchAndOthersNever() {
        String vip = Exit.named("row", "VIP").id();

        assertThat(tester.problemCodes(config(row("IS", "VIP"), row("IS", "VIP")), vip, "otherwise"))
                .isEmpty();
        assertThat(tester.problemCodes(config(row("IS", "vip")), vip, "otherwise"))
                .containsExactly(ProblemCode.BRANCH_UNKNOWN);
    }

    @Test
    void rowsInAnyScriptHaveBranchesOfTheirOwn() {
        assertThat(tester.exits(config(row("IS", "Толя"), row("IS", "Тома"), row("IS", "营业"), row("IS", "🍀"))))
                .extracting(Exit::id)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void aRowComparesWithItsNewValueAndKeepsItsBranch() {
        ConfigValue.Group gold = row("IS", "gold").with("id", new ConfigValue.Text("row-vip"));

        assertThat(tester.dialplan(config(gold), "row-vip", "otherwise")).contains("= \"LWdvbGQ=\"]?s2,1)");
        assertThat(tester.problemCodes(config(gold), "row-vip", "otherwise")).isEmpty();
    }

    @Test
    void whatIsInNoRowNeedsAWay() {
        assertThat(tester.problemCodes(config(row("IS", "vip")), "row-vip"))
                .containsExactly(ProblemCode.BRANCH_NEEDS_CHOICE);
        assertThat(tester.problemCodes(config(), "otherwise")).containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    private static ConfigValue.Group row(String test, String text) {
        return ConfigValue.Group.EMPTY
                .with("test", new ConfigValue.Text(test))
                .with("text", new ConfigValue.Text(text));
    }

    private static ConfigValue.Group config(ConfigValue... rows) {
        return ConfigValue.Group.EMPTY
                .with("subject", new ConfigValue.Text("{var.kind}"))
                .with("rows", new ConfigValue.Items(Stream.of(rows).toList()));
    }
}

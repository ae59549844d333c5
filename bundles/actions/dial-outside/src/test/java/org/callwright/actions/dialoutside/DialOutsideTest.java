package org.callwright.actions.dialoutside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class DialOutsideTest {
    private final ActionTester tester = ActionTester.of(new DialOutside());
    private final ConfigValue.Group config = tester.initial()
            .with("number", new ConfigValue.Text("{var.mobile}"))
            .with("route", new ConfigValue.Reference("route", "outbound"))
            .with("allowed", rows("030", "+49 (171)"));

    @Test
    void onlyNumbersThatBeginAsAllowedAreDialledAndOnlySoManyAtOnce() {
        assertThat(tester.dialplan(config, "not-answered", "not-allowed", "all-lines-busy"))
                .contains("""
                        exten => s1,1,Set(CALLWRIGHT_TYPED=${CWV_mobile})
                         same => n,Gosub(callwright-number,s,1)
                         same => n,GotoIf($[$["${CALLWRIGHT_LINE}" = "unreadable"] | $["${CALLWRIGHT_LINE}" = "hidden"]]?s3,1)
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(%s)}" ${REPLACE(CALLWRIGHT_FORMS,),${BASE64_DECODE(AQ==)})})} = 1]?allowed)
                         same => n,Goto(s3,1)
                         same => n(allowed),Set(CW_s1_number=${CALLWRIGHT_DIALS})
                         same => n,Set(GROUP(callwright_outside)=outbound)
                         same => n,Set(CW_s1_lines=${GROUP_COUNT(outbound@callwright_outside)})
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_lines})} < 11]?free)
                         same => n,Set(GROUP(callwright_outside)=)
                         same => n,Goto(s4,1)
                         same => n(free),Dial(Local/outbound~${FILTER(0-9+*#,${REPLACE(CW_s1_number,))})}@callwright-outside/n,45)
                         same => n,Set(GROUP(callwright_outside)=)
                         same => n,GotoIf($["${HANGUPCAUSE}" = "52"]?s3,1)
                         same => n,Goto(s2,1)
                        """.formatted(base64("/((030)|(\\\\\\+49171))")));
    }

    @Test
    void whoAnswersIsAskedForTheKeyAndLeftWithoutIt() {
        var accepted = config.with("accept", new ConfigValue.Flag(true));

        assertThat(tester.dialplan(accepted, "not-answered", "not-accepted"))
                .contains("@callwright-outside/n,45,U(callwright-test-v1-s1-accept))")
                .contains("GotoIf($[\"${DIALSTATUS}\" = \"ANSWER\"]?s3,1)")
                .contains("""
                        [callwright-test-v1-s1-accept]
                        exten => s,1,Read(CW_s1_key,beep,1,,1,10)
                         same => n,GotoIf($["${BASE64_ENCODE(-${REPLACE(CW_s1_key,),${BASE64_DECODE(AQ==)})})}" = "LTE="]?accepted)
                         same => n,Set(GOSUB_RESULT=CONTINUE)
                         same => n(accepted),Return()
                        """);
    }

    @Test
    void noLineIsTooLongForAsterisk() {
        String[] most = IntStream.range(0, 50)
                .mapToObj(i -> "+49 171 5550 0" + (100 + i))
                .toArray(String[]::new);

        assertThat(tester.in("DE")
                        .dialplan(config.with("allowed", rows(most)), "not-answered", "not-allowed")
                        .lines())
                .allMatch(line -> line.length() < 1_000)
                .filteredOn(line -> line.contains("?allowed)"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void atLeastOneBeginningMustBeAllowed() {
        assertThat(tester.problemCodes(config.without("allowed"))).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problems(config.with("allowed", rows("030", "all", "O49", "(+49) 171/"))))
                .singleElement()
                .asString()
                .contains("Write one number in digits");
    }

    @Test
    void aFixedNumberIsDialledAsItIsUnderstood() {
        var fixed = config.with("number", new ConfigValue.Text("+49 (0)171 555-0100"))
                .with("allowed", rows("+49 (0)1"));

        assertThat(tester.in("DE").dialplan(fixed))
                .contains("Set(CW_s1_number=+491715550100)")
                .doesNotContain("REGEX");
    }

    @Test
    void aFixedNumberThatNoBeginningAdmitsIsTold() {
        var fixed = config.with("number", new ConfigValue.Text("0171 555-0100"));

        assertThat(tester.in("DE").problemCodes(fixed.with("allowed", rows("+49"))))
                .isEmpty();
        assertThat(tester.in("DE").problems(fixed.with("allowed", rows("030", "+49172"))))
                .singleElement()
                .asString()
                .contains("No allowed beginning admits this number");
        assertThat(tester.problems(config.with("number", new ConfigValue.Text("0171 555 0100 oder 030 555"))))
                .singleElement()
                .asString()
                .contains("Write one number in digits");
    }

    @Test
    void theKeyIsABranchOnlyWhereItIsAskedFor() {
        assertThat(tester.problemCodes(config, "not-accepted")).containsExactly(ProblemCode.BRANCH_UNKNOWN);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    private static ConfigValue rows(String... beginnings) {
        return new ConfigValue.Items(List.of(beginnings).stream()
                .map(each -> (ConfigValue) new ConfigValue.Text(each))
                .toList());
    }
}

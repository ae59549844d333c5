package org.callwright.actions.checkcallerid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCallerIdTest {
    private final ActionTester tester = ActionTester.of(new CheckCallerId());

    @Test
    void theCallersNumberIsReadOnceAndComparedWithTheLines() {
        assertThat(tester.in("DE").dialplan(list(caller("(030) 555-0101", "WHOLE")), "match"))
                .contains("""
                        exten => s1,1,Set(CALLWRIGHT_TYPED=${CALLERID(num)})
                         same => n,Gosub(callwright-number,s,1)
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(%s)}" ${REPLACE(CALLWRIGHT_FORMS,),${BASE64_DECODE(AQ==)})})} = 1]?s2,1)
                        """.formatted(base64("/(([+]?49305550101|305550101|0305550101)/)")));
    }

    @Test
    void ofABeginningNoSignHasAMeaningOfItsOwn() {
        assertThat(tester.dialplan(list(caller("*30.", "BEGINNING")), "match")).contains(base64("/((\\\\\\*30))"));
    }

    @Test
    void callersWithoutAReadableNumberGoWithAllOthersUntilTheyHaveABranch() {
        var config = list(caller("1", "WHOLE"));

        assertThat(tester.dialplan(config, "no-match"))
                .contains(
                        "CALLWRIGHT_FORMS,),${BASE64_DECODE(AQ==)})})} = 1]?callwright-open,s,1)\n same => n,Goto(s2,1)");
        assertThat(tester.dialplan(config, "no-match", "anonymous"))
                .contains("CALLERID(pres),),${BASE64_DECODE(AQ==)})})} = 1]]?s3,1)\n same => n,Goto(s2,1)");
        assertThat(tester.dialplan(config, "no-match", "unreadable"))
                .contains("GotoIf($[\"${CALLWRIGHT_LINE}\" = \"unreadable\"]?s3,1)\n same => n,Goto(s2,1)");
    }

    @Test
    void aListIsOneExpressionUntilItGetsTooLong() {
        assertThat(tester.dialplan(list(caller("030-1", "WHOLE"), caller("040", "BEGINNING")), "match"))
                .contains(base64("/((0301)/|(040))"));

        ConfigValue[] many = IntStream.range(0, 200)
                .mapToObj(i -> caller("0305550000000000000000000000" + (100 + i), "WHOLE"))
                .toArray(ConfigValue[]::new);
        assertThat(tester.dialplan(list(many), "match").lines().filter(line -> line.contains("?s2,1)")))
                .hasSizeGreaterThan(8)
                .allMatch(line -> line.length() < 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "BEGINNING"})
    void noLineIsTooLongForAsterisk(String compare) {
        ConfigValue[] many = IntStream.range(0, 100)
                .mapToObj(i -> caller("+49 171 5550" + (100 + i), compare))
                .toArray(ConfigValue[]::new);

        assertThat(tester.in("DE").dialplan(list(many), "match").lines()).allMatch(line -> line.length() < 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", "0171 5550112 (mobil)", "0171 555 0100 oder 030 555", "anonymous", "030 555 ext. 5"})
    void whatIsNotOneNumberIsAProblemAtItsRow(String typed) {
        assertThat(tester.problems(list(caller("1", "WHOLE"), caller(typed, "BEGINNING"))))
                .singleElement()
                .asString()
                .contains("Write one number in digits");
    }

    @Test
    void theListHasSomebodyOnIt() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    private ConfigValue.Group list(ConfigValue... callers) {
        return tester.initial().with("callers", new ConfigValue.Items(List.of(callers)));
    }

    private static ConfigValue caller(String number, String compare) {
        return ConfigValue.Group.EMPTY
                .with("number", new ConfigValue.Text(number))
                .with("compare", new ConfigValue.Text(compare));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }
}

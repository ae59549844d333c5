package org.callwright.actions.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {
    private final ActionTester tester = ActionTester.of(new Say());

    @Test
    void readsAValueOfTheCallDigitByDigit() {
        assertThat(tester.dialplan(say("DIGITS", "{var.ticket}"), "next", "failed"))
                .contains("""
                        exten => s1,1,Answer()
                         same => n,GotoIf($[0${REGEX("${BASE64_DECODE(XlstMC05KiMrIC4vXSpbMC05KiNdWy0wLTkqIysgLi9dKiQ=)}" ${REPLACE(CWV_ticket,),${BASE64_DECODE(AQ==)})})} != 1]?s3,1)
                         same => n,SayDigits(${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CWV_ticket,))})})
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void numbersLettersAndSpellingAreSaidTheirOwnWay() {
        assertThat(tester.dialplan(say("NUMBER", "42"))).contains("SayNumber(42)");
        assertThat(tester.dialplan(say("LETTERS", "ABC"))).contains("SayAlpha(ABC)");
        assertThat(tester.dialplan(say("SPELLING", "ABC"))).contains("SayPhonetic(ABC)");
    }

    @Test
    void theTimeIsThatOfTheZone() {
        assertThat(tester.dialplan(say("TIME", "")))
                .contains("SayUnixTime(,Europe/Berlin,HM)", "(english),SayUnixTime(,Europe/Berlin,IMp)");
        assertThat(tester.dialplan(say("DATE", ""))).contains("SayUnixTime(,Europe/Berlin,AdBY)");
        assertThat(tester.dialplan(say("DATE_AND_TIME", "")))
                .contains("SayUnixTime(,Europe/Berlin,AdBYHM)", "(english),SayUnixTime(,Europe/Berlin,AdBYIMp)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"NUMBER|12.50", "NUMBER|12,5", "NUMBER|-5", "DIGITS|030 555-0", "LETTERS|K-12", "SPELLING|{{x}"})
    void whatCanBeSaidIsNoProblem(String kind, String value) {
        assertThat(tester.problemCodes(say(kind, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"NUMBER|3000000000", "NUMBER|1.234,56", "NUMBER|ten", "DIGITS|12a", "LETTERS|Müller", "SPELLING|-"
            })
    void aTextThatCannotBeSaidIsAWarning(String kind, String value) {
        assertThat(tester.problemCodes(say(kind, value))).containsExactly(ProblemCode.FIELD_DOUBTFUL);
    }

    @Test
    void aValueThatTheCallDoesNotHaveIsRefused() {
        assertThat(tester.problemCodes(say("DIGITS", "{shoe.size}"))).containsExactly(ProblemCode.FIELD_WRONG);
    }

    private ConfigValue.Group say(String kind, String value) {
        return tester.initial().with("kind", new ConfigValue.Text(kind)).with("value", new ConfigValue.Text(value));
    }
}

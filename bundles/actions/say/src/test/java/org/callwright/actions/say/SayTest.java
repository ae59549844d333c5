package org.callwright.actions.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SayTest {
    private final ActionTester tester = ActionTester.of(new Say());

    @Test
    void readsAValueOfTheCallDigitByDigit() {
        assertThat(tester.dialplan(say("DIGITS", "{var.ticket}"), "next")).contains("""
                        exten => s1,1,Answer()
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
        assertThat(tester.dialplan(say("TIME", ""))).contains("SayUnixTime(,Europe/Berlin,IMp)");
        assertThat(tester.dialplan(say("DATE", ""))).contains("SayUnixTime(,Europe/Berlin,AdBY)");
        assertThat(tester.dialplan(say("DATE_AND_TIME", ""))).contains("SayUnixTime(,Europe/Berlin,AdBYIMp)");
    }

    @Test
    void aValueThatTheCallDoesNotHaveIsRefused() {
        assertThat(tester.problemCodes(say("DIGITS", "{shoe.size}"))).containsExactly(ProblemCode.FIELD_WRONG);
    }

    private ConfigValue.Group say(String kind, String value) {
        return tester.initial().with("kind", new ConfigValue.Text(kind)).with("value", new ConfigValue.Text(value));
    }
}

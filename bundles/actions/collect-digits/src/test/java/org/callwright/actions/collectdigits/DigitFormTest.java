package org.callwright.actions.collectdigits;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4[0-9]{5}",
                "4[0-9]+|9",
                "[13579]",
                "[^0][0-9]*",
                "(12|34)5?",
                "1{2,}",
                "1{2,5}",
                "....",
                "\\*[0-9]{2}#",
                "((1|2)(3|4)){4}",
                "[0-9*#]{1,32}",
                "0",
                "[0-35-9]"
            })
    void whatAsteriskKnowsAndCostsLittleIsTaken(String form) {
        assertThat(DigitForm.problem(form)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "(([0-9]{1,99}){1,99}){1,99} = numbers up to 32",
                "(([0-9]{1,32}){1,32}){1,32} = cannot be repeated again",
                "([0-9]+)+                   = cannot be repeated again",
                "([0-9]+|1){2}               = cannot be repeated again",
                "[0-9]{2}{3}                 = cannot be repeated again",
                "[0-9]++                     = cannot be repeated again",
                "(0123456789012345678901234567890123456789012345678901234567890123456789){32} = too long",
                "4[0-9                       = begins with [ and ends with ]",
                "(                           = Something is missing",
                "(1                          = closing bracket is missing",
                "1)                          = without its opening one",
                "()                          = Something is missing",
                "1||2                        = Something is missing",
                "|                           = Something is missing",
                "\\d{4}                      = Write [0-9]",
                "1\\                         = Write [0-9]",
                "*1                          = follows what it repeats",
                "{5}                         = follows what it repeats",
                "1{5                         = {5} or {2,5}",
                "1{}                         = {5} or {2,5}",
                "1{5,2}                      = {5} or {2,5}",
                "1{999999999999}             = {5} or {2,5}",
                "[]                          = begins with [",
                "[9-0]                       = Between [",
                "[a-z]                       = Between [",
                "[[:digit:]]                 = Between [",
                "^4                          = Callers dial",
                "4$                          = Callers dial",
                "abc                         = Callers dial",
                "((((((((((((1))))))))))))   = too many brackets",
            })
    void anythingElseIsRefusedWithASentenceThatHelps(String form, String why) {
        assertThat(DigitForm.problem(form))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(why).endsWith("."));
    }

    @Test
    void aStepWithSuchAFormIsNotPublished() {
        ActionTester tester = ActionTester.of(new CollectDigits());
        ConfigValue.Group config = tester.initial()
                .with("into", new ConfigValue.Text("customer"))
                .with("form", new ConfigValue.Text("\\d{4}"));

        assertThat(tester.problemCodes(config, "nothing")).containsExactly(ProblemCode.FIELD_REFUSED);
    }
}

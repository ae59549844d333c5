package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A1", "1a", "a-b", "a,1", "a\n", "_x", "ümlaut", "aaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aFlowsIdCanBeNothingThatADialplanWouldMisread(String value) {
        assertThatThrownBy(() -> new FlowId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "t", "i", "h", "T", "start", "1", "s-1", "s1,1", ""})
    void aStepsIdIsNeverOneOfAsterisksOwnExtensions(String value) {
        assertThatThrownBy(() -> new StepId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "12a", "_X.", "1,2", "1 2", "00+49", "123456789012345678901234567890123"})
    void aNumberHasOnlyWhatAPhoneCanDial(String digits) {
        assertThatThrownBy(() -> PhoneNumber.did(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "030 555-01 00, 0305550100",
        "+49 (0)30 / 555.0100, +49305550100",
        "0049 [30] 555\u20110100, 0049305550100",
        " *97# , *97#",
        "0171.555.0101, 01715550101",
        "0171\u00A05550102, 01715550102",
        "0171\u20115550103, 01715550103",
        "0171\u20135550104, 01715550104",
        "0171\u22125550104, 01715550104",
        "0171\u202F555\u20090105, 01715550105",
        "+49 (0)171 5550105, +491715550105",
        "+49 [0] 171 5550105, +491715550105",
        "0049 ( 0 ) 171 5550105, 00491715550105",
        "(0171) 555 0108, 01715550108",
        "(0)171 555 0108, 01715550108",
        "0171 / 555 01 09, 01715550109",
        "tel:01715550111, 01715550111",
        "TEL:+49-171-5550111, +491715550111",
        "\u202A+49 171 5550106\u202C, +491715550106",
        "0171\u00AD5550106, 01715550106",
        "\uFF10\uFF13\u30FC\uFF15\uFF15\uFF15\uFF10, 035550",
        "\uFF0B81 3 5550 0100, +81355500100",
        "\u0660\u0661\u0667\u0661 \u06F5\u06F5\u06F5, 0171555",
        "\u096F\u0967 98765, 9198765",
        "+1 (310) 555-0100, +13105550100"
    })
    void aNumberIsReadInWhateverNotation(String typed, String digits) {
        assertThat(PhoneNumber.digitsOf(typed)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "bob",
                "30 a",
                "1+2",
                "+",
                "123456789012345678901234567890123",
                "0171 555 0100 oder 030 555",
                "0171 555 0100; 030 555",
                "0171 555 0100, 030 555",
                "0171 5550112 (mobil)",
                "0171 555 0100 ext. 5",
                "0171 555 0100 x5",
                "tel:+49171555;ext=5",
                "sip:0171@example.org",
                "1-800-FLOWERS",
                "${SHELL(id)}",
                "0171\u0000555",
                "\u2460\u2461"
            })
    void whatIsNoNumberHasNoDigits(String typed) {
        assertThat(PhoneNumber.digitsOf(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+49305550100, 0305550100",
        "0305550100, 0049305550100",
        "+49305550100, 0049305550100",
        "+12125550100, 2125550100",
        "0012345678, +12345678",
        "+4912345678, 012345678",
        "+49111, 0049111",
        "0305550100, 0305550100"
    })
    void oneLineIsKnownInBothItsForms(String one, String other) {
        assertThat(PhoneNumber.did(one).isSameLineAs(PhoneNumber.did(other))).isTrue();
        assertThat(PhoneNumber.did(one).lineEnd())
                .isEqualTo(PhoneNumber.did(other).lineEnd());
    }

    @ParameterizedTest
    @CsvSource({
        "+49305550100, 5550100",
        "+49305550100, 0305550101",
        "+49305550100, +43305550100",
        "305550100, 0305550100",
        "0305550100, 5550100"
    })
    void twoLinesAreNotTakenForOne(String one, String other) {
        assertThat(PhoneNumber.did(one).isSameLineAs(PhoneNumber.did(other))).isFalse();
        assertThat(PhoneNumber.did(one).isSameLineAs(PhoneNumber.extension(one)))
                .isFalse();
    }

    @Test
    void numbersWorthTheSameAreEqual() {
        assertThat(new ConfigValue.Numeric(new BigDecimal("5.0"))).isEqualTo(new ConfigValue.Numeric(5));
        assertThat(new ConfigValue.Numeric(new BigDecimal("0.00"))).isEqualTo(new ConfigValue.Numeric(0));
    }

    @Test
    void stepsComeInTheOrderPeopleCount() {
        assertThat(new StepId("s2")).isLessThan(new StepId("s10"));
    }

    @Test
    void aNewStepGetsAnIdThatNoOtherHas() {
        Flow flow = Flow.empty(new FlowId("flow1"), "Test")
                .withStep(Step.of(new StepId("s9"), "x", 1, ConfigValue.Group.EMPTY))
                .withStep(Step.of(new StepId("menu7"), "x", 1, ConfigValue.Group.EMPTY));

        assertThat(flow.nextStepId()).isEqualTo(new StepId("s10"));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemIsASentenceWithItsPlacesFilled(ProblemCode code) {
        String message =
                Problem.of(code, "first.", "second", "Third.", "Fourth.").inEnglish();

        assertThat(message).matches("(?s).*\\.");
        assertThat(message).doesNotContain("{", "}", "''", "?");
    }

    @Test
    void whatFillsAProblemsSentenceIsTakenAsItIs() {
        assertThat(Problem.of(ProblemCode.ACTION_UNAVAILABLE, "{0} {1} $1 '").inEnglish())
                .contains("\"{0} {1} $1 '\"");
    }
}

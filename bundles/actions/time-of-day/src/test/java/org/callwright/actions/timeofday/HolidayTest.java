package org.callwright.actions.timeofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.actions.timeofday.Rules.items;
import static org.callwright.actions.timeofday.Rules.rule;
import static org.callwright.actions.timeofday.Rules.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.IntStream;
import org.callwright.action.Exit;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {
    private final ActionTester tester = ActionTester.of(new TimeOfDay());

    /** As published tables have it; among them the earliest and the latest of the century. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2035-03-25",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2079-04-23",
                "2099-04-12"
            })
    void easterIsKnown(LocalDate sunday) {
        assertThat(Easter.in(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void datesFromEasterAreFewLinesThatAmiTakes() {
        ConfigValue[] days =
                IntStream.of(-2, 1, 39, 50, 60).mapToObj(HolidayTest::easter).toArray(ConfigValue[]::new);

        assertThat(tester.dialplan(config(days), "rule-open", "holiday", "otherwise")
                        .lines())
                .hasSizeLessThan(17)
                .allMatch(line -> line.length() < 1_000);
    }

    @Test
    void aDateAloneIsCompiledAsItWasBeforeThereWereOthers() {
        var day = holiday().with("day", text("2026-12-24"));

        assertThat(tester.dialplan(
                        config(day.with("kind", text("DATE")), day.with("everyYear", new ConfigValue.Flag(true))),
                        "rule-open",
                        "holiday",
                        "otherwise"))
                .isEqualTo(tester.dialplan(
                        config(day, day.with("everyYear", new ConfigValue.Flag(true))),
                        "rule-open",
                        "holiday",
                        "otherwise"))
                .contains(Base64.getEncoder().encodeToString("^20261224$|1224$".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatIsNotShownIsNotAskedFor() {
        assertThat(tester.problemCodes(config(easter(1)), "rule-open", "holiday", "otherwise"))
                .isEmpty();
        assertThat(tester.problemCodes(
                        config(holiday().with("kind", text("WEEKDAY"))), "rule-open", "holiday", "otherwise"))
                .isEmpty();
        assertThat(tester.problemCodes(config(holiday()), "rule-open", "holiday", "otherwise"))
                .containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(config(easter(71)), "rule-open", "holiday", "otherwise"))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    /** Or what was connected to it would be set aside until the day is typed. */
    @Test
    void aHolidayWithoutItsDayHasItsBranchAlready() {
        assertThat(tester.exits(config(holiday())))
                .extracting(Exit::id)
                .containsExactly("rule-open", "holiday", "otherwise");
    }

    @Test
    void whatCannotBeMeantIsSaidAtItsField() {
        var back = range("2026-08-10", "2026-08-01");
        var long1 = range("2026-01-01", "2027-01-01").with("everyYear", new ConfigValue.Flag(true));
        var hours = holiday()
                .with("day", text("2026-12-31"))
                .with("from", text("14:00"))
                .with("until", text("02:00"));

        assertThat(tester.problems(config(back))).anyMatch(sentence -> sentence.contains("the holiday never comes"));
        assertThat(tester.problems(config(long1))).anyMatch(sentence -> sentence.contains("every day is a holiday"));
        assertThat(tester.problems(config(hours))).anyMatch(sentence -> sentence.contains("ends before it begins"));
        assertThat(tester.problems(config(hours.with("until", text("00:00"))), "rule-open", "holiday", "otherwise"))
                .isEmpty();
    }

    private ConfigValue.Group config(ConfigValue... holidays) {
        return tester.initial()
                .with("rules", items(rule("open", "09:00", "17:30")))
                .with("holidays", items(holidays));
    }

    private static ConfigValue.Group holiday() {
        return ConfigValue.Group.EMPTY.with("name", text("Closed"));
    }

    private static ConfigValue.Group easter(int days) {
        return holiday().with("kind", text("EASTER")).with("days", new ConfigValue.Numeric(days));
    }

    private static ConfigValue.Group range(String first, String last) {
        return holiday().with("day", text(first)).with("lastDay", text(last));
    }
}

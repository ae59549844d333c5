package org.callwright.actions.timeofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.actions.timeofday.Rules.items;
import static org.callwright.actions.timeofday.Rules.rule;
import static org.callwright.actions.timeofday.Rules.text;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.testkit.ActionTester;
import org.callwright.action.times.Week;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What the drawing shows of the hours, and where callers are at a moment. */
class HoursTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String MONDAY = "2026-11-30T";
    private static final String TUESDAY = "2026-12-01T";
    private static final String SATURDAY = "2026-12-05T";

    private final ActionTester tester = ActionTester.of(new TimeOfDay());

    private final ConfigValue.Group practice = config(
            rule("lunch", "13:00", "14:00"),
            rule("open", "09:00", "18:00"),
            rule("night", "22:00", "06:00").with("days", text("MONDAY")),
            rule("desk", "10:00", "12:00").with("days", text("SATURDAY")).with("weeks", text("FIRST_OF_MONTH")));

    @Test
    void eachRuleHasTheHoursItWasGivenAndTheLastRowTheRestOfTheWeek() {
        Map<String, Week> weeks = tester.weeks(config(
                rule("open", "09:00", "17:30"), rule("sat", "10:00", "00:00").with("days", text("SATURDAY"))));

        assertThat(weeks.get("rule-open").spans())
                .hasSize(5)
                .startsWith(new Week.Span(DayOfWeek.MONDAY, 9 * 60, 17 * 60 + 30));
        assertThat(weeks.get("rule-sat").spans()).containsExactly(new Week.Span(DayOfWeek.SATURDAY, 600, 1440));
        assertThat(weeks.get("otherwise").spans())
                .startsWith(
                        new Week.Span(DayOfWeek.MONDAY, 0, 540), new Week.Span(DayOfWeek.MONDAY, 17 * 60 + 30, 1440))
                .endsWith(new Week.Span(DayOfWeek.SATURDAY, 0, 600), new Week.Span(DayOfWeek.SUNDAY, 0, 1440));
    }

    @Test
    void whatGoesOnAfterMidnightIsOnBothDaysAndRulesOfSomeWeeksLeaveTheRestAlone() {
        assertThat(tester.weeks(practice).get("rule-night").spans())
                .containsExactly(
                        new Week.Span(DayOfWeek.MONDAY, 22 * 60, 1440), new Week.Span(DayOfWeek.TUESDAY, 0, 360));
        assertThat(tester.weeks(practice).get("otherwise").spans())
                .contains(new Week.Span(DayOfWeek.SATURDAY, 0, 1440));
    }

    @Test
    void aRuleSaysItsDaysAndHoursAndWhatElseLimitsIt() {
        var late = rule("late", "18:00", "00:00")
                .with("days", text("SATURDAY_AND_SUNDAY"))
                .with("lastDay", text("2027-03-31"));

        assertThat(tester.rows(config(rule("open", "09:00", "17:30"), late), Locale.ENGLISH))
                .isEqualTo(Map.of(
                        "rule-open", "Mon–Fri 09:00–17:30", "rule-late", "Sat, Sun 18:00–24:00, until Mar 31, 2027"));
        assertThat(tester.rows(config(late), Locale.GERMAN))
                .containsEntry("rule-late", "Sa, So 18:00–24:00, bis 31.03.2027");
        assertThat(tester.rows(practice, Locale.GERMAN))
                .containsEntry("rule-desk", "Sa 10:00–12:00, erster im Monat")
                .containsEntry("rule-lunch", "Mo–Fr 13:00–14:00");
    }

    @Test
    void rulesThatShareABranchHaveOneWeek() {
        assertThat(tester.weeks(config(rule("open", "09:00", "12:00"), rule("open", "14:00", "17:00")))
                        .get("rule-open")
                        .spans())
                .hasSize(10);
    }

    @Test
    void callersAreAtTheFirstRuleThatAppliesByTheClockOfItsZone() {
        assertThat(at(practice, MONDAY + "08:59:59")).contains("otherwise");
        assertThat(at(practice, MONDAY + "09:00:00")).contains("rule-open");
        assertThat(at(practice, MONDAY + "13:30:00")).contains("rule-lunch");
        assertThat(at(practice, MONDAY + "18:00:00")).contains("otherwise");
        assertThat(at(practice, TUESDAY + "05:59:00")).contains("rule-night");
        assertThat(at(practice, TUESDAY + "22:30:00")).contains("otherwise");
        assertThat(at(practice, SATURDAY + "11:00:00")).contains("rule-desk");
        assertThat(at(practice, "2026-12-12T11:00:00")).contains("otherwise");
    }

    @Test
    void rulesHaveAFirstAndALastDay() {
        var fair = config(rule("fair", "00:00", "00:00")
                .with("days", text("EVERY_DAY"))
                .with("firstDay", text("2026-12-01"))
                .with("lastDay", text("2026-12-01")));

        assertThat(at(fair, MONDAY + "23:59:00")).contains("otherwise");
        assertThat(at(fair, TUESDAY + "00:00:00")).contains("rule-fair");
        assertThat(at(fair, TUESDAY + "23:59:00")).contains("rule-fair");
        assertThat(at(fair, "2026-12-02T00:00:00")).contains("otherwise");
    }

    @Test
    void onAHolidayNoRuleAppliesAndNoneGoesOnFromOne() {
        var closed = practice.with(
                "holidays",
                items(ConfigValue.Group.EMPTY.with("name", text("Closed")).with("day", text("2026-11-30"))));

        assertThat(at(closed, MONDAY + "10:00:00")).contains("holiday");
        assertThat(at(closed, TUESDAY + "05:00:00")).contains("otherwise");
        assertThat(at(closed, TUESDAY + "10:00:00")).contains("rule-open");
        assertThat(at(closed, "2027-11-30T10:00:00")).contains("rule-open");
    }

    @Test
    void whatWasDecidedByHandComesBeforeTheClock() {
        assertThat(at(practice.with("mode", text("ALWAYS_CLOSED")), MONDAY + "10:00:00"))
                .contains("otherwise");
        assertThat(at(practice.with("mode", text("ALWAYS_OPEN")), SATURDAY + "23:00:00"))
                .contains("rule-lunch");
        assertThat(switched("closed")).contains("otherwise");
        assertThat(switched("open")).contains("rule-lunch");
        assertThat(switched("clock")).contains("rule-open");
    }

    private Optional<String> switched(String position) {
        return tester.exitAt(
                practice,
                LocalDateTime.parse(MONDAY + "10:00:00").atZone(LISBON).toInstant(),
                Optional.of(position));
    }

    private Optional<String> at(ConfigValue.Group config, String moment) {
        return tester.exitAt(config, LocalDateTime.parse(moment).atZone(LISBON).toInstant(), Optional.empty());
    }

    private ConfigValue.Group config(ConfigValue... rules) {
        return tester.initial().with("rules", items(rules)).with("zone", text(LISBON.getId()));
    }
}

package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.it.actions.Configs.group;
import static org.callwright.it.actions.Configs.items;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.callwright.actions.timeofday.TimeOfDay;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real calls through <i>Time of day</i>, at moments of every kind. */
class TimeOfDayCallsIT {
    @RegisterExtension
    static final ActionCallExtension calls = new ActionCallExtension();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59, otherwise", // a Friday
        "2026-11-20T09:00:00, rule-open",
        "2026-11-20T16:59:59, rule-open",
        "2026-11-20T17:00:00, otherwise",
        "2026-11-20T22:00:00, rule-night",
        "2026-11-21T05:59:00, rule-night",
        "2026-11-21T06:00:00, otherwise",
        "2026-11-21T11:00:00, rule-saturday",
        "2026-11-22T05:00:00, otherwise",
        "2026-11-22T11:00:00, otherwise",
        "2026-07-05T11:00:00, otherwise", // the fair is from Monday to Friday of that week
        "2026-07-06T00:00:00, rule-fair",
        "2026-07-10T23:59:59, rule-fair",
        "2026-07-11T08:00:00, otherwise",
        "2026-12-24T11:00:00, holiday",
        "2027-12-24T11:00:00, rule-open",
        "2029-12-25T11:00:00, holiday"
    })
    void theClockAndTheCalendarDecide(LocalDateTime now, String exit) throws Exception {
        assertThat(calls.exitTaken(new TimeOfDay(), openingHours(), at(now))).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, FIRST_OF_MONTH, 2026-11-02T23:00:00, rule-night",
        "MONDAY, FIRST_OF_MONTH, 2026-11-03T05:59:00, rule-night",
        "MONDAY, FIRST_OF_MONTH, 2026-11-09T23:00:00, otherwise",
        "MONDAY, LAST_OF_MONTH, 2026-11-23T23:00:00, otherwise",
        "MONDAY, LAST_OF_MONTH, 2026-11-30T23:00:00, rule-night",
        "MONDAY, LAST_OF_MONTH, 2026-12-01T05:00:00, rule-night",
        "MONDAY, LAST_OF_MONTH, 2026-12-01T06:00:00, otherwise",
        "MONDAY, EVEN_WEEKS, 2026-11-23T22:00:00, rule-night",
        "MONDAY, EVEN_WEEKS, 2026-11-30T22:00:00, otherwise",
        "MONDAY, ODD_WEEKS, 2026-12-28T22:00:00, rule-night", // week 53, and week 1 after it
        "MONDAY, ODD_WEEKS, 2027-01-05T00:00:00, rule-night",
        "SUNDAY, LAST_OF_MONTH, 2026-03-30T00:30:00, rule-night", // the day before had 23 hours
        "SUNDAY, LAST_OF_MONTH, 2026-10-26T00:30:00, rule-night", // and this one 25
        "SUNDAY, LAST_OF_MONTH, 2026-10-25T05:59:00, otherwise"
    })
    void aRuleMayMeanSomeOfItsDaysAndGoesOnAfterMidnight(String days, String weeks, LocalDateTime now, String exit)
            throws Exception {
        var config = ActionCallExtension.initial(new TimeOfDay())
                .with("rules", items(rule("night", days, "22:00", "06:00").with("weeks", new ConfigValue.Text(weeks))));

        assertThat(calls.exitTaken(new TimeOfDay(), config, at(now))).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T22:00:00, rule-night",
        "2026-12-25T01:00:00, holiday",
        "2026-12-25T22:00:00, holiday",
        "2026-12-26T01:00:00, otherwise", // the night that began on the holiday
        "2026-12-26T03:59:59, otherwise",
        "2026-12-26T08:00:00, rule-day",
        "2026-12-26T20:00:00, rule-night",
        "2026-12-27T03:59:59, rule-night",
        "2027-03-01T01:00:00, otherwise", // the day after the 28th of February, in a year without a 29th
        "2028-02-29T01:00:00, otherwise",
        "2028-03-01T01:00:00, rule-night"
    })
    void theNightAfterAHolidayHasNoRuleThatBeganOnIt(LocalDateTime now, String exit) throws Exception {
        var config = ActionCallExtension.initial(new TimeOfDay())
                .with(
                        "rules",
                        items(rule("night", "EVERY_DAY", "20:00", "04:00"), rule("day", "EVERY_DAY", "06:00", "10:00")))
                .with("holidays", items(everyYear("2026-12-25"), everyYear("2026-02-28")));

        assertThat(calls.exitTaken(new TimeOfDay(), config, at(now))).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T11:59:59, rule-open", // from noon on
        "2026-12-24T12:00:00, holiday",
        "2026-12-25T12:00:00, rule-open",
        "2026-11-30T15:59:59, holiday", // until four
        "2026-11-30T16:00:00, rule-open",
        "2026-04-03T10:00:00, holiday", // Good Friday
        "2027-03-26T10:00:00, holiday",
        "2027-03-29T10:00:00, rule-open",
        "2064-04-04T10:00:00, holiday",
        "2026-11-26T10:00:00, holiday", // Thanksgiving: the fourth Thursday of November
        "2026-11-19T10:00:00, rule-open",
        "2027-11-25T10:00:00, holiday",
        "2026-10-22T10:00:00, rule-open",
        "2027-05-31T10:00:00, holiday", // Memorial Day: the last Monday of May
        "2028-05-29T10:00:00, holiday",
        "2027-05-24T10:00:00, rule-open",
        "2027-07-30T10:00:00, holiday", // each Friday of July
        "2027-07-29T10:00:00, rule-open",
        "2027-08-06T10:00:00, rule-open",
        "2026-08-02T10:00:00, rule-open",
        "2026-08-03T00:00:00, holiday", // works holidays, that year only
        "2026-08-14T23:59:59, holiday",
        "2026-08-15T00:00:00, rule-open",
        "2027-08-03T10:00:00, rule-open",
        "2029-12-27T10:00:00, holiday", // between the years, every year
        "2030-01-06T10:00:00, holiday",
        "2030-01-07T10:00:00, rule-open",
        "2029-12-26T23:59:59, rule-open",
        "2028-03-01T10:00:00, rule-open", // in February, every year
        "2028-02-29T10:00:00, holiday"
    })
    void aHolidayComesByItsRuleEachYearAndForItsHours(LocalDateTime now, String exit) throws Exception {
        var config = ActionCallExtension.initial(new TimeOfDay())
                .with("rules", items(rule("open", "EVERY_DAY", "00:00", "00:00")))
                .with(
                        "holidays",
                        items(
                                group("name", "Christmas Eve", "day", "2026-12-24", "from", "12:00"),
                                group("name", "Stocktaking", "day", "2026-11-30", "until", "16:00"),
                                group("name", "Good Friday", "kind", "EASTER")
                                        .with("days", new ConfigValue.Numeric(-2)),
                                weekday("FOURTH_OF_MONTH", "THURSDAY", "NOVEMBER"),
                                weekday("LAST_OF_MONTH", "MONDAY", "MAY"),
                                weekday("EVERY", "FRIDAY", "JULY"),
                                group("name", "Works holidays", "day", "2026-08-03", "lastDay", "2026-08-14"),
                                everyYear("2026-12-27").with("lastDay", new ConfigValue.Text("2027-01-06")),
                                everyYear("2028-02-20").with("lastDay", new ConfigValue.Text("2028-02-29"))));

        assertThat(calls.exitTaken(new TimeOfDay(), config, at(now))).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"open, rule-fair", "closed, otherwise", "'', rule-open"})
    void whatWasDialledOnAPhoneComesBeforeTheClock(String forced, String exit) throws Exception {
        Caller caller = at(LocalDateTime.parse("2026-11-20T12:00:00"))
                .with("DB(callwright/" + calls.nextFlow() + "/s1/forced)", forced);

        assertThat(calls.exitTaken(new TimeOfDay(), openingHours(), caller)).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS_OPEN, rule-fair", "ALWAYS_CLOSED, otherwise"})
    void whatWasDecidedInTheFormComesBeforeTheClock(String mode, String exit) throws Exception {
        var config = openingHours().with("mode", new ConfigValue.Text(mode));

        assertThat(calls.exitTaken(new TimeOfDay(), config)).isEqualTo(exit);
    }

    private static ConfigValue.Group openingHours() {
        return ActionCallExtension.initial(new TimeOfDay())
                .with(
                        "rules",
                        items(
                                rule("fair", "EVERY_DAY", "00:00", "00:00")
                                        .with("firstDay", new ConfigValue.Text("2026-07-06"))
                                        .with("lastDay", new ConfigValue.Text("2026-07-10")),
                                rule("open", "MONDAY_TO_FRIDAY", "09:00", "17:00"),
                                rule("saturday", "SATURDAY", "10:00", "14:00"),
                                rule("night", "FRIDAY", "22:00", "06:00")))
                .with(
                        "holidays",
                        items(
                                group("name", "Christmas Eve", "day", "2026-12-24"),
                                group("name", "Christmas Day", "day", "2026-12-25")
                                        .with("everyYear", new ConfigValue.Flag(true))));
    }

    private static ConfigValue.Group rule(String name, String days, String from, String until) {
        return group("name", name, "days", days, "from", from, "until", until);
    }

    private static ConfigValue.Group everyYear(String day) {
        return group("name", "Closed", "day", day).with("everyYear", new ConfigValue.Flag(true));
    }

    private static ConfigValue.Group weekday(String weeks, String weekday, String month) {
        return group("name", "Holiday", "kind", "WEEKDAY", "weeks", weeks, "weekday", weekday, "month", month);
    }

    /** Somebody who calls at that time in Berlin. */
    private static Caller at(LocalDateTime now) {
        long epoch = now.atZone(ZoneId.of("Europe/Berlin")).toEpochSecond();
        return Caller.SILENT.with("CALLWRIGHT_NOW", String.valueOf(epoch));
    }
}

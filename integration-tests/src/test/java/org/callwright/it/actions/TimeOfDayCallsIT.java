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

    /** Somebody who calls at that time in Berlin. */
    private static Caller at(LocalDateTime now) {
        long epoch = now.atZone(ZoneId.of("Europe/Berlin")).toEpochSecond();
        return Caller.SILENT.with("CALLWRIGHT_NOW", String.valueOf(epoch));
    }
}

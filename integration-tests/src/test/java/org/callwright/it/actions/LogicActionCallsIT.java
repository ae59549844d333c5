package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.actions.branchonvariable.BranchOnVariable;
import org.callwright.actions.language.Language;
import org.callwright.actions.say.Say;
import org.callwright.actions.setvariables.SetVariables;
import org.callwright.actions.timeofday.TimeOfDay;
import org.callwright.actions.wait.Wait;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real calls through the actions that decide, remember and speak. */
class LogicActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension calls = new ActionCallExtension();

    @Test
    void variablesAreSetWithWhatTheCallHolds() throws Exception {
        var config = ConfigValue.Group.EMPTY.with(
                "rows",
                items(
                        group("name", "who", "value", "{caller.name} <{caller.number}>"),
                        group("name", "greeting", "value", "Hello, {var.who}; 100% ${{x}"),
                        group("name", "old", "value", "")));
        Caller caller = Caller.SILENT.from("0305550177", "Zoë \"${SHELL(id)}\"").with("CWV_old", "there");

        ActionCallExtension.Taken taken = calls.call(new SetVariables(), config, caller);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.endsWith("Set(CWV_who=Zoë \"${SHELL(id)}\" <0305550177>)"))
                .anyMatch(
                        line -> line.endsWith("Set(CWV_greeting=Hello, Zoë \"${SHELL(id)}\" <0305550177>; 100% ${x})"))
                .anyMatch(line -> line.endsWith("Set(CWV_old=)"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    gold                 | gold
                    golden               | gold …
                    49                   | < 50
                    50                   | otherwise
                    4x                   | otherwise
                    a*(b)[c]\\d.{2} etc. | … *(b)[c]\\d.{2} …
                    a*(b)[c]\\dx{2} etc. | otherwise
                    VIP):0:9             | VIP):0:9
                    VIP)                 | otherwise
                    VIP                  | otherwise
                    )*(b)[c]\\d.{2}:0:1  | … *(b)[c]\\d.{2} …
                    " = "1               | otherwise
                    ``                   | ∅
                    """, delimiter = '|')
    void aValueGoesTheWayOfTheFirstRowThatApplies(String value, String label) throws Exception {
        var config = ConfigValue.Group.EMPTY
                .with("subject", new ConfigValue.Text("{var.kind}"))
                .with(
                        "rows",
                        items(
                                group("test", "IS", "text", "gold"),
                                group("test", "IS", "text", "VIP):0:9"),
                                group("test", "STARTS_WITH", "text", "gold"),
                                group("test", "CONTAINS", "text", "*(b)[c]\\d.{2}"),
                                group("test", "LESS_THAN").with("number", new ConfigValue.Numeric(50)),
                                group("test", "IS")));
        String expected =
                label.equals("otherwise") ? label : Exit.named("row", label).id();

        assertThat(calls.exitTaken(new BranchOnVariable(), config, Caller.SILENT.with("CWV_kind", value)))
                .isEqualTo(expected);
    }

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

    @Test
    void aCallWaitsAndGoesOn() throws Exception {
        long start = System.nanoTime();
        assertThat(calls.exitTaken(new Wait(), ActionCallExtension.initial(new Wait())))
                .isEqualTo("next");
        assertThat(System.nanoTime() - start).isGreaterThan(2_000_000_000L);

        var withMusic = ActionCallExtension.initial(new Wait())
                .with("music", new ConfigValue.Reference("music-class", "default"));
        assertThat(calls.exitTaken(new Wait(), withMusic)).isEqualTo("next");
    }

    @Test
    void aCallsLanguageIsAnotherFromThenOn() throws Exception {
        ActionCallExtension.Taken taken = calls.call(new Language(), group("language", "de"), Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path()).anyMatch(line -> line.endsWith("Set(CHANNEL(language)=de)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIGITS", "NUMBER", "LETTERS", "SPELLING", "TIME", "DATE", "DATE_AND_TIME"})
    void whatIsSaidIsHeardAndTheCallGoesOn(String kind) throws Exception {
        var config = ActionCallExtension.initial(new Say())
                .with("kind", new ConfigValue.Text(kind))
                .with("value", new ConfigValue.Text("{var.said}"));

        ActionCallExtension.Taken taken = calls.call(new Say(), config, Caller.SILENT.with("CWV_said", "42"));

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.contains(" Say") && line.matches(".*\\(42\\)|.*\\(,Europe/Berlin,[A-Za-z]+\\)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50      | SayNumber(12) SayAlpha(.) SayDigits(50)",
                "12.05      | SayNumber(12) SayAlpha(.) SayDigits(05)",
                "-5         | Playback(digits/minus) SayNumber(5)",
                "-0,5       | Playback(digits/minus) SayNumber(0) SayAlpha(.) SayDigits(5)",
                "999999999  | SayNumber(999999999)"
            })
    void aNumberIsSaidAsItIsWritten(String value, String said) throws Exception {
        ActionCallExtension.Taken taken = calls.call(new Say(), say("NUMBER"), Caller.SILENT.with("CWV_said", value));

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path().stream()
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .filter(line -> line.matches("(Say|Playback).*")))
                .containsExactly(said.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 3000000000",
        "NUMBER, 1.234.5",
        "NUMBER, five",
        "NUMBER, 5):0:1",
        "NUMBER, ''",
        "DIGITS, 12a",
        "LETTERS, Müller",
        "SPELLING, '   '"
    })
    void whatCannotBeSaidGoesAnotherWay(String kind, String value) throws Exception {
        ActionCallExtension.Taken taken = calls.call(new Say(), say(kind), Caller.SILENT.with("CWV_said", value));

        assertThat(taken.exit()).isEqualTo("failed");
        assertThat(taken.path()).noneMatch(line -> line.contains(" Say"));
    }

    @ParameterizedTest
    @CsvSource({"en_GB, IMp", "de, HM", "fr, HM"})
    void theClockHasTwelveHoursInEnglishOnly(String language, String format) throws Exception {
        ActionCallExtension.Taken taken =
                calls.call(new Say(), say("TIME"), Caller.SILENT.with("CHANNEL(language)", language));

        assertThat(taken.path()).anyMatch(line -> line.endsWith("SayUnixTime(,Europe/Berlin," + format + ")"));
    }

    private static ConfigValue.Group say(String kind) {
        return ActionCallExtension.initial(new Say())
                .with("kind", new ConfigValue.Text(kind))
                .with("value", new ConfigValue.Text("{var.said}"));
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

    private static ConfigValue.Items items(ConfigValue... values) {
        return new ConfigValue.Items(Stream.of(values).toList());
    }

    private static ConfigValue.Group group(String... namesAndValues) {
        var group = ConfigValue.Group.EMPTY;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            group = group.with(namesAndValues[i], new ConfigValue.Text(namesAndValues[i + 1]));
        }
        return group;
    }
}

package org.callwright.actions.timeofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.actions.timeofday.Rules.items;
import static org.callwright.actions.timeofday.Rules.rule;
import static org.callwright.actions.timeofday.Rules.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class TimeOfDayTest {
    private static final String LAST_MINUTE = "The minute of 23:59 does not belong to it. The end of the day is 00:00.";
    private static final String PAST = "The last day is past, so the rule does not apply any more.";
    private static final String COVERED = "An earlier rule applies whenever this one does, so no call takes it.";

    private final ActionTester tester = ActionTester.of(new TimeOfDay());

    @Test
    void readsTheClockOnceAndThenTriesTheRules() {
        String dialplan = tester.dialplan(config(rule("open", "09:00", "17:30")), "rule-open", "otherwise");

        assertThat(dialplan)
                .containsSubsequence(
                        "exten => s1,1,GotoIf($[$[\"${BASE64_ENCODE(-",
                        "/forced)",
                        "Set(CW_s1_today=",
                        ",Europe/Berlin,%Y%m%d%H%M%u%V)})",
                        "CW_s1_today:8:4",
                        ">= 900]",
                        "CW_s1_today:8:4",
                        "< 1730]",
                        " same => n,Goto(s3,1)")
                .containsOnlyOnce("${EPOCH}");
        assertThat(dialplan.lines().takeWhile(line -> !line.endsWith(" same => n,Goto(s3,1)")))
                .as("lines that a call in opening hours runs, below the context")
                .hasSize(1 + 3);
    }

    @Test
    void theDrawingSaysWhichRowIsTaken() {
        var config = config(rule("open", "09:00", "17:30")).with("code", text("*28"));

        assertThat(tester.aside(config, Locale.ENGLISH)).isEqualTo("First that fits; switched by phone with *28");
        assertThat(tester.aside(config.with("mode", text("ALWAYS_OPEN")), Locale.ENGLISH))
                .isEqualTo("Always open: the first one");
        assertThat(tester.aside(config.with("mode", text("ALWAYS_CLOSED")), Locale.ENGLISH))
                .isEqualTo("Always closed: Otherwise");
        assertThat(tester.aside(config.with("mode", text("ALWAYS_OPEN")), Locale.GERMAN))
                .isEqualTo("Immer offen: die erste");
    }

    @Test
    void aRuleThatGoesOnAfterMidnightBelongsToTheDayItBeganOn() {
        assertThat(tester.dialplan(config(rule("late", "22:00", "06:00")), "rule-late", "otherwise"))
                .containsSubsequence(
                        "Set(CW_s1_now=",
                        "Set(CW_s1_today=${STRFTIME(${CW_s1_now},Europe/Berlin,",
                        "Set(CW_s1_yesterday=${STRFTIME($[${CW_s1_now} - ${STRFTIME(${CW_s1_now},Europe/Berlin,%H)}",
                        "CW_s1_today:8:4",
                        ">= 2200]",
                        "CW_s1_today:12:1",
                        "< 600]",
                        "CW_s1_yesterday:12:1")
                .containsOnlyOnce("${EPOCH}");
        assertThat(Days.MONDAY_TO_FRIDAY.expression()).isEqualTo("[1-5]");
    }

    @Test
    void manyHolidaysAreFewLines() {
        ConfigValue[] days = IntStream.rangeClosed(1, 100)
                .mapToObj(day -> ConfigValue.Group.EMPTY
                        .with("name", text("Closed"))
                        .with("day", text(LocalDate.of(2026, 1, 1).plusDays(day).toString())))
                .toArray(ConfigValue[]::new);

        assertThat(tester.dialplan(
                                config(rule("open", "09:00", "17:30")).with("holidays", items(days)),
                                "rule-open",
                                "holiday",
                                "otherwise")
                        .lines())
                .hasSizeLessThan(20)
                .allMatch(line -> line.length() < 2_000);
    }

    @Test
    void aHundredRulesThatGoOnAfterMidnightCompile() {
        ConfigValue[] rules = IntStream.range(0, 100)
                .mapToObj(at -> rule("rule " + at, "22:00", "06:00")
                        .with("weeks", text("LAST_OF_MONTH"))
                        .with("firstDay", text("2026-01-01"))
                        .with("lastDay", text("2199-12-31")))
                .toArray(ConfigValue[]::new);
        var holiday = ConfigValue.Group.EMPTY.with("name", text("Closed")).with("day", text("2026-12-25"));

        assertThat(tester.dialplan(config(rules).with("holidays", items(holiday)), "holiday", "otherwise")
                        .lines())
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.length() < 1_000, "a line that AMI takes");
        assertThat(tester.problems(config(
                        Stream.concat(Stream.of(rules), Stream.of(rules[0])).toArray(ConfigValue[]::new))))
                .contains("Rules must be from 1 to 100 rows, not 101.");
    }

    @Test
    void decidedByHandItDoesNotLookAtTheClock() {
        var config = config(rule("open", "09:00", "17:30"));

        assertThat(tester.dialplan(config.with("mode", text("ALWAYS_OPEN")), "rule-open", "otherwise"))
                .startsWith("[callwright-test-v1]\nexten => s2,1,Hangup()\n");
        assertThat(tester.dialplan(config.with("mode", text("ALWAYS_CLOSED")), "rule-open", "otherwise"))
                .startsWith("[callwright-test-v1]\nexten => s3,1,Hangup()\n");
    }

    /** Also what is published again after an update of Callwright, and what was linked to a saved action. */
    @Test
    void aRuleWithAnIdCompilesAsItDidWithoutWhateverItIsCalled() {
        var before = config(rule("open", "09:00", "17:30"), rule("sat", "09:00", "12:00"));
        var renamed = config(
                rule("Geöffnet", "09:00", "17:30").with("id", text("rule-open")),
                rule("Толя", "09:00", "12:00").with("id", text("rule-sat")));

        assertThat(tester.dialplan(renamed, "rule-open", "rule-sat", "otherwise"))
                .isEqualTo(tester.dialplan(before, "rule-open", "rule-sat", "otherwise"));
    }

    @Test
    void rulesOfOneNameStillShareTheirBranch() {
        assertThat(tester.exits(config(rule("open", "09:00", "12:00"), rule("open", "14:00", "17:00"))))
                .extracting(Exit::id)
                .containsExactly("rule-open", "otherwise");
    }

    @Test
    void whatCannotBeMeantIsSaidAtItsField() {
        var late = rule("open", "09:00", "17:30")
                .with("firstDay", text("2199-12-31"))
                .with("lastDay", text("2199-01-01"));
        var config = config(rule("open", "09:00", "17:30"), late)
                .with("code", text("*two8"))
                .with("pin", text("12a"));

        assertThat(tester.problems(config))
                .anyMatch(sentence -> sentence.contains("never applies"))
                .anyMatch(sentence -> sentence.contains("digits, * and #"))
                .anyMatch(sentence -> sentence.contains("digits only"))
                .hasSize(3);
    }

    @Test
    void whatIsProbablyNotMeantIsSaidWhileItIsMade() {
        var wide = rule("open", "08:00", "18:00").with("days", text("MONDAY_TO_SATURDAY"));
        var past = rule("fair", "09:00", "17:00")
                .with("firstDay", text("2020-07-06"))
                .with("lastDay", text("2020-07-10"));

        assertThat(doubts(wide, rule("late", "18:00", "23:59"))).containsExactly(LAST_MINUTE);
        assertThat(doubts(past, wide)).containsExactly(PAST);
        assertThat(doubts(wide, rule("lunch", "12:00", "13:00"))).containsExactly(COVERED);
        assertThat(doubts(wide, rule("lunch", "12:00", "13:00").with("weeks", text("EVEN_WEEKS"))))
                .containsExactly(COVERED);
        assertThat(doubts(
                        rule("all", "00:00", "00:00").with("days", text("EVERY_DAY")), rule("night", "22:00", "06:00")))
                .containsExactly(COVERED);
        assertThat(tester.problemCodes(config(wide, rule("lunch", "12:00", "13:00"))))
                .contains(ProblemCode.FIELD_DOUBTFUL)
                .doesNotContain(ProblemCode.FIELD_REFUSED);
    }

    @Test
    void aRuleThatNoneCoversWhollyIsNotDoubted() {
        var weekdays = rule("open", "09:00", "17:00");

        assertThat(doubts(weekdays, rule("early", "08:00", "10:00"))).isEmpty();
        assertThat(doubts(weekdays, rule("night", "16:00", "04:00"))).isEmpty();
        assertThat(doubts(weekdays, rule("sunday", "10:00", "12:00").with("days", text("SUNDAY"))))
                .isEmpty();
        assertThat(doubts(weekdays.with("weeks", text("ODD_WEEKS")), rule("lunch", "12:00", "13:00")))
                .isEmpty();
        assertThat(doubts(weekdays.with("lastDay", text("2199-12-31")), rule("lunch", "12:00", "13:00")))
                .isEmpty();
        assertThat(doubts(rule("open", "09:00", "00:00"), rule("late", "22:00", "00:00")))
                .containsExactly(COVERED);
    }

    private List<String> doubts(ConfigValue.Group... rules) {
        return tester.problems(config(rules)).stream()
                .filter(List.of(LAST_MINUTE, PAST, COVERED)::contains)
                .toList();
    }

    @Test
    void aCodeSwitchesFromTheClockToOpenToClosedAndBack() {
        assertThat(tester.features(config(rule("open", "09:00", "17:30")).with("code", text("*28"))))
                .contains(
                        "exten => *28,hint,Custom:callwright-saved-forced",
                        "exten => *28,1,Answer()",
                        "Set(DB(callwright/saved/forced)=open)",
                        "Set(DB(callwright/saved/forced)=closed)",
                        "Set(DB(callwright/saved/forced)=clock)");
    }

    @Test
    void whatTheFormDecidedIsNotSwitchedByPhone() {
        var decided =
                config(rule("open", "09:00", "17:30")).with("code", text("*28")).with("mode", text("ALWAYS_OPEN"));

        assertThat(tester.features(decided)).isEmpty();
    }

    @Test
    void aPinStandsBeforeTheCode() {
        var secured =
                config(rule("open", "09:00", "17:30")).with("code", text("*28")).with("pin", text("4711"));

        assertThat(tester.features(secured)).contains("Read(CW_saved_pin,agent-pass");
    }

    @Test
    void rulesOfOneNameShareABranchAndHolidaysHaveTheirOwn() {
        var config = config(rule("open", "09:00", "12:00"), rule("open", "13:00", "17:00"));

        assertThat(tester.problemCodes(config, "rule-open", "otherwise")).isEmpty();
        assertThat(tester.problemCodes(config, "rule-open", "otherwise", "holiday"))
                .containsExactly(ProblemCode.BRANCH_UNKNOWN);
        assertThat(tester.problemCodes(
                        config.with("holidays", items(ConfigValue.Group.EMPTY.with("name", text("Xmas")))),
                        "rule-open",
                        "otherwise"))
                .containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    @Test
    void whatIsNoTimeOrDayIsRefused() {
        assertThat(tester.problemCodes(config(rule("open", "9 o'clock", "17:00")), "otherwise"))
                .containsExactly(ProblemCode.FIELD_WRONG);
        assertThat(tester.problemCodes(config(), "otherwise")).containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    private ConfigValue.Group config(ConfigValue... rules) {
        return tester.initial().with("rules", items(rules));
    }
}

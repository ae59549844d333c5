package org.callwright.actions.timeofday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.times.TimedAction;
import org.callwright.action.times.Week;
import org.osgi.service.component.annotations.Component;

/**
 * Branches by clock and calendar: holidays first, then the first rule that applies. A decision made by hand, in the
 * form or with a saved action's switch, takes precedence over both.
 */
@Component(service = Action.class)
@ActionType(
        id = "time-of-day",
        label = "Time of day",
        group = "Route",
        icon = "clock",
        keywords = {
            "time condition",
            "schedule",
            "opening hours",
            "business hours",
            "temporal route",
            "holiday",
            "night",
            "enable rule",
            "disable rule",
            "reset rule"
        },
        summary = "Looks at *the time*",
        aside = "{mode|ALWAYS_OPEN=Always open: the first one|ALWAYS_CLOSED=Always closed: Otherwise|=First that fits}"
                + "[; switched by phone with {code}]",
        choice = true,
        shared = true)
public class TimeOfDay implements Action<TimeOfDay.Config>, TimedAction<TimeOfDay.Config> {
    static final Exit HOLIDAY = Exit.of("holiday", "On a holiday").toBeChosen();
    static final Exit OTHERWISE = Exit.of("otherwise", "Otherwise").toBeChosen();

    private static final Switch.Position OPEN =
            new Switch.Position("open", "Always open", true, new Value.Text("enabled"));
    private static final Switch.Position CLOSED =
            new Switch.Position("closed", "Always closed", true, new Value.Text("disabled"));
    private static final Switch FORCED = new Switch(
            "forced",
            "Decided",
            List.of(
                    new Switch.Position("clock", "By the clock", false, new Value.Text("auth-thankyou")),
                    OPEN,
                    CLOSED));

    /** What decides which branch is taken. */
    public enum Mode {
        BY_THE_CLOCK,
        /** As if the first rule applied. */
        ALWAYS_OPEN,
        /** As if no rule applied. */
        ALWAYS_CLOSED
    }

    public record Config(
            @Field(value = "Rules", help = "The first one that applies counts.", min = 1, max = 100)
            List<Rule> rules,

            @Field(
                    value = "Holidays",
                    help = "On these days no rule applies, and none that began on one goes on after midnight.",
                    max = 300)
            List<Holiday> holidays,

            @Field(value = "Time zone", initial = "Europe/Berlin")
            ZoneId zone,

            @Field(
                    value = "Decided",
                    help = "Always open goes by the first rule's branch, always closed by Otherwise.",
                    initial = "BY_THE_CLOCK")
            Mode mode,

            @Field(
                    value = "Code to switch by phone",
                    help = "For saved actions: dialled again and again it is always open, always closed, by the clock."
                            + " Keys with a lamp on phones watch the same digits; it is lit unless the clock decides.",
                    max = 10,
                    when = "mode",
                    is = "BY_THE_CLOCK")
            Optional<String> code,

            @Field(
                    value = "PIN",
                    help = "Digits to be pressed before the code switches; empty for none.",
                    secret = true,
                    max = 12,
                    when = "mode",
                    is = "BY_THE_CLOCK")
            Optional<String> pin) {}

    @Override
    public void check(Config config, Problems problems) {
        for (int i = 0; i < config.rules().size(); i++) {
            if (config.rules().get(i).endsBeforeItBegins()) {
                problems.add(
                        "rules[" + i + "].lastDay", "The last day is before the first one, so the rule never applies.");
            }
        }
        for (int i = 0; i < config.holidays().size(); i++) {
            check(config.holidays().get(i), "holidays[" + i + "].", problems);
        }
        new RuleDoubts(LocalDate.now(config.zone()), problems).find(config.rules());
        if (!config.code().orElse("1").matches("[0-9*#]+")) {
            problems.add("code", "Phones dial a code, so it has nothing but digits, * and #.");
        }
        if (!config.pin().orElse("1").matches("[0-9]+")) {
            problems.add("pin", "A PIN is pressed on a phone, so it has digits only.");
        }
    }

    private static void check(Holiday holiday, String row, Problems problems) {
        if (holiday.endsBeforeItBegins()) {
            problems.add(row + "lastDay", "The last day is before the first one, so the holiday never comes.");
        }
        if (holiday.isLongerThanAYear()) {
            problems.add(
                    row + "lastDay",
                    "From the first day to the last one is a year or more, so every day is a holiday.");
        }
        if (holiday.hasNoHours()) {
            problems.add(
                    row + "until",
                    "The holiday ends before it begins. What goes on after midnight is a row for each day.");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Exit open = config.rules().getFirst().exit();
        switch (config.mode()) {
            case ALWAYS_OPEN -> dialplan.leave(open);
            case ALWAYS_CLOSED -> dialplan.leave(OTHERWISE);
            case BY_THE_CLOCK -> {
                Variable forced = dialplan.kept(FORCED.name());
                Condition isOpen = Condition.is(forced, OPEN.value());
                Condition isClosed = Condition.is(forced, CLOSED.value());
                dialplan.goIf(Condition.any(List.of(isOpen, isClosed)), "by-hand")
                        .mark("by-clock");
                byTheClock(config, dialplan);
                dialplan.mark("by-hand")
                        .leaveIf(isOpen, open)
                        .leaveIf(isClosed, OTHERWISE)
                        .go("by-clock"); // it was switched back in between
            }
        }
    }

    private static void byTheClock(Config config, Dialplan dialplan) {
        List<Rule> overnight = config.rules().stream().filter(Rule::isOvernight).toList();
        Now now = new Now(config.zone(), !overnight.isEmpty(), dialplan);
        Holidays holidays = new Holidays(config.holidays());
        holidays.now(now).forEach(holiday -> dialplan.leaveIf(holiday, HOLIDAY));
        if (overnight.isEmpty() || holidays.isEmpty()) {
            rules(config, now, true, dialplan);
            return;
        }
        // A rule belongs to the day on which it begins, and on holidays none does. So the night after one has its own
        // lines.
        holidays.lastNight(now).forEach(holiday -> dialplan.goIf(holiday, "after-holiday"));
        rules(config, now, true, dialplan);
        dialplan.mark("after-holiday");
        rules(config, now, false, dialplan);
    }

    private static void rules(Config config, Now now, boolean fromYesterday, Dialplan dialplan) {
        config.rules()
                .forEach(
                        rule -> rule.at(now, fromYesterday).forEach(applies -> dialplan.leaveIf(applies, rule.exit())));
        dialplan.leave(OTHERWISE);
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>(BranchRow.exits(config.rules()));
        if (!config.holidays().isEmpty()) {
            exits.add(HOLIDAY);
        }
        exits.add(OTHERWISE);
        return exits;
    }

    @Override
    public Map<String, Week> weeks(Config config) {
        Map<String, Week> weeks = new HashMap<>();
        config.rules().forEach(rule -> weeks.merge(rule.exit().id(), rule.week(), Week::and));
        weeks.put(
                OTHERWISE.id(),
                config.rules().stream()
                        .filter(Rule::isUsual)
                        .map(Rule::week)
                        .reduce(Week.NONE, Week::and)
                        .rest());
        return weeks;
    }

    @Override
    public Optional<Exit> exitAt(Config config, Instant moment, Optional<String> switched) {
        boolean open = config.mode() == Mode.ALWAYS_OPEN || switched.equals(Optional.of(OPEN.value()));
        boolean closed = config.mode() == Mode.ALWAYS_CLOSED || switched.equals(Optional.of(CLOSED.value()));
        if (open) {
            return config.rules().stream().findFirst().map(Rule::exit);
        }
        return Optional.of(closed ? OTHERWISE : exitByTheClock(config, LocalDateTime.ofInstant(moment, config.zone())));
    }

    private static Exit exitByTheClock(Config config, LocalDateTime moment) {
        LocalDate today = moment.toLocalDate();
        if (config.holidays().stream().anyMatch(holiday -> holiday.isAt(moment))) {
            return HOLIDAY;
        }
        boolean fromYesterday = config.holidays().stream()
                .noneMatch(holiday -> holiday.end().isEmpty() && holiday.isOn(today.minusDays(1)));
        return config.rules().stream()
                .filter(rule -> rule.appliesAt(moment, fromYesterday))
                .findFirst()
                .map(Rule::exit)
                .orElse(OTHERWISE);
    }

    @Override
    public void contribute(Config config, Features features) {
        if (config.mode() == Mode.BY_THE_CLOCK) {
            features.byHand(FORCED, config.code(), config.pin());
        }
    }
}

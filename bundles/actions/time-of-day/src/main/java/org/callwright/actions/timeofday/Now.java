package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Variable;

/**
 * The time of the call, as conditions. Each clock value is read just before the first condition that needs it, and not
 * at all when none does.
 */
final class Now {
    private final Dialplan dialplan;
    private final ZoneId zone;
    private final Map<String, Variable> read = new HashMap<>();

    /** @param dialplan receives the lines that read the clock; use each condition in the next line added to it */
    Now(ZoneId zone, Dialplan dialplan) {
        this.zone = zone;
        this.dialplan = dialplan;
    }

    /** Returns the day of the call. */
    Day today() {
        return new Day("today", format -> Variable.clock(zone, format));
    }

    /** Returns the previous day. The part of a rule that runs past midnight belongs to it. */
    Day yesterday() {
        return new Day("yesterday", format -> Variable.dayBefore(zone, format));
    }

    /** Returns the condition that the time of day is before a limit. */
    Condition before(LocalTime limit) {
        return Condition.below(read("time", Variable.clock(zone, "%H%M")), limit.getHour() * 100L + limit.getMinute());
    }

    private Variable read(String name, Variable value) {
        return read.computeIfAbsent(name, first -> {
            Variable variable = dialplan.variable(first);
            dialplan.set(variable, value);
            return variable;
        });
    }

    /** A day, as conditions and values. */
    final class Day {
        private final String name;
        private final Function<String, Variable> clock;

        private Day(String name, Function<String, Variable> clock) {
            this.name = name;
            this.clock = clock;
        }

        /** Returns the weekday: 1 for Monday to 7 for Sunday. */
        Variable weekday() {
            return read(name + "Weekday", clock.apply("%u"));
        }

        /** Returns the date in the form 20261224. */
        Variable date() {
            return read(name + "Date", clock.apply("%Y%m%d"));
        }

        /** Returns the ISO 8601 week of the year, 01 to 53. */
        Variable week() {
            return read(name + "Week", clock.apply("%V"));
        }

        /** Returns the condition that this day is before a date. */
        Condition before(LocalDate limit) {
            return Condition.below(
                    date(), limit.getYear() * 10_000L + limit.getMonthValue() * 100L + limit.getDayOfMonth());
        }

        /** Returns the condition that this is the given day or, when {@code everyYear}, the same day of any year. */
        Condition is(LocalDate day, boolean everyYear) {
            return everyYear
                    ? Condition.matches(date(), "%02d%02d$".formatted(day.getMonthValue(), day.getDayOfMonth()))
                    : Condition.all(List.of(before(day).negated(), before(day.plusDays(1))));
        }
    }
}

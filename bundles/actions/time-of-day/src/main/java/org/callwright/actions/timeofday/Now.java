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

/** The moment of the call. What a condition goes by is read where it is asked for first, and what none asks for never. */
final class Now {
    private final Dialplan dialplan;
    private final ZoneId zone;
    private final Map<String, Variable> read = new HashMap<>();

    /** @param dialplan where what is read is written; each condition belongs to the next line of it */
    Now(ZoneId zone, Dialplan dialplan) {
        this.zone = zone;
        this.dialplan = dialplan;
    }

    /** The day of the call. */
    Day today() {
        return new Day("today", format -> Variable.clock(zone, format));
    }

    /** The day before, to which belongs what goes on after midnight. */
    Day yesterday() {
        return new Day("yesterday", format -> Variable.dayBefore(zone, format));
    }

    /** Before a time of the day. */
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

    /** One day. */
    final class Day {
        private final String name;
        private final Function<String, Variable> clock;

        private Day(String name, Function<String, Variable> clock) {
            this.name = name;
            this.clock = clock;
        }

        /** 1 for Monday to 7. */
        Variable weekday() {
            return read(name + "Weekday", clock.apply("%u"));
        }

        /** As 20261224. */
        Variable date() {
            return read(name + "Date", clock.apply("%Y%m%d"));
        }

        /** The week of the year by ISO 8601, from 01 to 53. */
        Variable week() {
            return read(name + "Week", clock.apply("%V"));
        }

        /** Before a day of the calendar. */
        Condition before(LocalDate limit) {
            return Condition.below(
                    date(), limit.getYear() * 10_000L + limit.getMonthValue() * 100L + limit.getDayOfMonth());
        }

        /** This very day, or the one of its month and day in any year. */
        Condition is(LocalDate day, boolean everyYear) {
            return everyYear
                    ? Condition.matches(date(), "%02d%02d$".formatted(day.getMonthValue(), day.getDayOfMonth()))
                    : Condition.all(List.of(before(day).negated(), before(day.plusDays(1))));
        }
    }
}

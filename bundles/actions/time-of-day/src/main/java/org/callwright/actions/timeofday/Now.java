package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Variable;

/**
 * The moment of the call, read once.
 *
 * @param time hours and minutes, as 1730
 * @param today the day of the call
 * @param yesterday the day before, to which belongs what goes on after midnight
 */
record Now(Variable time, Day today, Day yesterday) {

    static Now read(ZoneId zone, Dialplan dialplan) {
        Variable time = dialplan.variable("time");
        dialplan.set(time, Variable.clock(zone, "%H%M"));
        return new Now(
                time,
                Day.read("today", format -> Variable.clock(zone, format), dialplan),
                Day.read("yesterday", format -> Variable.dayBefore(zone, format), dialplan));
    }

    /** Before a time of the day. */
    Condition before(LocalTime limit) {
        return Condition.below(time, limit.getHour() * 100L + limit.getMinute());
    }

    /**
     * One day.
     *
     * @param weekday 1 for Monday to 7
     * @param date as 20261224
     * @param week of the year by ISO 8601, from 01 to 53
     */
    record Day(Variable weekday, Variable date, Variable week) {

        private static Day read(String name, Function<String, Variable> clock, Dialplan dialplan) {
            var day = new Day(
                    dialplan.variable(name + "Weekday"),
                    dialplan.variable(name + "Date"),
                    dialplan.variable(name + "Week"));
            dialplan.set(day.weekday, clock.apply("%u"))
                    .set(day.date, clock.apply("%Y%m%d"))
                    .set(day.week, clock.apply("%V"));
            return day;
        }

        /** Before a day of the calendar. */
        Condition before(LocalDate limit) {
            return Condition.below(
                    date, limit.getYear() * 10_000L + limit.getMonthValue() * 100L + limit.getDayOfMonth());
        }

        /** This very day, or the one of its month and day in any year. */
        Condition is(LocalDate day, boolean everyYear) {
            return everyYear
                    ? Condition.matches(date, "%02d%02d$".formatted(day.getMonthValue(), day.getDayOfMonth()))
                    : Condition.all(List.of(before(day).negated(), before(day.plusDays(1))));
        }
    }
}

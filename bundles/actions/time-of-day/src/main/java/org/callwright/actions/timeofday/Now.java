package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Variable;

/**
 * The moment of the call, read once.
 *
 * @param weekday 1 for Monday to 7
 * @param time hours and minutes, as 1730
 * @param date as 20261224
 * @param dayOfYear month and day, as 1224
 */
record Now(Variable weekday, Variable time, Variable date, Variable dayOfYear) {

    static Now read(ZoneId zone, Dialplan dialplan) {
        var now = new Now(
                dialplan.variable("weekday"),
                dialplan.variable("time"),
                dialplan.variable("date"),
                dialplan.variable("dayOfYear"));
        dialplan.set(now.weekday, Variable.clock(zone, "%u"))
                .set(now.time, Variable.clock(zone, "%H%M"))
                .set(now.date, Variable.clock(zone, "%Y%m%d"))
                .set(now.dayOfYear, Variable.clock(zone, "%m%d"));
        return now;
    }

    static long number(LocalDate day) {
        return day.getYear() * 10_000L + dayOfYear(day);
    }

    static long dayOfYear(LocalDate day) {
        return day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    /** From the first number up to the other, without it. */
    static Condition between(Variable number, long from, long until) {
        return Condition.all(List.of(Condition.below(number, from).negated(), Condition.below(number, until)));
    }
}

package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Variable;

/**
 * The moment of the call, as conditions. The clock is read once, so that a call in the instant of midnight does not mix
 * two days; the day before is worked out from the same moment.
 */
final class Now {
    /** Date, time, weekday and week in one text; {@link Day} knows where each of them begins. */
    private static final String FORMAT = "%Y%m%d%H%M%u%V";

    private final Day today;
    private final Optional<Day> yesterday;

    /**
     * @param dialplan receives the lines that read the clock
     * @param overnight whether {@link #yesterday} is asked for
     */
    Now(ZoneId zone, boolean overnight, Dialplan dialplan) {
        Variable all = dialplan.variable("today");
        if (overnight) {
            Variable moment = dialplan.variable("now");
            Variable before = dialplan.variable("yesterday");
            dialplan.set(moment, Variable.now())
                    .set(all, Variable.clock(moment, zone, FORMAT))
                    .set(before, Variable.dayBefore(moment, zone, FORMAT));
            yesterday = Optional.of(new Day(before));
        } else {
            dialplan.set(all, Variable.clock(zone, FORMAT));
            yesterday = Optional.empty();
        }
        today = new Day(all);
    }

    /** Returns the day of the call. */
    Day today() {
        return today;
    }

    /** Returns the previous day. The part of a rule that runs past midnight belongs to it. */
    Day yesterday() {
        return yesterday.orElseThrow();
    }

    /** Returns the condition that the time of day is before a limit. */
    Condition before(LocalTime limit) {
        return Condition.below(today.part(8, 4), limit.getHour() * 100L + limit.getMinute());
    }

    /**
     * A day, as conditions and values.
     *
     * @param all what {@link #FORMAT} gives
     */
    record Day(Variable all) {

        private Variable part(int from, int length) {
            return Variable.part(all, from, length);
        }

        /** Returns the weekday: 1 for Monday to 7 for Sunday. */
        Variable weekday() {
            return part(12, 1);
        }

        /** Returns the date in the form 20261224. */
        Variable date() {
            return part(0, 8);
        }

        /** Returns month and day in the form 1224. */
        Variable inYear() {
            return part(4, 4);
        }

        /** Returns the ISO 8601 week of the year, 01 to 53. */
        Variable week() {
            return part(13, 2);
        }

        /** Returns the condition that this day is before a date. */
        Condition before(LocalDate limit) {
            return Condition.below(
                    date(), limit.getYear() * 10_000L + limit.getMonthValue() * 100L + limit.getDayOfMonth());
        }
    }
}

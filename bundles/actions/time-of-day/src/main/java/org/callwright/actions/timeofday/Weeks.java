package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;
import org.callwright.action.Condition;

/** Restricts a rule to some of its days, such as the first in each month. */
public enum Weeks {
    EVERY(""),
    /** The first such weekday of the month, for example the first Monday. */
    FIRST_OF_MONTH("(0[1-7])$"),
    SECOND_OF_MONTH("(0[89]|1[0-4])$"),
    THIRD_OF_MONTH("(1[5-9]|2[01])$"),
    FOURTH_OF_MONTH("(2[2-8])$"),
    LAST_OF_MONTH("(0[13578]|1[02])(2[5-9]|3[01])$|(0[469]|11)(2[4-9]|30)$|02(2[3-9])$"
            // 22 February is among the last seven days of the month except in leap years.
            + "|([02468][1235679]|[13579][01345789])0222$"),
    EVEN_WEEKS("[02468]$"),
    ODD_WEEKS("[13579]$");

    private final String expression;

    Weeks(String expression) {
        this.expression = expression;
    }

    Condition at(Now.Day day) {
        return Condition.matches(isByWeek() ? day.week() : day.date(), expression);
    }

    /** Returns whether a date is in one of these weeks. */
    boolean has(LocalDate date) {
        String told = isByWeek()
                ? "%02d".formatted(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : date.format(DateTimeFormatter.BASIC_ISO_DATE);
        return Pattern.compile(expression).matcher(told).find();
    }

    /** Returns whether the week of the year is compared instead of the date. */
    boolean isByWeek() {
        return this == EVEN_WEEKS || this == ODD_WEEKS;
    }

    /** Returns a regular expression for the date in the form 20261224, or for the week of the year. */
    String expression() {
        return expression;
    }
}

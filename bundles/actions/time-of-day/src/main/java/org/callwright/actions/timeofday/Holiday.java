package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.MonthDay;
import org.callwright.action.Field;

/** A day, from midnight to midnight, on which no rule applies. */
public record Holiday(
        @Field(value = "Name", max = 40) String name,

        @Field("Day") LocalDate day,

        @Field(value = "Every year", help = "Whatever the year of the day is.")
        boolean everyYear) {

    boolean isOn(LocalDate date) {
        return MonthDay.from(day).equals(MonthDay.from(date)) && (everyYear || day.getYear() == date.getYear());
    }

    /** Returns a regular expression for the date in the form 20261224. */
    String expression() {
        String inYear = "%02d%02d$".formatted(day.getMonthValue(), day.getDayOfMonth());
        return everyYear ? inYear : "^%04d%s".formatted(day.getYear(), inYear);
    }
}

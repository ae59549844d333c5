package org.callwright.actions.timeofday;

import java.time.LocalDate;
import org.callwright.action.Condition;
import org.callwright.action.Field;

/** A day, from midnight to midnight, on which no rule applies. */
public record Holiday(
        @Field(value = "Name", max = 40) String name,

        @Field("Day") LocalDate day,

        @Field(value = "Every year", help = "Whatever the year of the day is.")
        boolean everyYear) {

    Condition at(Now now) {
        return now.today().is(day, everyYear);
    }
}

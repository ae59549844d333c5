package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one component of a configuration record appears in the form and what it accepts. The component's type chooses the
 * editor: {@code String}, {@code int}, {@code boolean}, {@code Duration}, {@code ZoneId}, an enum, a {@link Reference}
 * type, a {@code List} of these or of records; {@code Optional} of these for what may be left out. All else must be
 * filled in unless it has an initial value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /** The label, in English. */
    String value();

    /** One sentence shown beside the field. */
    String help() default "";

    /** The value a new step starts with, in the type's text form; durations in seconds, enums by constant name. */
    String initial() default "";

    /** The least number, length of text, or seconds of a duration. */
    long min() default Long.MIN_VALUE;

    /** The most. */
    long max() default Long.MAX_VALUE;
}

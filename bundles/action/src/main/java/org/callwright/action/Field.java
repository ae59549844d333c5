package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How one component of a configuration record appears in the form and what it accepts. The component's type chooses the
 * editor: {@code String}, {@link Template} (text with values of the call in it), {@code int}, {@code boolean},
 * {@code Duration}, {@code ZoneId}, {@link java.time.LocalDate}, {@link java.time.LocalTime}, an enum, a
 * {@link Reference} type, {@link Variable.Named} (an admin's variable), a {@code List} of these or of records;
 * {@code Optional} of these for what may be left out. All else must be filled in unless it has an initial value.
 *
 * <p>Labels and help are the English default; see {@link ActionType} for other languages.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@ProviderType
public @interface Field {
    /** The label, in English. */
    String value();

    /** One sentence shown beside the field. */
    String help() default "";

    /**
     * The value a new step starts with, in the type's text form; durations in seconds, enums by constant name. Of a list
     * the rows, separated by commas; of rows that are records the first field.
     */
    String initial() default "";

    /** The least number, length of text, or seconds of a duration. */
    long min() default Long.MIN_VALUE;

    /** The most. */
    long max() default Long.MAX_VALUE;

    /** What a number counts, shown behind it, such as {@code ms}. Durations are in seconds by themselves. */
    String unit() default "";

    /** Whether what is typed is hidden, as for a PIN. It still stands in the dialplan; see {@link Connection}. */
    boolean secret() default false;

    /**
     * Shows this field only while another one of the same record has one of the values in {@link #is}; empty shows it
     * always. A field that can be hidden is {@code Optional}, or has an initial value, which it has while it is hidden.
     */
    String when() default "";

    /** The values of the field named by {@link #when}: constants of its enum, or {@code true} of a check box. */
    String[] is() default {};

    /** Whether an {@code Optional} field must be filled in while it is shown; it is empty only while it is hidden. */
    boolean needed() default false;
}

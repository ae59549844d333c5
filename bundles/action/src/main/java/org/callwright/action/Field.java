package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a component of a configuration record appears in the form, and which values it accepts. The type of the component
 * determines the input: {@code String}, {@link org.callwright.action.numbers.PhoneText},
 * {@link Template} (text with values of the call), {@code int}, {@code boolean},
 * {@code Duration}, {@code ZoneId}, {@link java.time.LocalDate}, {@link java.time.LocalTime}, an enum, a
 * {@link Reference} type, {@link Variable.Named} (an admin's variable), or a {@code List} of these or of records. An
 * {@code Optional} of these may be left empty; all others must be filled in unless they have an initial value. Only a
 * {@link org.callwright.action.rows.RowId} has no {@code Field}.
 *
 * <p>Labels and help texts are in English; see {@link ActionType} for translations.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@ProviderType
public @interface Field {
    /** The label, in English. */
    String value();

    /** A sentence shown with the field. */
    String help() default "";

    /**
     * The value in a new step as text: durations in seconds, enums by constant name, lists separated by commas. For a
     * list of records, the values of their first fields.
     */
    String initial() default "";

    /** The minimum of a number, of the length of a text or list, or of a duration in seconds. */
    long min() default Long.MIN_VALUE;

    /** The maximum, as for {@link #min}. */
    long max() default Long.MAX_VALUE;

    /** The unit shown with a number, such as {@code ms}. Durations are always in seconds. */
    String unit() default "";

    /** Whether the input is masked, as for a PIN. The value is still part of the dialplan; see {@link Connection}. */
    boolean secret() default false;

    /**
     * The name of another field of the record: this field is shown only while that one has a value from {@link #is}.
     * Empty for always. A field that can be hidden is {@code Optional}, or has its initial value while it is hidden.
     */
    String when() default "";

    /** Values of the field named by {@link #when}: names of enum constants, or {@code true} for a check box. */
    String[] is() default {};

    /** Whether an {@code Optional} field must be filled in while it is shown. */
    boolean needed() default false;
}

package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** How an {@link Action} appears in the palette. Kept as service properties, so listing actions runs no code of theirs. */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionType {
    /** Prefix of the service properties. */
    String PREFIX_ = "callwright.action.";

    /** Names the action for ever in saved flows: lower-case words joined by hyphens. Two bundles must not share one. */
    String id();

    /** The name on the palette and on the step, in English. */
    String label();

    /** The palette's group it stands in, such as {@code Play}, {@code Route} or {@code Ring}. */
    String group() default "Other";

    /** A symbol's name from Vaadin's icon set, such as {@code phone}. */
    String icon() default "cube";

    /** What else people search for, such as the name that another product gives the same thing. */
    String[] keywords() default {};

    /** The version of the configuration record, from 1; raise it when {@link Action#migrate} has something to do. */
    int schema() default 1;
}

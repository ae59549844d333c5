package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * How an {@link Action} appears in the palette. Kept as service properties, so listing actions runs no code of theirs.
 *
 * <p>Another language is a file beside the class, in UTF-8: {@code Ring_de.properties} for {@code Ring}. Its keys are
 * {@code label}, {@code group}, {@code keywords} (separated by commas), {@code summary}, {@code field.<component>},
 * {@code field.<component>.help}, {@code field.<component>.unit}, {@code field.<component>.initial} (what a new step
 * begins with, where that is a name), {@code choice.<Enum>.<CONSTANT>}, {@code exit.<id>}, {@code switch.<name>} and {@code switch.<name>.<position>}; fields of a record within the record
 * are {@code field.<Record>.<component>}. A sentence that {@link Action#check} adds has the key {@code problem.} and
 * then itself in lower case, with a hyphen for all between letters and digits. What has no key stays English. The
 * English words for an enum's constants come from {@code choice.…} in {@code Ring.properties}; without it
 * they are made from the constant's name.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProviderType
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

    /**
     * What a step does, in a line for its card, such as {@code Rings {phone} for {ringFor}}: fields stand in braces,
     * and a part in brackets is left out while one of its fields is empty. Empty for none.
     */
    String summary() default "";

    /**
     * Whether what is filled in is mostly the same in several callflows, as opening hours or the members of a ring group
     * are. A new step of such an action offers to use a saved action, or to become one.
     */
    boolean shared() default false;

    /** The version of the configuration record, from 1; raise it when {@link Action#migrate} has something to do. */
    int schema() default 1;
}

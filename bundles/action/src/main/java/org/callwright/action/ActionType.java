package org.callwright.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * How an {@link Action} appears in the palette. The values are service properties, so the palette calls no code of
 * actions.
 *
 * <p>A translation is a properties file beside the class, in UTF-8, such as {@code Ring_de.properties} for
 * {@code Ring}. Its keys are {@code label}, {@code group}, {@code keywords} (separated by commas), {@code summary},
 * {@code field.<component>}, {@code field.<component>.help}, {@code field.<component>.unit},
 * {@code field.<component>.initial} (an initial text), {@code choice.<Enum>.<CONSTANT>}, {@code exit.<id>},
 * {@code switch.<name>} and {@code switch.<name>.<position>}. Fields of a nested record are
 * {@code field.<Record>.<component>}. The key of a sentence that {@link Action#check} adds is {@code problem.} followed
 * by the sentence in lower case, with a hyphen for everything between letters and digits. Texts without a translation
 * are shown in English. The English labels of enum constants are {@code choice.…} in {@code Ring.properties}, or else
 * derived from the constants' names.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProviderType
public @interface ActionType {
    /** Prefix of the service properties. */
    String PREFIX_ = "callwright.action.";

    /** Identifies the action in stored flows, so it must not change: lower-case words joined by hyphens, unique. */
    String id();

    /** The name in the palette and on the step, in English. */
    String label();

    /** The group in the palette, such as {@code Play}, {@code Route} or {@code Ring}. */
    String group() default "Other";

    /** The name of an icon from Vaadin's set, such as {@code phone}. */
    String icon() default "cube";

    /** Further search terms, such as the name that another product uses. */
    String[] keywords() default {};

    /**
     * The summary of a step on its card, such as {@code Rings {phone} for {ringFor}}. Field names are in braces. A part
     * in brackets is left out while one of its fields is empty. Empty for no summary.
     */
    String summary() default "";

    /**
     * Whether several callflows often use the same configuration, such as opening hours or the members of a ring group.
     * A new step then offers to use a saved action or to become one.
     */
    boolean shared() default false;

    /** The version of the configuration record, from 1. Increase it when {@link Action#migrate} has to convert. */
    int schema() default 1;
}

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
 * {@code aside}, {@code deed}, {@code field.<component>}, {@code field.<component>.help},
 * {@code field.<component>.unit}, {@code field.<component>.initial} (an initial text),
 * {@code choice.<Enum>.<CONSTANT>}, {@code exit.<id>}, {@code exit.<id>.words}, {@code switch.<name>} and
 * {@code switch.<name>.<position>}. Fields of a nested record are
 * {@code field.<Record>.<component>}. The key of a sentence that {@link Action#check} adds is {@code problem.} followed
 * by the sentence in lower case, with a hyphen for everything between letters and digits. Texts without a translation
 * are shown in English. The English labels of enum constants are {@code choice.…} in {@code Ring.properties}, or else
 * derived from the constants' names.
 *
 * <p>{@code row.<Record>} is a line below the branch of each row of a list, by the record of such a row and written like
 * {@link #summary}, with the names of its fields: {@code {days}, {from}–{until}}. The English one is in
 * {@code Ring.properties} too; without any there is none.
 *
 * <p>{@code exit.<id>.words} stands before the sentence of the step that the branch leads to, without a comma: "if not
 * answered". Without it that is the branch's label with a small first letter. With an empty one, and for
 * {@link Exit#NEXT}, calls simply go on: nothing stands there. The English ones are in {@code Ring.properties} too.
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
     * What a step does, as a sentence without its subject, such as {@code Rings *{phone}*[, {ringFor}]}. Field names are in
     * braces. What the step is about is between asterisks and shown in bold; without any it is the first field. A part in
     * brackets is left out while one of its fields is empty. A field can have words instead of its values:
     * {@code {rounds|1=once|=# times}} is {@code once} for 1, and for all others the words after {@code |=}, in which
     * {@code #} is the value; {@code {mode|START=Starts}} goes by the constant of an enum, or {@code true} and
     * {@code false}. In the drawing the first letter is a small one after the words of the branch that leads there: "if
     * busy, rings …". Empty for no summary; the step then "does" what the action is called.
     */
    String summary() default "";

    /**
     * A shorter line below the sentence, for what is worth saying and decides little, such as how often a menu asks.
     * Written like {@link #summary}, beginning with a small letter. Not shown while a field outside brackets is empty.
     */
    String aside() default "";

    /**
     * A noun for what a step does, in front of what it is about where other steps lead to it: {@code Message} makes
     * "Message: Front desk". Empty for the label.
     */
    String deed() default "";

    /**
     * Whether calls go on by one of several branches that are equals, as from a menu: the drawing then shows them all as
     * a list. Otherwise the first branch is how calls mostly go on, and what it leads to is read as the next step; unless
     * {@link Action#exitWhenOff} is empty: then calls mostly end or go elsewhere, and all branches stand beside.
     */
    boolean choice() default false;

    /**
     * Whether several callflows often use the same configuration, such as opening hours or the members of a ring group.
     * A new step then offers to use a saved action or to become one.
     */
    boolean shared() default false;

    /** The version of the configuration record, from 1. Increase it when {@link Action#migrate} has to convert. */
    int schema() default 1;
}

package org.callwright.action;

import org.callwright.action.numbers.PhoneNumbers;
import org.osgi.annotation.versioning.ProviderType;

/** Receives the problems that {@link Action#check} finds. */
@ProviderType
public interface Problems {

    /**
     * Adds a problem. It is shown at the field and prevents publishing.
     *
     * @param field the component's name; {@code rules[0]} for the first row of a list, and {@code rules[0].lastDay} for
     *     a field of that row
     * @param sentence what is wrong and what to do, in English, 1 to 300 characters
     * @throws IllegalArgumentException if the configuration has no such field or the sentence is empty or too long
     */
    void add(String field, String sentence);

    /** What numbers mean where the PBX is. */
    PhoneNumbers numbers();

    /**
     * Adds a warning. It is shown at the field and has to be confirmed when publishing.
     *
     * @param field as for {@link #add}
     * @param sentence what calls may meet and what to do, as for {@link #add}
     * @throws IllegalArgumentException as for {@link #add}
     * @since 1.1
     */
    void warn(String field, String sentence);
}

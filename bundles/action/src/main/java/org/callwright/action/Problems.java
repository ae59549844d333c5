package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what an action finds wrong with a configuration; see {@link Action#check}. */
@ProviderType
public interface Problems {

    /**
     * Refuses what a field holds: the step cannot be published until that is put right. Shown at the field.
     *
     * @param field the component's name; for a row of a list {@code rules[0]}, counted from 0, and for a field of a
     *     record in it {@code rules[0].lastDay}
     * @param sentence what is wrong and what to do, in English, up to 300 characters
     * @throws IllegalArgumentException when the configuration has no such field, or there is no such sentence
     */
    void add(String field, String sentence);
}

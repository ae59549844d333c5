package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A section of a step, with its own extensions in its own dialplan context, so that keys are matched against these
 * alone. Each method returns a writer for an extension.
 */
@ProviderType
public interface Section {

    /** The start of the section. */
    Dialplan start();

    /**
     * For callers who dial these digits.
     *
     * @param digits {@code 0-9 * #}, or an Asterisk pattern that begins with an underscore
     */
    Dialplan dialled(String digits);

    /** For callers who dial nothing in time. {@code WaitExten} as the last line of an extension goes on here. */
    Dialplan timeout();

    /** For callers who dial anything else. */
    Dialplan invalid();

    /** For callers who press 0 in {@code VoiceMail} or {@code Directory}, where that is allowed. */
    Dialplan operator();

    /** For callers who press * in {@code VoiceMail} or {@code Directory}. */
    Dialplan assistant();

    /** The start of this section as a channel that {@code Dial} can call besides phones. */
    Value channel();
}

package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A part of a step with extensions of its own, in a dialplan context of its own: so a key that is pressed is matched
 * against these alone. Each method returns where to write that extension.
 */
@ProviderType
public interface Section {

    /** What happens on entering. */
    Dialplan start();

    /**
     * What happens when the caller dials this.
     *
     * @param digits digits of {@code 0-9 * #}, or a pattern of Asterisk beginning with an underscore
     */
    Dialplan dialled(String digits);

    /** What happens when the caller dials nothing in time. */
    Dialplan timeout();

    /** What happens when the caller dials something that is not there. */
    Dialplan invalid();

    /** What happens when the caller presses 0 within {@code VoiceMail} or {@code Directory}, where that is allowed. */
    Dialplan operator();

    /** What happens when the caller presses * within {@code VoiceMail} or {@code Directory}. */
    Dialplan assistant();

    /** The start of this section as something that can be dialled beside phones. It runs in a channel of its own. */
    Value channel();
}

package org.callwright.app.contacts;

import java.util.Optional;
import org.callwright.model.FlowId;

/**
 * A callflow as the contact list sees it.
 *
 * @param callflow which one
 * @param name of its draft
 * @param contact empty if it is left out
 * @param standing whether callers' version is in the list, and why not
 * @param next the same from the next publication on
 */
public record ContactRow(FlowId callflow, String name, Optional<Contact> contact, Standing standing, Standing next) {

    /** Whether a callflow is in the list. */
    public enum Standing {
        LISTED,
        /** It was hidden by hand. */
        HIDDEN,
        /** Callers cannot reach it. */
        NOT_LIVE,
        /** It has no numbers, or nothing but codes. */
        NO_NUMBERS
    }

    /** What the list shows for it. */
    public String title() {
        return contact.map(Contact::name).orElse(name);
    }
}

package org.callwright.store;

/** What a user may do. Each role may do what the ones before it may. */
public enum Role {
    /** Looks at everything that is drawn and published, and changes nothing. */
    VIEWER,
    /** Draws, publishes, deletes and switches. */
    EDITOR,
    /** Sets up connections and users too. */
    ADMINISTRATOR;

    /** Whether this role may do what another one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}

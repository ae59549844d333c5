package org.callwright.app.internal.events;

import java.util.Set;

/** What is told every change. */
interface Dependent {

    /** Must return at once: what has to be read anew is read when it is next asked for. */
    void changed(Set<Change> made);
}

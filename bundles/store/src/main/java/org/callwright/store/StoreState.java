package org.callwright.store;

import java.util.Optional;
import org.callwright.model.Message;

/** Whether the database is open. This service is there from the start, also while the database cannot be opened. */
public interface StoreState {

    /** Why the database is not open now, and what to do; empty while it is. It is tried again every few seconds. */
    Optional<Message> closed();
}

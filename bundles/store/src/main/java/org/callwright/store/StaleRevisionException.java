package org.callwright.store;

import org.callwright.model.Message;

/**
 * The flow or connection was saved or deleted by someone else after the caller read it. The caller has to load it again
 * and reapply the change.
 */
public class StaleRevisionException extends StoreException {
    public StaleRevisionException(String name) {
        super(Message.of(
                "\"{0}\" was changed or deleted by someone else meanwhile. Load it again and repeat your change.",
                name));
    }
}

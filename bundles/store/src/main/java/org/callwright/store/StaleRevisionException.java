package org.callwright.store;

import org.callwright.model.Message;

/** Somebody else saved or deleted the flow or connection after the change was begun. Load it again, repeat the change, save again. */
public class StaleRevisionException extends StoreException {
    public StaleRevisionException(String name) {
        super(Message.of(
                "\"{0}\" was changed or deleted by someone else meanwhile. Load it again and repeat your change.",
                name));
    }
}

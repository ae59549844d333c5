package org.callwright.asterisk.internal.ami;

import org.asteriskjava.manager.event.ResponseEvent;

/** Ends the answer to {@link DbGetAction}. Asterisk-Java derives the event's name from the class name. */
public final class DbGetCompleteEvent extends ResponseEvent {
    private static final long serialVersionUID = 1L;

    /** Called by Asterisk-Java. */
    public DbGetCompleteEvent(Object source) {
        super(source);
    }

    /** Called by Asterisk-Java, which logs a warning for attributes without a setter. */
    public void setEventList(String complete) {
        // The event itself says that the list is complete.
    }

    /** As with {@link #setEventList}. */
    public void setListItems(Integer one) {
        // The items are counted by the reader.
    }
}

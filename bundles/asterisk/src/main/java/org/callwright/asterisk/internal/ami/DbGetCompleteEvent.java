package org.callwright.asterisk.internal.ami;

import org.asteriskjava.manager.event.ResponseEvent;

/** The end of the answer to {@link DbGetAction}. Asterisk-Java knows it by the class's name. */
public final class DbGetCompleteEvent extends ResponseEvent {
    private static final long serialVersionUID = 1L;

    /** Called by Asterisk-Java. */
    public DbGetCompleteEvent(Object source) {
        super(source);
    }

    /** Takes what Asterisk-Java would else report as unknown. */
    public void setEventList(String complete) {
        // That the list is complete is all there is to know.
    }

    /** As with {@link #setEventList}. */
    public void setListItems(Integer one) {
        // The items have come themselves.
    }
}

package org.callwright.asterisk.internal.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;

/**
 * AMI's DBGet. Unlike Asterisk-Java's own action it waits for the end of the list. Public because Asterisk-Java calls
 * the getters by reflection.
 */
public final class DbGetAction extends AbstractManagerAction implements EventGeneratingAction {
    private static final long serialVersionUID = 1L;

    private final String family;
    private final String key;

    public DbGetAction(String family, String key) {
        this.family = family;
        this.key = key;
    }

    @Override
    public String getAction() {
        return "DBGet";
    }

    public String getFamily() {
        return family;
    }

    public String getKey() {
        return key;
    }

    @Override
    public Class<? extends ResponseEvent> getActionCompleteEventClass() {
        return DbGetCompleteEvent.class;
    }
}

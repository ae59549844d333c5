package org.callwright.asterisk.internal.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;

/**
 * AMI's DBGet, which answers with an event and then ends the list; Asterisk-Java's own action does not wait for the end.
 * Public, since Asterisk-Java reads the getters by reflection.
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

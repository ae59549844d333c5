package org.callwright.asterisk.internal.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.ShowDialplanCompleteEvent;

/**
 * AMI's ShowDialPlan for one context; Asterisk-Java's own action cannot select one. Public because Asterisk-Java calls
 * the getters by reflection.
 */
public final class ShowDialplanAction extends AbstractManagerAction implements EventGeneratingAction {
    private static final long serialVersionUID = 1L;

    private final String context;
    private final String extension;

    /** @param extension the number dialled there; {@code null} for everything in the context itself */
    public ShowDialplanAction(String context, String extension) {
        this.context = context;
        this.extension = extension;
    }

    @Override
    public String getAction() {
        return "ShowDialPlan";
    }

    public String getContext() {
        return context;
    }

    public String getExtension() {
        return extension;
    }

    @Override
    public Class<? extends ResponseEvent> getActionCompleteEventClass() {
        return ShowDialplanCompleteEvent.class;
    }
}

package org.callwright.asterisk.internal.inventory;

import java.util.List;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;

/** Lists that Asterisk answers with events. */
final class AmiLists {
    private AmiLists() {}

    /** Nothing where Asterisk has none of a kind, or not the module for it: it answers both with an error. */
    static <E extends ResponseEvent> List<E> events(AmiConnection ami, EventGeneratingAction action, Class<E> type) {
        try {
            return ami.list(action, type);
        } catch (AmiErrorException e) {
            if (e.permission()) {
                throw e;
            }
            return List.of();
        }
    }

    /** Whether Asterisk gave a value; it sends many as empty text. */
    static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}

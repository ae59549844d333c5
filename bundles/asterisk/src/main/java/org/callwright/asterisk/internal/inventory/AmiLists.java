package org.callwright.asterisk.internal.inventory;

import java.util.List;
import java.util.function.Function;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;

/** Reads lists that Asterisk sends as events. */
final class AmiLists {
    private AmiLists() {}

    /**
     * The events; none if Asterisk has no items or not the module for them, both of which it reports as an error.
     *
     * @param needed as with {@link AmiConnection#list}
     */
    static <E extends ResponseEvent> List<E> events(
            AmiConnection ami, EventGeneratingAction action, Class<E> type, Function<? super E, ?> needed) {
        try {
            return ami.list(action, type, needed);
        } catch (AmiErrorException e) {
            if (e.permission()) {
                throw e;
            }
            return List.of();
        }
    }

    /** Whether there is a value; Asterisk sends unset ones as empty text. */
    static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}

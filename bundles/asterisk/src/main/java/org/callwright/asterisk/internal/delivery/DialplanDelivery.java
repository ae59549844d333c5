package org.callwright.asterisk.internal.delivery;

import java.util.Optional;
import org.callwright.pbx.PbxUnreachableException;

/** Writes the published text to where Asterisk reads it. Nothing takes effect before a reload. */
public interface DialplanDelivery {
    /**
     * The text that is in place; empty if there is none.
     *
     * @throws DeliveryException if it cannot be read
     * @throws PbxUnreachableException if the PBX is needed for that and did not answer
     */
    Optional<String> read();

    /**
     * Replaces the whole text.
     *
     * @return puts back the text of before
     * @throws DeliveryException if nothing was replaced; the message says what to do
     * @throws PbxUnreachableException if the PBX is needed for that and did not answer, so nothing was replaced
     */
    Undo write(String text);

    /** Puts back what a write replaced. */
    @FunctionalInterface
    interface Undo {
        /**
         * Restores the text.
         *
         * @throws DeliveryException if it could not be restored
         * @throws PbxUnreachableException if the PBX is needed for that and did not answer; try again when it is back
         */
        void putBack();
    }
}

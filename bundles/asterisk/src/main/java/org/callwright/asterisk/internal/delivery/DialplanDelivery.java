package org.callwright.asterisk.internal.delivery;

import java.util.Optional;

/** A way by which our text gets to where Asterisk reads it. Nothing takes effect before a reload. */
public interface DialplanDelivery {
    /**
     * What is there now; empty when there is nothing.
     *
     * @throws DeliveryException when it cannot be read
     * @throws PbxAwayException when that needs the PBX, which did not answer
     */
    Optional<String> read();

    /**
     * Replaces what is there, wholly or not at all.
     *
     * @return puts back what was there before
     * @throws DeliveryException when nothing was replaced; the message is a sentence that says what to do
     * @throws PbxAwayException when that needs the PBX, which did not answer, so nothing was replaced
     */
    Undo write(String text);

    /** Puts back what a write replaced. */
    @FunctionalInterface
    interface Undo {
        /**
         * @throws DeliveryException when it could not be put back
         * @throws PbxAwayException when that needs the PBX, which did not answer; to be tried again when it is back
         */
        void putBack();
    }
}

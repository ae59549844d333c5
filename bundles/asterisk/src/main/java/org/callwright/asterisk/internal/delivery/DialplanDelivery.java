package org.callwright.asterisk.internal.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.pbx.PbxUnreachableException;

/**
 * Writes parts of the dialplan, and the index of those that are live, to where Asterisk reads them. Nothing takes
 * effect before a reload.
 */
public interface DialplanDelivery {
    /**
     * The index that is in place. A part whose file is missing or was changed by somebody else has no hash there.
     *
     * @throws DeliveryException if it cannot be read, or if what is in place must not be replaced
     * @throws PbxUnreachableException if the PBX is needed for that and did not answer
     */
    PartIndex read();

    /** The name of the index. */
    String file();

    /** The name of a part's file. */
    String file(int part);

    /**
     * Looks whether Asterisk would read the index at its next reload.
     *
     * @throws DeliveryException if it would not; the message says what to do
     */
    void checkIncluded();

    /** The files of the dialplan that are not Callwright's, where they can be seen. */
    List<ForeignFile> foreign();

    /** When the index that is in place was written; empty where that is not known. */
    Optional<Instant> written();

    /** Has {@link #read} look anew: the PBX may have been restarted or changed since. */
    void forget();

    /**
     * Writes the parts that are not in place yet, and then replaces the index in one step.
     *
     * @param before the index that is in place
     * @param after one made by {@link PartIndex#next} of it
     * @param texts the text of each new part, by hash; asked for one after the other
     * @return puts back the index of before
     * @throws DeliveryException if the index was not replaced; the message says what to do
     * @throws PbxUnreachableException if the PBX is needed for that and did not answer, so the index was not replaced
     */
    Undo replace(PartIndex before, PartIndex after, Map<String, Supplier<String>> texts);

    /** Deletes files that are not in an index, where that is possible. Called when no other index can be put back. */
    void deleteOthers(PartIndex live);

    /** Puts back what a write replaced. */
    @FunctionalInterface
    interface Undo {
        /**
         * Restores the index.
         *
         * @throws DeliveryException if it could not be restored
         * @throws PbxUnreachableException if the PBX is needed for that and did not answer; try again when it is back
         */
        void putBack();
    }
}

package org.callwright.pbx;

import java.time.Instant;
import org.callwright.model.Message;

/** Whether a PBX can be reached. Offered to listeners, in order, as OSGi services of {@link Listener}. */
public sealed interface PbxState {

    /** Since when it is so. */
    Instant since();

    /**
     * It answers.
     *
     * @param version as the PBX tells it, such as {@code 22.10.0}
     */
    record Reachable(Instant since, String version) implements PbxState {}

    /**
     * It does not.
     *
     * @param why a sentence for an admin
     */
    record Away(Instant since, Message why) implements PbxState {}

    /** Is told of every change. Must return at once. */
    @FunctionalInterface
    interface Listener {
        void changed(PbxState state);
    }
}

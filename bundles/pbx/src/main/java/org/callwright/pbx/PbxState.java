package org.callwright.pbx;

import java.time.Instant;
import org.callwright.model.Message;

/** Whether a PBX is reachable. Changes are reported in order to OSGi services of type {@link Listener}. */
public sealed interface PbxState {

    /** The time of the last change. */
    Instant since();

    /**
     * It answers.
     *
     * @param version of the PBX, such as {@code 22.10.0}
     */
    record Reachable(Instant since, String version) implements PbxState {}

    /**
     * It does not answer.
     *
     * @param why the reason, for an admin
     */
    record Away(Instant since, Message why) implements PbxState {}

    /** Called for every change. Must return at once. */
    @FunctionalInterface
    interface Listener {
        void changed(PbxState state);

        /** Called when the PBX read its configuration again and not because it was published to. Must return at once. */
        default void reloaded() {}
    }
}

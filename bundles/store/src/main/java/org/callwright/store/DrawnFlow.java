package org.callwright.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.callwright.model.Flow;

/**
 * A flow with everything that is drawn of it and in use, without any dialplan.
 *
 * @param stored the flow with its draft
 * @param live the live version; empty when there is none
 * @param draining the versions that are no longer live but may still have calls
 */
public record DrawnFlow(StoredFlow stored, Optional<Drawing> live, List<Drawing> draining) {
    public DrawnFlow {
        draining = List.copyOf(draining);
    }

    /**
     * The drawing of a version.
     *
     * @param number the version's number within its flow
     * @param flow the flow as it was drawn when it was published
     * @param codes what phones dial or subscribe to for the version's features
     */
    public record Drawing(int number, Flow flow, SortedSet<String> codes) {}
}

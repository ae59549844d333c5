package org.callwright.app.internal.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * A number on its way to a callflow.
 *
 * @param number as it is live, where it is
 * @param from the other callflow that callers reach by it; empty where only drafts change
 * @param gone what other callflows' drafts give up: the number, in their notation
 * @param to the callflow that gets it
 * @param added what the draft of that gets; nothing where it has the line already
 */
public record Move(
        PhoneNumber number,
        Optional<FlowFacts> from,
        Map<FlowId, Set<PhoneNumber>> gone,
        FlowFacts to,
        Set<PhoneNumber> added) {
    public Move {
        gone = Map.copyOf(gone);
        added = Set.copyOf(added);
    }
}

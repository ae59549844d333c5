package org.callwright.app.internal.publishing;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * A number on its way to a callflow.
 *
 * @param number as it is live, where it is
 * @param line all notations that move: of one number, callflows can have several
 * @param from the other callflow that callers reach by it; empty where only drafts change
 * @param gone what other callflows' drafts give up: the number, in all their notations
 * @param to the callflow that gets it
 * @param added what the draft of that gets: the notations that it does not have
 */
public record Move(
        PhoneNumber number,
        SortedSet<PhoneNumber> line,
        Optional<FlowFacts> from,
        Map<FlowId, Set<PhoneNumber>> gone,
        FlowFacts to,
        Set<PhoneNumber> added) {
    public Move {
        line = Collections.unmodifiableSortedSet(new TreeSet<>(line));
        gone = Map.copyOf(gone);
        added = Set.copyOf(added);
    }
}

package org.callwright.pbx;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * Everything of ours that shall be on a PBX, put together from stored texts only.
 *
 * @param flows each live flow once, in order of id
 */
public record Publication(List<LiveFlow> flows) {
    public Publication {
        flows = flows.stream().sorted((a, b) -> a.flow().compareTo(b.flow())).toList();
    }

    /**
     * A flow that answers calls.
     *
     * @param flow which
     * @param live the version that new calls start in
     * @param kept older versions that calls may still be in
     * @param numbers what callers dial
     */
    public record LiveFlow(
            FlowId flow, PrintedVersion live, List<PrintedVersion> kept, SortedSet<PhoneNumber> numbers) {
        public LiveFlow {
            kept = List.copyOf(kept);
            numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        }
    }

    /** A version's number and its text, to the letter as stored. */
    public record PrintedVersion(int number, String text) {}
}

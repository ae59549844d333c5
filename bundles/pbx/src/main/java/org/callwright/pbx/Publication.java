package org.callwright.pbx;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * Everything of ours that shall be on a PBX, put together from stored texts only.
 *
 * @param flows each live flow once, in order of id
 * @param features what saved actions add for the PBX's own phones, in order of owner
 */
public record Publication(List<LiveFlow> flows, List<Feature> features) {
    public Publication {
        flows = flows.stream().sorted(Comparator.comparing(LiveFlow::flow)).toList();
        features =
                features.stream().sorted(Comparator.comparing(Feature::owner)).toList();
    }

    /** Callflows alone. */
    public Publication(List<LiveFlow> flows) {
        this(flows, List.of());
    }

    public boolean isEmpty() {
        return flows.isEmpty() && features.isEmpty();
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

    /**
     * Feature codes and hints. They outlive the versions of callflows that use the saved action.
     *
     * @param owner the saved action's id
     * @param text to the letter as compiled: {@code callwright-internal} and contexts of the owner's own
     */
    public record Feature(String owner, String text) {}

    /** A version's number and its text, to the letter as stored. */
    public record PrintedVersion(int number, String text) {}
}

package org.callwright.pbx;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * Everything that Callwright publishes to a PBX, taken from stored texts.
 *
 * @param flows the live flows, each once, in order of id
 * @param features the feature codes and hints of saved actions, in order of owner
 */
public record Publication(List<LiveFlow> flows, List<Feature> features) {
    public Publication {
        flows = flows.stream().sorted(Comparator.comparing(LiveFlow::flow)).toList();
        features =
                features.stream().sorted(Comparator.comparing(Feature::owner)).toList();
    }

    /** A publication without feature codes. */
    public Publication(List<LiveFlow> flows) {
        this(flows, List.of());
    }

    public boolean isEmpty() {
        return flows.isEmpty() && features.isEmpty();
    }

    /**
     * A live flow.
     *
     * @param flow its id
     * @param live the version that new calls start in
     * @param draining older versions that calls may still be in
     * @param numbers that callers dial
     */
    public record LiveFlow(
            FlowId flow, PrintedVersion live, List<PrintedVersion> draining, SortedSet<PhoneNumber> numbers) {
        public LiveFlow {
            draining = List.copyOf(draining);
            numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        }
    }

    /**
     * The feature codes and hints of a saved action. They do not depend on the callflows that use it.
     *
     * @param owner the saved action's id
     * @param text as compiled: lines of {@code callwright-internal} and the owner's own contexts
     */
    public record Feature(String owner, String text) {}

    /** A version's number and its text as stored. */
    public record PrintedVersion(int number, String text) {}
}

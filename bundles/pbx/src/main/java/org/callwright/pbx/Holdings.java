package org.callwright.pbx;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.model.FlowId;

/**
 * What a PBX has loaded that an installation of Callwright published, whichever it was.
 *
 * @param mark names the publication
 * @param versions the numbers of the versions of each flow
 * @param numbers what callers dial, with the id of the flow it leads to
 */
public record Holdings(Mark mark, Map<FlowId, Set<Integer>> versions, SortedMap<String, String> numbers) {
    public Holdings {
        versions = Map.copyOf(versions);
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /**
     * Names a publication.
     *
     * @param hash of it; empty if there is none or it lost its end
     * @param installation whose it is; empty for those of early versions of Callwright
     */
    public record Mark(String hash, Optional<String> installation) {
        /** Where nothing is published. */
        public static final Mark NONE = new Mark("", Optional.empty());
    }

    /** Whether there is nothing that a call could enter. */
    public boolean isEmpty() {
        return versions.isEmpty() && numbers.isEmpty();
    }
}

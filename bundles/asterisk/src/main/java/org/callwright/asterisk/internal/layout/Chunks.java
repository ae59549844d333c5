package org.callwright.asterisk.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;

/**
 * Cuts versions, sorted by flow, into lists of some tens of flows. Whether there is a cut before a flow depends on that
 * flow and its neighbour alone, so a change affects only the one or two lists that it is in.
 */
final class Chunks {
    /** Dialplan of this many characters is a list of its own, so that no small callflow is written with it. */
    private static final int LARGE = 32_000;

    private Chunks() {}

    /** @param flows the average number of flows in a list */
    static List<List<VersionDigest>> of(List<VersionDigest> sorted, int flows) {
        return cut(sorted, version -> cuts(version.flow(), flows), version -> 0);
    }

    /** The same for dialplan: one that is large is alone. */
    static List<List<VersionDigest>> ofDialplan(List<VersionDigest> sorted, int flows) {
        return cut(sorted, version -> cuts(version.flow(), flows), VersionDigest::size);
    }

    private static List<List<VersionDigest>> cut(
            List<VersionDigest> sorted, Predicate<VersionDigest> cuts, ToIntFunction<VersionDigest> size) {
        List<List<VersionDigest>> chunks = new ArrayList<>();
        List<VersionDigest> chunk = new ArrayList<>();
        for (VersionDigest version : sorted) {
            if (!chunk.isEmpty() && isNewFlow(chunk.getLast(), version) && cuts.test(version)
                    || isLarge(version, size)
                    || !chunk.isEmpty() && isLarge(chunk.getLast(), size)) {
                add(chunk, chunks);
                chunk = new ArrayList<>();
            }
            chunk.add(version);
        }
        add(chunk, chunks);
        return chunks;
    }

    private static boolean isNewFlow(VersionDigest before, VersionDigest version) {
        return !before.flow().equals(version.flow());
    }

    private static boolean isLarge(VersionDigest version, ToIntFunction<VersionDigest> size) {
        return size.applyAsInt(version) > LARGE;
    }

    private static void add(List<VersionDigest> chunk, List<List<VersionDigest>> chunks) {
        if (!chunk.isEmpty()) {
            chunks.add(List.copyOf(chunk));
        }
    }

    /** True for one flow in so many. The hash is mixed because most ids differ in few characters. */
    private static boolean cuts(FlowId flow, int flows) {
        return Integer.remainderUnsigned(flow.value().hashCode() * 0x9E3779B9 >>> 8, flows) == 0;
    }
}

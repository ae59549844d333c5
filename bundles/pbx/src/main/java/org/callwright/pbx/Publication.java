package org.callwright.pbx;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;

/**
 * Everything that Callwright publishes to a PBX: names and hashes. The texts are read only where they are written or
 * compared.
 *
 * @param installation identifies this installation of Callwright, so that another one can tell whose it is
 * @param stepKey stands before the token of a step when the PBX asks for it to be run: see {@link StepKey}
 * @param flows the live flows by id
 * @param texts has the texts
 */
public record Publication(String installation, String stepKey, SortedMap<FlowId, LiveFlow> flows, VersionTexts texts) {
    public Publication {
        flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
    }

    public boolean isEmpty() {
        return flows.isEmpty();
    }

    /** Whether new calls find a flow. */
    public boolean isLive(FlowId flow) {
        LiveFlow there = flows.get(flow);
        return there != null && !there.leaving();
    }

    /** The flows that a version leads to and that new calls do not find. */
    public Set<FlowId> missing(VersionDigest version) {
        return version.leadsTo().stream()
                .filter(target -> !isLive(target))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with a flow added or replaced. */
    public Publication with(LiveFlow flow) {
        SortedMap<FlowId, LiveFlow> all = new TreeMap<>(flows);
        all.put(flow.id(), flow);
        return new Publication(installation, stepKey, all, texts);
    }

    /** The same without a flow. */
    public Publication without(FlowId flow) {
        SortedMap<FlowId, LiveFlow> all = new TreeMap<>(flows);
        all.remove(flow);
        return new Publication(installation, stepKey, all, texts);
    }

    /** The same with the texts from elsewhere. */
    public Publication withTexts(VersionTexts other) {
        return new Publication(installation, stepKey, flows, other);
    }

    /**
     * A live flow.
     *
     * @param live the version that new calls start in
     * @param kept older versions that calls may still be in, by number
     * @param leaving whether the flow was deleted: only calls in progress get there
     */
    public record LiveFlow(VersionDigest live, SortedMap<Integer, VersionDigest> kept, boolean leaving) {
        public LiveFlow {
            kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        }

        public LiveFlow(VersionDigest live, SortedMap<Integer, VersionDigest> kept) {
            this(live, kept, false);
        }

        public LiveFlow(VersionDigest live) {
            this(live, new TreeMap<>());
        }

        /** The same once the flow is deleted: it stays for calls in progress, and nobody can dial it. */
        public LiveFlow left() {
            return new LiveFlow(live.withoutNumbers(), kept, true);
        }

        public FlowId id() {
            return live.flow();
        }

        /** Whether calls can be in a version of it. */
        public boolean has(int number) {
            return live.number() == number || kept.containsKey(number);
        }

        /** The same flow with another version live and the present one kept. */
        public LiveFlow with(VersionDigest next) {
            Map<Integer, VersionDigest> older = new TreeMap<>(kept);
            older.put(live.number(), live);
            older.remove(next.number());
            return new LiveFlow(next, new TreeMap<>(older));
        }

        /** The same without a version that was kept. */
        public LiveFlow without(int number) {
            SortedMap<Integer, VersionDigest> older = new TreeMap<>(kept);
            older.remove(number);
            return new LiveFlow(live, older, leaving);
        }
    }

    /** Reads stored versions. */
    @FunctionalInterface
    public interface VersionTexts {
        /**
         * The version of a digest.
         *
         * @throws RuntimeException if it is not there or was changed since it was published
         */
        Version read(VersionDigest version);
    }
}

package org.callwright.app.internal.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.Feature;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.PrintedVersion;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts publications together from the texts that the store has. It changes nothing and remembers nothing. */
@Component(service = PublicationAssembler.class)
public class PublicationAssembler {
    private final FlowStore store;

    @Activate
    public PublicationAssembler(@Reference FlowStore store) {
        this.store = store;
    }

    /** What is live by the store, with the versions that are kept for calls in progress. */
    Publication now() {
        return publication(live(), kept());
    }

    /** The same with one version live in place of its flow's present one, which is kept for the calls in it. */
    Publication with(Version version) {
        Map<FlowId, Version> live = live();
        Map<FlowId, Map<Integer, Version>> kept = kept();
        Version before = live.put(version.flow().id(), version);
        if (before != null) {
            keep(before, kept);
        }
        return publication(live, kept);
    }

    /** The same without a flow and the versions kept of it. */
    Publication without(FlowId id) {
        Map<FlowId, Version> live = live();
        live.remove(id);
        return publication(live, kept());
    }

    private Map<FlowId, Version> live() {
        Map<FlowId, Version> versions = new TreeMap<>();
        store.live().forEach(version -> versions.put(version.flow().id(), version));
        return versions;
    }

    private Map<FlowId, Map<Integer, Version>> kept() {
        Map<FlowId, Map<Integer, Version>> kept = new TreeMap<>();
        for (DrainingVersion each : store.draining()) {
            store.version(each.flow(), each.number()).ifPresent(version -> keep(version, kept));
        }
        return kept;
    }

    private static void keep(Version version, Map<FlowId, Map<Integer, Version>> kept) {
        kept.computeIfAbsent(version.flow().id(), id -> new TreeMap<>()).put(version.number(), version);
    }

    private static Publication publication(Map<FlowId, Version> live, Map<FlowId, Map<Integer, Version>> kept) {
        return new Publication(
                live.values().stream()
                        .map(version -> flow(
                                version,
                                kept.getOrDefault(version.flow().id(), Map.of()).values()))
                        .toList(),
                live.values().stream()
                        .filter(version -> !version.features().isEmpty())
                        .map(version -> new Feature(version.flow().id().value(), version.features()))
                        .toList());
    }

    private static LiveFlow flow(Version live, Collection<Version> kept) {
        List<PrintedVersion> older = kept.stream()
                .filter(version -> version.number() != live.number())
                .map(PublicationAssembler::printed)
                .toList();
        return new LiveFlow(live.flow().id(), printed(live), older, live.flow().numbers());
    }

    private static PrintedVersion printed(Version version) {
        return new PrintedVersion(version.number(), version.dialplan());
    }
}

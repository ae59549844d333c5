package org.callwright.app.internal.publishing;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.PublishedVersions;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts publications together from what the store has. It changes nothing and remembers nothing. */
@Component(service = PublicationAssembler.class)
public class PublicationAssembler {
    private final FlowStore store;
    private final PublishedVersions versions;

    @Activate
    public PublicationAssembler(@Reference FlowStore store, @Reference PublishedVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /** What is live by the store, with what is kept for calls in progress. Reads one row of each flow. */
    Publication now() {
        SortedMap<FlowId, LiveFlow> flows = new TreeMap<>();
        versions.live().forEach(version -> flows.put(version.flow(), new LiveFlow(version)));
        versions.leaving().forEach(version -> flows.putIfAbsent(version.flow(), new LiveFlow(version).left()));
        for (DrainingVersion each : store.draining()) {
            LiveFlow flow = flows.get(each.flow());
            if (flow != null && flow.live().number() != each.number()) {
                versions.find(each.flow(), each.number())
                        .ifPresent(kept -> flows.put(each.flow(), keeping(flow, kept)));
            }
        }
        return new Publication(versions.installation(), versions.stepKey(), flows, this::read);
    }

    private static LiveFlow keeping(LiveFlow flow, VersionDigest older) {
        Map<Integer, VersionDigest> kept = new TreeMap<>(flow.kept());
        kept.put(older.number(), older);
        return new LiveFlow(flow.live(), new TreeMap<>(kept), flow.leaving());
    }

    /** A publication with one version live in place of its flow's present one, which is kept for the calls in it. */
    Publication with(Publication now, Version version) {
        VersionDigest next = VersionDigest.of(version);
        LiveFlow before = now.flows().get(next.flow());
        return now.with(before == null ? new LiveFlow(next) : before.with(next))
                .withTexts(digest -> digest.equals(next) ? version : read(digest));
    }

    private Version read(VersionDigest version) {
        return store.published(version.flow(), version.number())
                .orElseThrow(() -> new StoreException("Version " + version.number() + " of callflow " + version.flow()
                        + " is live and not in the database any more. Restore the database from a backup."));
    }
}

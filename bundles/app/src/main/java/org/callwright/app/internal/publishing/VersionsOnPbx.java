package org.callwright.app.internal.publishing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes which versions the PBX has, and knows which of them calls can be in. Everything that changes the PBX throws
 * {@link PbxUnreachableException} or {@link PublishException} as {@link PbxServer#publish} does, and is called with the
 * {@link PublishLock} held.
 */
@Component(service = VersionsOnPbx.class)
public class VersionsOnPbx {
    private final FlowStore store;
    private final PublicationAssembler assembler;

    /** The versions that calls can be in; null until that is first asked for. */
    private Set<VersionName> callable;

    @Activate
    public VersionsOnPbx(@Reference FlowStore store, @Reference PublicationAssembler assembler) {
        this.store = store;
        this.assembler = assembler;
    }

    private record VersionName(FlowId flow, int number) {}

    /**
     * Whether calls can be in a version. They can be in the live one, in older ones that are kept for calls in progress,
     * and in one that is being published, before the store knows that it is live. After a publication that failed they
     * can be in what was there before and in what was to be there, until the next one succeeds.
     */
    public synchronized boolean canHaveCalls(FlowId flow, int version) {
        return callable().contains(new VersionName(flow, version));
    }

    /** Has new calls of a flow go to this version; the one before is kept for calls in progress. */
    Published add(PbxServer server, Version version) {
        sweep(server.calls());
        return publish(server, assembler.with(version));
    }

    /** Takes a flow off the PBX with all its versions. */
    void remove(PbxServer server, FlowId flow) {
        sweep(server.calls());
        publish(server, assembler.without(flow));
    }

    /** Publishes what the store says is live. */
    void putBack(PbxServer server) {
        publish(server, assembler.now());
    }

    /**
     * Publishes what the store says is live, unless the PBX has it or nothing is live.
     *
     * @return whether that was published
     */
    boolean reconcile(PbxServer server) {
        Publication wanted = assembler.now();
        if (wanted.isEmpty()) {
            return false;
        }
        if (server.isLive(wanted)) {
            published(wanted);
            return false;
        }
        publish(server, wanted);
        return true;
    }

    private Published publish(PbxServer server, Publication publication) {
        publishing(publication);
        Published result = server.publish(publication);
        published(publication);
        return result;
    }

    private synchronized void publishing(Publication publication) {
        callable().addAll(names(publication));
    }

    private synchronized void published(Publication publication) {
        callable = names(publication);
    }

    private Set<VersionName> callable() {
        if (callable == null) {
            callable = names(assembler.now());
        }
        return callable;
    }

    /** Drops kept versions that no call can be in any more. */
    private void sweep(ActiveCalls calls) {
        for (DrainingVersion draining : store.draining()) {
            boolean restarted = !draining.pbxRun().equals(calls.run());
            if (restarted || Collections.disjoint(draining.channels(), calls.channels())) {
                store.sweep(draining.flow(), draining.number());
            }
        }
    }

    private static Set<VersionName> names(Publication publication) {
        Set<VersionName> names = new HashSet<>();
        for (LiveFlow flow : publication.flows()) {
            names.add(new VersionName(flow.flow(), flow.live().number()));
            flow.draining().forEach(draining -> names.add(new VersionName(flow.flow(), draining.number())));
        }
        return names;
    }
}

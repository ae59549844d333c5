package org.callwright.app.internal.publishing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.PbxContents;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
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
    private final Ownership ownership;

    /** What the PBX has; empty until that is first asked for, and after a failure. */
    private Optional<Publication> present = Optional.empty();
    /** Versions of flows that are on their way to the PBX, or may have got there. */
    private final Set<VersionDigest> pending = new HashSet<>();

    @Activate
    public VersionsOnPbx(
            @Reference FlowStore store, @Reference PublicationAssembler assembler, @Reference Ownership ownership) {
        this.store = store;
        this.ownership = ownership;
        this.assembler = assembler;
    }

    /**
     * Whether calls can be in a version. They can be in the live one, in older ones that are kept for calls in progress,
     * and in one that is being published, before the store knows that it is live. After a publication that failed they
     * can be in what was there before and in what was to be there, until the next one succeeds.
     */
    public boolean canHaveCalls(FlowId flow, int version) {
        if (isPending(flow, version)) {
            return true;
        }
        LiveFlow live = present().flows().get(flow);
        return live != null && live.has(version);
    }

    /** Has new calls of a flow go to this version; the one before is kept for calls in progress. */
    Published add(PbxServer server, Version version) {
        return publish(server, assembler.with(swept(server.calls()), version));
    }

    /** Takes a flow off the PBX with all its versions. */
    void remove(PbxServer server, FlowId flow) {
        publish(server, swept(server.calls()).without(flow));
    }

    /**
     * Publishes what the store says is live, since the store did not take what was published last.
     *
     * @return why the PBX may still have that; empty if it does not
     */
    Optional<Message> putBack(PbxServer server) {
        boolean isBack = false;
        try {
            publish(server, assembler.now());
            isBack = true;
            return Optional.empty();
        } catch (PbxUnreachableException e) {
            return Optional.of(e.message());
        } catch (PublishException e) {
            return Optional.of(e.message());
        } catch (StoreException e) {
            return Optional.of(e.message());
        } finally {
            if (!isBack) {
                forget();
            }
        }
    }

    /** The store is to say again what is present. Until something is published, calls can also be in what was. */
    synchronized void forget() {
        present.ifPresent(was -> was.flows().values().forEach(flow -> {
            pending.add(flow.live());
            pending.addAll(flow.kept().values());
        }));
        present = Optional.empty();
    }

    /** Publishes what the store says is live, and writes flows again that the PBX was seen not to have. */
    void repair(PbxServer server, Set<FlowId> different) {
        publish(server, assembler.now(), different);
    }

    /**
     * Publishes what the store says is live, unless the PBX has it or nothing is live.
     *
     * @return whether that was published
     */
    boolean reconcile(PbxServer server) {
        Publication wanted = assembler.now();
        if (!wanted.isEmpty() && server.isLive(wanted)) {
            ownership.seen(server.mark());
            published(wanted);
            return false;
        }
        ownership.check(server);
        if (wanted.isEmpty()) {
            return false;
        }
        publish(server, wanted);
        return true;
    }

    /** How the PBX differs from what is published; empty if it does not. A handful of questions. */
    Optional<Message> difference(PbxServer server) {
        Publication published = present();
        Optional<Message> found = published.isEmpty() ? Optional.empty() : server.difference(published);
        if (!published.isEmpty() && found.isEmpty()) {
            ownership.seen(server.mark());
            return found;
        }
        return ownership.look(server).map(PbxContents.Foreign::message).or(() -> found);
    }

    /** The flows on the PBX. */
    Publication present() {
        synchronized (this) {
            if (present.isPresent()) {
                return present.get();
            }
        }
        Publication read = assembler.now();
        synchronized (this) {
            present = present.or(() -> Optional.of(read));
            return present.get();
        }
    }

    private synchronized boolean isPending(FlowId flow, int version) {
        return pending.stream().anyMatch(each -> each.flow().equals(flow) && each.number() == version);
    }

    private Published publish(PbxServer server, Publication publication) {
        return publish(server, publication, Set.of());
    }

    private Published publish(PbxServer server, Publication publication, Set<FlowId> again) {
        ownership.check(server);
        Publication before = present();
        synchronized (this) {
            publication.flows().values().stream()
                    .filter(flow -> flow != before.flows().get(flow.id()))
                    .forEach(flow -> pending.add(flow.live()));
        }
        Published result = server.publish(publication, again);
        ownership.published(result.hash());
        published(publication);
        return result;
    }

    private synchronized void published(Publication publication) {
        present = Optional.of(publication);
        pending.clear();
    }

    /** What is present but for kept versions that no call can be in any more. */
    private Publication swept(ActiveCalls calls) {
        Publication swept = present();
        for (DrainingVersion draining : store.draining()) {
            boolean restarted = !draining.pbxRun().equals(calls.run());
            if (restarted || Collections.disjoint(draining.channels(), calls.channels())) {
                store.sweep(draining.flow(), draining.number());
                LiveFlow flow = swept.flows().get(draining.flow());
                swept = flow == null ? swept : swept.with(flow.without(draining.number()));
            }
        }
        synchronized (this) {
            present = Optional.of(swept);
        }
        return swept;
    }
}

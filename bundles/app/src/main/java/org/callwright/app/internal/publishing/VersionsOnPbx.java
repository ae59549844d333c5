package org.callwright.app.internal.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.app.PbxContents;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.Mismatch;
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

    /**
     * Has new calls of flows go to these versions, of all of them in one step; those before are kept for calls in progress.
     * Refused where a version leads to a flow that is not live.
     */
    Published add(PbxServer server, List<Version> versions) {
        Publication next = swept(server.calls());
        for (Version version : versions) {
            next = assembler.with(next, version);
        }
        refuseCutOff(next, versions);
        return publish(server, next);
    }

    private void refuseCutOff(Publication next, List<Version> versions) {
        for (Version version : versions) {
            FlowId id = version.flow().id();
            next.missing(next.flows().get(id).live()).forEach(target -> {
                throw new PublishException(cutOff(id, target), true, null);
            });
        }
    }

    /** Keeps new calls from a flow; it stays with its versions for those in progress. */
    Published retire(PbxServer server, FlowId flow) {
        Publication now = swept(server.calls());
        return publish(server, now.with(now.flows().get(flow).left()));
    }

    /** Takes a flow off the PBX with all its versions. */
    void remove(PbxServer server, FlowId flow) {
        publish(server, present().without(flow));
    }

    /** The live flows whose text leads to a flow. */
    Stream<FlowId> leadingTo(FlowId flow) {
        return present().flows().values().stream()
                .filter(each -> !each.leaving() && each.live().leadsTo(flow))
                .map(LiveFlow::id);
    }

    /** The live flows that lead to one which is not live, with a sentence that says so: some of their calls are hung up. */
    Map<FlowId, Message> cutOff() {
        Publication now = present();
        Map<FlowId, Message> found = new TreeMap<>();
        now.flows().values().stream()
                .filter(flow -> !flow.leaving())
                .forEach(flow -> now.missing(flow.live())
                        .forEach(target -> found.putIfAbsent(flow.id(), cutOff(flow.id(), target))));
        return found;
    }

    /** How a flow differs from what is published: where it leads, and each of its lines. */
    Optional<Mismatch> mismatch(PbxServer server, Publication published, FlowId flow) {
        LiveFlow live = published.flows().get(flow);
        Set<FlowId> missing = live.leaving() ? Set.of() : published.missing(live.live());
        return missing.stream()
                .map(target -> new Mismatch(false, cutOff(flow, target)))
                .findFirst()
                .or(() -> server.mismatch(published, flow));
    }

    private Message cutOff(FlowId from, FlowId to) {
        return Message.of(
                "\"{0}\" leads to \"{1}\", which is not live: whoever gets there is hung up. Publish \"{1}\" first, or"
                        + " lead elsewhere.",
                name(from), name(to));
    }

    private String name(FlowId flow) {
        return store.find(flow).map(found -> found.draft().name()).orElse(flow.value());
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

    /** What is present but for what no call can be in or get to any more. */
    private Publication swept(ActiveCalls calls) {
        Publication swept = present();
        for (DrainingVersion draining : store.draining()) {
            boolean restarted = !draining.pbxRun().equals(calls.run());
            if (restarted || !calls.canBe(draining.channels())) {
                store.sweep(draining.flow(), draining.number());
                swept = without(swept, draining);
            }
        }
        synchronized (this) {
            present = Optional.of(swept);
        }
        return swept;
    }

    private static Publication without(Publication publication, DrainingVersion draining) {
        LiveFlow flow = publication.flows().get(draining.flow());
        if (flow == null) {
            return publication;
        }
        return flow.leaving() && flow.live().number() == draining.number()
                ? publication.without(flow.id())
                : publication.with(flow.without(draining.number()));
    }
}

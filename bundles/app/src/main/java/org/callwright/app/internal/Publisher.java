package org.callwright.app.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.app.AppException;
import org.callwright.app.PublishResult;
import org.callwright.compiler.Compilation;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.Calls;
import org.callwright.pbx.PbxAwayException;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.store.FlowStore;
import org.callwright.store.KeptVersion;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes drafts live, one at a time. What is live is put together from stored texts only. */
@Component(service = Publisher.class)
public class Publisher {
    private final FlowStore store;
    private final FlowChecker checker;
    private final PbxLink pbx;
    private final LivePublication live;

    @Activate
    public Publisher(
            @Reference FlowStore store,
            @Reference FlowChecker checker,
            @Reference PbxLink pbx,
            @Reference LivePublication live) {
        this.store = store;
        this.checker = checker;
        this.pbx = pbx;
        this.live = live;
    }

    synchronized PublishResult publish(FlowId id, String user, boolean warningsConfirmed) {
        StoredFlow stored = store.find(id)
                .orElseThrow(() -> new AppException("There is no callflow " + id + ". It may have been deleted."));
        Flow draft = stored.draft();
        int number = store.nextVersion(id);
        Compilation compilation = checker.compile(draft, number);
        List<Problem> problems = new ArrayList<>(checker.thorough(draft, compilation));
        problems.addAll(live.takenElsewhere(id, draft.numbers()));
        if (problems.stream().anyMatch(Problem::refusesPublishing)) {
            return new PublishResult.Refused(List.copyOf(problems));
        }
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new PublishResult.Failed(pbx.sentence() + " The draft is kept; publish when the PBX is back.", true);
        }
        if (!problems.isEmpty() && !warningsConfirmed) {
            return new PublishResult.NeedsConfirmation(List.copyOf(problems));
        }
        var version = new Version(
                draft, number, compilation.dialplan().orElseThrow(), compilation.actions(), Instant.now(), user);
        return publish(stored, version, server.get());
    }

    private PublishResult publish(StoredFlow stored, Version version, PbxServer server) {
        store.add(version);
        try {
            Calls calls = server.calls();
            live.sweep(calls);
            Published published = server.publish(live.with(version));
            return goLive(stored, version, server, published);
        } catch (PbxAwayException e) {
            return new PublishResult.Failed(e.getMessage(), true);
        } catch (PublishException e) {
            return new PublishResult.Failed(e.getMessage(), e.restored());
        }
    }

    private PublishResult goLive(StoredFlow stored, Version version, PbxServer server, Published published) {
        FlowId id = stored.draft().id();
        Optional<KeptVersion> previous = stored.live().isPresent()
                ? Optional.of(new KeptVersion(
                        id,
                        stored.live().getAsInt(),
                        published.before().run(),
                        published.before().channels()))
                : Optional.empty();
        try {
            store.goLive(id, version.number(), previous);
        } catch (StoreException e) {
            server.publish(live.now());
            return new PublishResult.Failed(
                    "The new version could not be noted as live, so the one before was put back. " + e.getMessage(),
                    true);
        }
        SortedSet<PhoneNumber> numbers =
                Collections.unmodifiableSortedSet(new TreeSet<>(version.flow().numbers()));
        return new PublishResult.Live(version.number(), numbers, published.took());
    }
}

package org.callwright.app.internal.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.callwright.app.AppException;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.checks.FeatureCodeChecks;
import org.callwright.app.internal.checks.LiveSwitch;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes drafts live, one at a time. What is live is put together from stored texts only. */
@Component(service = FlowPublisher.class)
public class FlowPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(FlowPublisher.class);

    private final FlowStore store;
    private final DraftChecks checks;
    private final PbxConnection pbx;
    private final PublicationAssembler assembler;
    private final FeatureCodeChecks codeChecks;

    @Activate
    public FlowPublisher(
            @Reference FlowStore store,
            @Reference DraftChecks checks,
            @Reference PbxConnection pbx,
            @Reference PublicationAssembler assembler,
            @Reference FeatureCodeChecks codeChecks) {
        this.store = store;
        this.checks = checks;
        this.pbx = pbx;
        this.assembler = assembler;
        this.codeChecks = codeChecks;
    }

    public synchronized PublishResult publish(FlowId id, String user, boolean warningsConfirmed) {
        return publish(existing(id), user, Locale.ENGLISH, problems -> warningsConfirmed || problems.isEmpty());
    }

    /** Publishes, or rolls back, when that is still what the user saw. */
    public synchronized PublishResult publish(Preview seen, String user) {
        if (seen.version().isPresent()) {
            return rollBack(seen.id(), seen.version().getAsInt(), user);
        }
        StoredFlow stored = existing(seen.id());
        return publish(
                stored,
                user,
                seen.language(),
                problems ->
                        stored.revision() == seen.revision() && seen.problems().containsAll(problems));
    }

    /** Makes a version live again, to the letter as it was: no action is asked, nothing is compiled. */
    public synchronized PublishResult rollBack(FlowId id, int number, String user) {
        StoredFlow stored = existing(id);
        Version version = existing(stored, number);
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new PublishResult.Failed(Message.of("{0} Try again when it is back.", pbx.message()), true);
        }
        try {
            List<Problem> problems = inTheWay(server.get(), version.flow());
            if (!problems.isEmpty()) {
                return new PublishResult.Refused(problems);
            }
        } catch (PbxUnreachableException e) {
            return new PublishResult.Failed(e.message(), true);
        }
        LOG.info(
                "{} goes back to version {} of \"{}\".",
                user,
                number,
                stored.draft().name());
        return bringLive(stored, version, server.get());
    }

    private PublishResult publish(StoredFlow stored, String user, Locale language, Predicate<List<Problem>> confirmed) {
        Flow draft = stored.draft();
        int number = store.nextVersion(draft.id());
        Compilation compilation = checks.compile(draft, number, language);
        List<Problem> problems = problems(draft, compilation);
        if (problems.stream().anyMatch(Problem::refusesPublishing)) {
            return new PublishResult.Refused(problems);
        }
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new PublishResult.Failed(
                    Message.of("{0} The draft is kept; publish when the PBX is back.", pbx.message()), true);
        }
        if (!confirmed.test(problems)) {
            return new PublishResult.NeedsConfirmation(problems);
        }
        var version = new Version(
                draft,
                number,
                compilation.dialplan().orElseThrow(),
                compilation.features().flatMap(FeatureCompilation::text).orElse(""),
                compilation.actions(),
                Instant.now(),
                user);
        store.add(version);
        return bringLive(stored, version, server.get());
    }

    private PublishResult bringLive(StoredFlow stored, Version version, PbxServer server) {
        try {
            ActiveCalls calls = server.calls();
            assembler.sweep(calls);
            Published published = server.publish(assembler.with(version));
            return goLive(stored, version, server, published);
        } catch (PbxUnreachableException e) {
            return new PublishResult.Failed(e.message(), true);
        } catch (PublishException e) {
            return new PublishResult.Failed(e.message(), e.restored());
        }
    }

    /** Positions may have come, gone or changed places, so the lamp may have to be another. What is kept stays. */
    private static void light(LiveSwitch live, PbxServer server) {
        try {
            server.setLamp(live.key(), live.position(server.get(live.key())).lit());
        } catch (PbxUnreachableException e) {
            LOG.warn(
                    "The lamp of \"{}\" may be wrong until that is switched. {}",
                    live.saved().name(),
                    e.getMessage());
        }
    }

    public StoredFlow existing(FlowId id) {
        return store.find(id)
                .orElseThrow(() -> new AppException("There is no callflow {0}. It may have been deleted.", id));
    }

    /** A version that can be gone back to. */
    Version existing(StoredFlow stored, int number) {
        String flow = stored.draft().name();
        if (stored.live().isPresent() && stored.live().getAsInt() == number) {
            throw new AppException("Version {0} of \"{1}\" is live already.", number, flow);
        }
        return store.version(stored.draft().id(), number)
                .orElseThrow(() -> new AppException("\"{0}\" has no version {1}.", flow, number));
    }

    /** All that is wrong with a draft, errors first. */
    List<Problem> problems(Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(assembler.takenElsewhere(draft.id(), draft.numbers()));
        problems.addAll(codeChecks.check(compilation.codes(), assembler.codesElsewhere(draft.id())));
        problems.addAll(checks.thorough(draft, compilation));
        return List.copyOf(problems);
    }

    /**
     * Numbers of an older version that have come to another callflow, or to the PBX, since, and connections that are
     * gone.
     */
    List<Problem> inTheWay(PbxServer server, Flow older) {
        List<Problem> problems = new ArrayList<>(assembler.takenElsewhere(older.id(), older.numbers()));
        problems.addAll(checks.inTheWay(server, older));
        return List.copyOf(problems);
    }

    private PublishResult goLive(StoredFlow stored, Version version, PbxServer server, Published published) {
        FlowId id = stored.draft().id();
        Optional<DrainingVersion> previous = stored.live().isPresent()
                ? Optional.of(new DrainingVersion(
                        id,
                        stored.live().getAsInt(),
                        published.before().run(),
                        published.before().channels()))
                : Optional.empty();
        try {
            store.goLive(id, version.number(), previous);
        } catch (StoreException e) {
            server.publish(assembler.now());
            return new PublishResult.Failed(
                    Message.of(
                            "The new version could not be noted as live, so the one before was put back. {0}",
                            e.message()),
                    true);
        }
        checks.byHand(version.flow(), Locale.ENGLISH).ifPresent(live -> light(live, server));
        SortedSet<PhoneNumber> numbers =
                Collections.unmodifiableSortedSet(new TreeSet<>(version.flow().numbers()));
        return new PublishResult.Live(version.number(), numbers, published.took());
    }
}

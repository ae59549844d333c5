package org.callwright.app.internal.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.app.AppException;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.checks.RollbackChecks;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.switches.LiveSwitch;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.tally.Tally.Event;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes drafts and rolls back to earlier versions, one at a time. */
@Component(service = FlowPublisher.class)
public class FlowPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(FlowPublisher.class);

    private final FlowStore store;
    private final FlowLookup lookup;
    private final VersionCandidates candidates;
    private final RollbackChecks rollbackChecks;
    private final PbxConnection pbx;
    private final Actions actions;
    private final VersionActivation activation;
    private final PublishLock lock;
    private final Tally tally;

    @Activate
    public FlowPublisher(
            @Reference FlowStore store,
            @Reference FlowLookup lookup,
            @Reference VersionCandidates candidates,
            @Reference RollbackChecks rollbackChecks,
            @Reference PbxConnection pbx,
            @Reference Actions actions,
            @Reference VersionActivation activation,
            @Reference PublishLock lock,
            @Reference Tally tally) {
        this.store = store;
        this.lookup = lookup;
        this.candidates = candidates;
        this.rollbackChecks = rollbackChecks;
        this.pbx = pbx;
        this.actions = actions;
        this.activation = activation;
        this.lock = lock;
        this.tally = tally;
    }

    /**
     * Publishes a draft.
     *
     * @throws AppException when there is no such flow, or when something else is being published for too long
     */
    public PublishResult publish(FlowId id, String user, boolean warningsConfirmed) {
        return publish(
                id,
                user,
                Locale.ENGLISH,
                candidate -> warningsConfirmed || candidate.problems().isEmpty());
    }

    /**
     * Publishes a draft, or rolls back, if that is still what the user agreed to.
     *
     * @throws AppException as the other two
     */
    public PublishResult publish(Preview seen, String user) {
        return seen.version().isPresent()
                ? rollBack(seen.id(), seen.version().getAsInt(), user, seen.problems()::containsAll)
                : publish(seen.id(), user, seen.language(), candidate -> candidate.isAgreedTo(seen));
    }

    /**
     * Makes an earlier version live again. Calls run its text as it was stored; nothing of it is compiled anew. The
     * action is only asked for the switch, to set its lamp.
     *
     * @throws AppException when there is no such flow or version, when that is live already, or when something else is
     *     being published for too long
     */
    public PublishResult rollBack(FlowId id, int number, String user) {
        return rollBack(id, number, user, problems -> true);
    }

    private PublishResult rollBack(FlowId id, int number, String user, Predicate<List<Problem>> confirmed) {
        return lock.hold(() -> {
            StoredFlow stored = lookup.flow(id);
            Version version = lookup.earlierVersion(stored, number);
            Optional<PbxServer> server = pbx.reachable();
            if (server.isEmpty()) {
                return told(
                        user,
                        stored,
                        Deed.ROLL_BACK,
                        new PublishResult.Failed(Message.of("{0} Try again when it is back.", pbx.message()), true));
            }
            try {
                List<Problem> problems = rollbackChecks.problems(server.get(), version);
                if (problems.stream().anyMatch(Problem::refusesPublishing)) {
                    return told(user, stored, Deed.ROLL_BACK, new PublishResult.Refused(problems));
                }
                if (!confirmed.test(problems)) {
                    return new PublishResult.NeedsConfirmation(problems);
                }
            } catch (PbxUnreachableException e) {
                return told(user, stored, Deed.ROLL_BACK, new PublishResult.Failed(e.message(), true));
            }
            return told(
                    user,
                    stored,
                    Deed.ROLL_BACK,
                    activation.activate(
                            stored, version, server.get(), () -> LiveSwitch.of(version.flow(), actions), user));
        });
    }

    private PublishResult publish(FlowId id, String user, Locale language, Predicate<VersionCandidate> confirmed) {
        return lock.hold(() -> {
            VersionCandidate candidate = candidates.of(lookup.flow(id), language);
            if (candidate.isRefused()) {
                return told(user, candidate.stored(), Deed.PUBLISH, new PublishResult.Refused(candidate.problems()));
            }
            Optional<PbxServer> server = pbx.reachable();
            if (server.isEmpty()) {
                return told(
                        user,
                        candidate.stored(),
                        Deed.PUBLISH,
                        new PublishResult.Failed(
                                Message.of("{0} The draft is kept; publish when the PBX is back.", pbx.message()),
                                true));
            }
            if (!confirmed.test(candidate)) {
                return new PublishResult.NeedsConfirmation(candidate.problems());
            }
            Version version = candidate.version(user, Instant.now());
            store.add(version);
            PublishResult result =
                    activation.activate(candidate.stored(), version, server.get(), candidate::liveSwitch, user);
            if (result instanceof PublishResult.Failed failed && failed.callersUnaffected()) {
                store.discard(id, version.number()); // no call ever went by it
            }
            return told(user, candidate.stored(), Deed.PUBLISH, result);
        });
    }

    /** What a user wants, as the log says it. */
    private enum Deed {
        PUBLISH,
        ROLL_BACK;

        @Override
        public String toString() {
            return this == PUBLISH ? "publish" : "roll back";
        }
    }

    /** Logs who did what, in one line, and counts it. */
    private PublishResult told(String user, StoredFlow stored, Deed deed, PublishResult result) {
        String who = LogText.of(user);
        String name = LogText.of(stored.draft().name());
        FlowId id = stored.draft().id();
        switch (result) {
            case PublishResult.Live live -> {
                tally.count(Event.PUBLISHED);
                if (deed == Deed.PUBLISH) {
                    LOG.info("{} made version {} of \"{}\" ({}) live.", who, live.version(), name, id);
                } else {
                    LOG.info("{} rolled \"{}\" ({}) back to version {}.", who, name, id, live.version());
                }
            }
            case PublishResult.Refused refused -> {
                tally.count(Event.PUBLISH_REFUSED);
                LOG.info("{} could not {} \"{}\" ({}): it has errors.", who, deed, name, id);
            }
            case PublishResult.Failed failed -> {
                tally.count(Event.PUBLISH_FAILED);
                LOG.warn("{} could not {} \"{}\" ({}): {}", who, deed, name, id, LogText.of(failed.why()));
            }
            case PublishResult.NeedsConfirmation needed -> {
                // Nothing was tried yet.
            }
        }
        return result;
    }
}

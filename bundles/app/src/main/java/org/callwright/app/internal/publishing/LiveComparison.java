package org.callwright.app.internal.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callwright.app.AppException;
import org.callwright.app.PbxStatus;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares everything that is live with what the PBX has loaded, flow by flow and slowly, in rounds: at the start, after
 * the PBX came back, and some minutes after the last round. A flow that differs is published again.
 */
@Component(immediate = true)
public class LiveComparison implements PbxStatus.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveComparison.class);

    private static final Duration BETWEEN_FLOWS = Duration.ofMillis(200);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    /** Asterisk goes through all its contexts for each question, so the more there are, the slower is the round. */
    private static final int PAUSES_A_COMPARISON = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-compare").factory());
    private final PbxConnection pbx;
    private final VersionsOnPbx versions;
    private final PublishLock lock;
    private final Duration betweenFlows;
    private final Duration betweenRounds;
    /** The flow that was compared last in this round. */
    private Optional<FlowId> last = Optional.empty();
    /** The next flow is compared after this time. */
    private long pauseEnds = System.nanoTime();

    @Activate
    public LiveComparison(
            @Reference PbxConnection pbx, @Reference VersionsOnPbx versions, @Reference PublishLock lock) {
        this(pbx, versions, lock, BETWEEN_FLOWS, BETWEEN_ROUNDS);
    }

    LiveComparison(
            PbxConnection pbx,
            VersionsOnPbx versions,
            PublishLock lock,
            Duration betweenFlows,
            Duration betweenRounds) {
        this.pbx = pbx;
        this.versions = versions;
        this.lock = lock;
        this.betweenFlows = betweenFlows;
        this.betweenRounds = betweenRounds;
        schedule(betweenFlows);
    }

    private void schedule(Duration delay) {
        if (!thread.isShutdown()) {
            thread.schedule(this::next, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until a comparison that is running has ended, since the services it uses stop next. */
    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    /** The PBX may have been restarted, so a new round begins. */
    @Override
    public synchronized void pbxChanged() {
        last = Optional.empty();
        pauseEnds = System.nanoTime();
    }

    private void next() {
        long start = System.nanoTime();
        try {
            pbx.reachable().ifPresent(server -> nextFlow().ifPresent(flow -> compare(server, flow)));
        } catch (PbxUnreachableException | StoreException e) {
            LOG.debug("A comparison waits: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("A comparison failed; the next one follows", e);
        } finally {
            Duration pause = Duration.ofNanos((System.nanoTime() - start) * PAUSES_A_COMPARISON);
            schedule(pause.compareTo(betweenFlows) > 0 ? pause : betweenFlows);
        }
    }

    /** The flow after the last one; empty in the pause between two rounds. */
    private synchronized Optional<LiveFlow> nextFlow() {
        if (System.nanoTime() - pauseEnds < 0) {
            return Optional.empty();
        }
        SortedMap<FlowId, LiveFlow> all = versions.present().flows();
        Optional<LiveFlow> next = last.map(all::tailMap).orElse(all).values().stream()
                .filter(flow -> !last.equals(Optional.of(flow.id())))
                .findFirst();
        last = next.map(LiveFlow::id);
        if (next.isEmpty()) {
            pauseEnds = System.nanoTime() + betweenRounds.toNanos();
        }
        return next;
    }

    private void compare(PbxServer server, LiveFlow flow) {
        if (mismatch(server, flow).isPresent()) {
            try {
                lock.hold(() -> repair(server, flow.id()));
            } catch (PublishException e) {
                LOG.warn("The callflow {} could not be put right on the PBX: {}", flow.id(), e.getMessage());
            } catch (AppException busy) {
                LOG.debug("The callflow {} is compared again in the next round: {}", flow.id(), busy.getMessage());
            }
        }
    }

    /** Looks again with the lock held: it may have been published meanwhile. */
    private Void repair(PbxServer server, FlowId id) {
        Optional.ofNullable(versions.present().flows().get(id))
                .flatMap(flow -> mismatch(server, flow))
                .ifPresent(why -> {
                    LOG.warn(
                            "The PBX does not have the callflow {} as it was published, so it is written again: {}",
                            id,
                            why);
                    versions.repair(server, id);
                });
        return null;
    }

    private Optional<Message> mismatch(PbxServer server, LiveFlow flow) {
        return server.mismatch(flow, versions.present().texts());
    }
}

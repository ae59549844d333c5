package org.callwright.app.internal.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.callwright.app.AppException;
import org.callwright.app.PbxStatus;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
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
 * Compares what the PBX has with what is published, and says what it saw. Every some seconds and after each reload that
 * the PBX tells of, it looks at the whole, which takes a handful of questions. In between it goes through all flows, in
 * rounds and slowly; at once and without pauses where the whole differs or somebody had the PBX reload. It repairs
 * nothing, see {@link PbxRepair}, but for what keeps callflows from dialling protected numbers: that follows the PBX's
 * dialplan, and is published again once when it has changed.
 */
@Component(immediate = true)
public class LiveComparison implements PbxStatus.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveComparison.class);

    private static final Pace PACE =
            new Pace(Duration.ofSeconds(15), Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMillis(20));
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    /** Asterisk goes through all its contexts for each question, so the more there are, the slower is the round. */
    private static final int PAUSES_A_COMPARISON = 20;

    private static final int PAUSES_IN_HASTE = 2;

    /**
     * How long to wait.
     *
     * @param betweenLooks at the whole
     * @param inHaste between flows, when something is known to have changed
     */
    record Pace(Duration betweenLooks, Duration betweenFlows, Duration betweenRounds, Duration inHaste) {}

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-compare").factory());
    private final PbxConnection pbx;
    private final VersionsOnPbx versions;
    private final SeenOnPbx seen;
    private final PublishLock lock;
    private final Pace pace;
    /** The flow that was compared last in this round. */
    private Optional<FlowId> last = Optional.empty();
    /** The next flow is compared after this time. */
    private long pauseEnds = System.nanoTime();
    /** The whole is looked at after this time. */
    private long lookAt;
    /** A flow is compared after this time. */
    private long compareAt = System.nanoTime();

    private Optional<ScheduledFuture<?>> waiting = Optional.empty();

    private boolean inHaste;
    /** What keeps callflows from protected numbers could not be published; used by this object's thread only. */
    private boolean guardOwed;

    @Activate
    public LiveComparison(
            @Reference PbxConnection pbx,
            @Reference VersionsOnPbx versions,
            @Reference SeenOnPbx seen,
            @Reference PublishLock lock) {
        this(pbx, versions, seen, lock, PACE);
    }

    LiveComparison(PbxConnection pbx, VersionsOnPbx versions, SeenOnPbx seen, PublishLock lock, Pace pace) {
        this.pbx = pbx;
        this.versions = versions;
        this.seen = seen;
        this.lock = lock;
        this.pace = pace;
        // The reconciler comes first: it publishes what the PBX lost while it was away.
        lookAt = System.nanoTime() + pace.betweenFlows().multipliedBy(10).toNanos();
        schedule();
    }

    /** Wakes this object's thread for what comes next, also if it was to sleep longer. */
    private synchronized void schedule() {
        if (!thread.isShutdown()) {
            long now = System.nanoTime();
            long next = Math.max(
                    Math.min(lookAt - now, compareAt - now), shortestPause().toNanos());
            waiting.ifPresent(task -> task.cancel(false));
            waiting = Optional.of(thread.schedule(this::next, next, TimeUnit.NANOSECONDS));
        }
    }

    /** Waits until a comparison that is running has ended, since the services it uses stop next. */
    @Deactivate
    void stop() throws InterruptedException {
        synchronized (this) {
            waiting.ifPresent(task -> task.cancel(false)); // else the thread would wait for it, up to half a minute
            thread.shutdown();
        }
        thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    /** The PBX may have been restarted, so a new round begins. */
    @Override
    public synchronized void pbxChanged() {
        lookAt = System.nanoTime() + pace.betweenFlows().multipliedBy(10).toNanos();
        begin(false);
    }

    @Override
    public synchronized void pbxReloaded() {
        lookAt = System.nanoTime();
        begin(true);
    }

    private void begin(boolean haste) {
        last = Optional.empty();
        pauseEnds = System.nanoTime();
        inHaste = haste;
        schedule();
    }

    private void next() {
        try {
            pbx.reachable().ifPresent(server -> {
                if (isTimeToLook()) {
                    look(server);
                } else {
                    nextFlow().ifPresent(flow -> compare(server, flow));
                }
            });
        } catch (PbxUnreachableException | PublishException | StoreException | AppException e) {
            LOG.debug("A comparison waits: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("A comparison failed; the next one follows", e);
        } finally {
            schedule();
        }
    }

    private synchronized Duration shortestPause() {
        return inHaste ? pace.inHaste() : pace.betweenFlows();
    }

    private synchronized void rest(long start) {
        long took = System.nanoTime() - start;
        compareAt = System.nanoTime() + took * (inHaste ? PAUSES_IN_HASTE : PAUSES_A_COMPARISON);
    }

    private synchronized boolean isTimeToLook() {
        return System.nanoTime() - lookAt >= 0;
    }

    /** With the lock held: what is published must not change meanwhile. */
    private void look(PbxServer server) {
        long start = System.nanoTime();
        boolean news = lock.hold(() -> {
            seen.retain(versions.present().flows().keySet());
            Optional<Message> difference = versions.difference(server);
            boolean told = seen.whole(difference);
            if ((told || guardOwed) && difference.equals(Optional.of(PbxServer.PROTECTION_CHANGED))) {
                guardOwed = versions.putBack(server).isPresent();
                seen.whole(versions.difference(server));
            }
            return told;
        });
        synchronized (this) {
            Duration pause = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PAUSES_A_COMPARISON);
            lookAt = System.nanoTime()
                    + (pause.compareTo(pace.betweenLooks()) > 0 ? pause : pace.betweenLooks()).toNanos();
            if (news) {
                begin(true);
            }
        }
    }

    /** The flow after the last one; empty in the pause between two rounds. */
    private synchronized Optional<LiveFlow> nextFlow() {
        if (System.nanoTime() - compareAt < 0 || System.nanoTime() - pauseEnds < 0) {
            return Optional.empty();
        }
        SortedMap<FlowId, LiveFlow> all = versions.present().flows();
        Optional<LiveFlow> next = last.map(all::tailMap).orElse(all).values().stream()
                .filter(flow -> !last.equals(Optional.of(flow.id())))
                .findFirst();
        last = next.map(LiveFlow::id);
        if (next.isEmpty()) {
            inHaste = false;
            pauseEnds = System.nanoTime() + pace.betweenRounds().toNanos();
        }
        return next;
    }

    /** A mismatch is looked at again with the lock held: the flow may have been published meanwhile. */
    private void compare(PbxServer server, LiveFlow flow) {
        long start = System.nanoTime();
        Optional<Mismatch> found = mismatch(server, versions.present(), flow.id());
        rest(start);
        if (found.isEmpty() && seen.of(flow.id()).isEmpty()) {
            return;
        }
        lock.hold(() -> {
            Publication now = versions.present();
            seen.flow(flow.id(), mismatch(server, now, flow.id()));
            return null;
        });
    }

    private Optional<Mismatch> mismatch(PbxServer server, Publication now, FlowId flow) {
        return now.flows().containsKey(flow) ? versions.mismatch(server, now, flow) : Optional.empty();
    }
}

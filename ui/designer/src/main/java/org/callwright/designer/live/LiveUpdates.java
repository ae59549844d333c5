package org.callwright.designer.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.PbxContents;
import org.callwright.app.PbxStatus;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Message;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes every change to every open page. After a change the snapshot is read once for all pages. Each page is updated
 * in a thread of its own, so that a slow browser does not delay the others, and skips to the newest snapshot if it
 * missed some. A page whose browser has gone is not updated until it is back: nobody would collect the changes, and they
 * would hold on to all that the page ever showed.
 */
@Component(service = {LiveUpdates.class, Callflows.Listener.class, PbxStatus.Listener.class})
public final class LiveUpdates implements Callflows.Listener, PbxStatus.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    /** Pages say that they are not up to date after two of these without a beat. */
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

    /** For so many beats a page is updated that never was connected: its browser may be about to be. */
    private static final int OPENING = 3;

    private final BooleanSupplier hostStops;
    private final Callflows callflows;
    private final PbxStatus pbx;
    private final PbxContents contents;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final ScheduledExecutorService reader = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("callwright-live-updates").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // changes while this bundle stops are ignored
    private final ExecutorService pusher = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundWork pages = new BackgroundWork(pusher);

    private volatile Optional<Snapshot> latest = Optional.empty();
    private volatile long beats;
    private volatile boolean stopping;

    /** Called by the component runtime. */
    @Activate
    public LiveUpdates(
            BundleContext context,
            @Reference Callflows callflows,
            @Reference PbxStatus pbx,
            @Reference PbxContents contents) {
        this(() -> context.getBundle(0).getState() == Bundle.STOPPING, callflows, pbx, contents, BETWEEN_BEATS);
    }

    /** @param hostStops whether the whole host is being stopped */
    LiveUpdates(
            BooleanSupplier hostStops,
            Callflows callflows,
            PbxStatus pbx,
            PbxContents contents,
            Duration betweenBeats) {
        this.hostStops = hostStops;
        this.callflows = callflows;
        this.pbx = pbx;
        this.contents = contents;
        refresh();
        reader.scheduleWithFixedDelay(
                this::beat, betweenBeats.toMillis(), betweenBeats.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Returns when all reading has ended, here and in pages that are being updated: the services they read from stop
     * next.
     */
    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        reader.shutdown();
        pusher.shutdown();
        followers.clear();
        reader.awaitTermination(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
        pusher.awaitTermination(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void changed() {
        refresh();
    }

    @Override
    public void pbxChanged() {
        refresh();
    }

    /** Reads a new snapshot and pushes it to all pages. Returns at once. */
    public void refresh() {
        if (requested.compareAndSet(false, true)) {
            try {
                reader.execute(this::read);
            } catch (OutOfMemoryError e) { // no thread to read with: the next beat or change tries again
                requested.set(false);
                LOG.error("A change is shown later", e);
            }
        }
    }

    /**
     * Tells all pages that they are up to date. What could not be read or shown before is now, and what the PBX says of
     * itself, of which nobody tells.
     */
    private void beat() {
        beats++;
        if (latest.isEmpty()
                || latest.get().failure().isPresent()
                || !latest.get().pbx().equals(pbx.message())) {
            read();
        }
        followers.forEach(Follower::push);
    }

    /**
     * Shows a page the newest snapshot now, if there is one, and every later one. To be called with the page's session
     * locked; {@code show} is called in the same way.
     *
     * @param beat called every few seconds with another number each time, for as long as the page is up to date
     * @return ends the updates; to be removed when the page closes
     */
    public Registration follow(UI ui, Consumer<Snapshot> show, LongConsumer beat) {
        Follower follower = new Follower(ui, show, beat);
        followers.add(follower);
        follower.show();
        return () -> followers.remove(follower);
    }

    /** Shows a page every snapshot; see {@link #follow(UI, Consumer, LongConsumer)}. */
    public Registration follow(UI ui, Consumer<Snapshot> show) {
        return follow(ui, show, beat -> {});
    }

    /**
     * Not while the host is being stopped: one action after the other goes then, all callflows would be checked again, and
     * the host would wait for that.
     */
    private void read() {
        if (hostStops.getAsBoolean()) {
            return;
        }
        requested.set(false); // before reading, so that a change meanwhile is read again
        try {
            push(callflows.list(), callflows.savedActions(), contents.unguarded(), Optional.empty());
        } catch (RuntimeException | Error e) { // the thread goes on with the next change
            push(
                    latest.map(Snapshot::callflows).orElse(List.of()),
                    latest.map(Snapshot::savedActions).orElse(List.of()),
                    latest.map(Snapshot::unguarded).orElse(List.of()),
                    Optional.of(ErrorMessages.message(Message.of("The callflows could not be read."), e)));
        }
    }

    private void push(
            List<CallflowSummary> all,
            List<CallflowSummary> saved,
            List<PbxContents.Unguarded> unguarded,
            Optional<Message> failure) {
        latest = Optional.of(new Snapshot(
                all,
                saved,
                failure,
                pbx.message(),
                pbx.isReachable(),
                contents.difference(),
                contents.foreign(),
                unguarded));
        followers.forEach(Follower::push);
    }

    /** An open page. */
    private final class Follower {
        private final UI ui;
        private final Consumer<Snapshot> show;
        private final LongConsumer beat;
        private final AtomicBoolean queued = new AtomicBoolean();
        private Snapshot shown;
        private long told = -1;
        private long updatedUntil = beats + OPENING;

        Follower(UI ui, Consumer<Snapshot> show, LongConsumer beat) {
            this.ui = ui;
            this.show = show;
            this.beat = beat;
        }

        void push() {
            if (queued.compareAndSet(false, true)) {
                try {
                    pages.runOn(ui, this::update);
                } catch (OutOfMemoryError e) { // no thread to show it with: the next beat or change tries again
                    queued.set(false);
                    LOG.error("A page is shown a change later", e);
                }
            }
        }

        /** Until the next beat after it was connected: browsers that poll are not, between two polls. */
        private void update() {
            queued.set(false);
            if (ui.getInternals().getPushConnection().isConnected()) {
                updatedUntil = beats;
            }
            if (beats <= updatedUntil) {
                show();
            }
        }

        private void show() {
            Snapshot now = latest.orElse(null);
            if (now == null || stopping) { // showing it may read from services that have stopped by now
                return;
            }
            if (now != shown) {
                show.accept(now);
                shown = now; // only then: what could not be shown is shown with the next beat
            }
            long current = beats;
            if (current != told) { // not for each change in between: pages do more then than show what is new
                beat.accept(current);
                told = current;
            }
        }
    }
}

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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.PbxStatus;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Message;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings every change to every open page. After a change, what pages show is read once, however many are open, and each
 * page is told in a thread of its own: a browser that takes its time holds up nobody else, and a page that has not yet
 * shown one snapshot skips to the newest.
 */
@Component(service = {LiveUpdates.class, Callflows.Listener.class, PbxStatus.Listener.class})
public final class LiveUpdates implements Callflows.Listener, PbxStatus.Listener {

    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    private final Callflows callflows;
    private final PbxStatus pbx;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService reading = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("callwright-feed").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // what changes while this bundle stops is of no interest
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundWork pages = new BackgroundWork(telling);

    private volatile Optional<Snapshot> latest = Optional.empty();
    private volatile boolean stopping;

    /** Called by the component runtime. */
    @Activate
    public LiveUpdates(@Reference Callflows callflows, @Reference PbxStatus pbx) {
        this.callflows = callflows;
        this.pbx = pbx;
        refresh();
    }

    /** Returns when nothing is read any more, here or by a page that is being told: what is read from stops next. */
    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        reading.shutdown();
        telling.shutdown();
        followers.clear();
        reading.awaitTermination(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
        telling.awaitTermination(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void changed() {
        refresh();
    }

    @Override
    public void pbxChanged() {
        refresh();
    }

    /** Reads again and tells all pages. Returns at once. */
    public void refresh() {
        if (due.compareAndSet(false, true)) {
            reading.execute(this::read);
        }
    }

    /**
     * Shows a page the newest snapshot now, when there is one, and every later one. Called with the page's session
     * locked, as is {@code show}.
     *
     * @return ends it; to be called when the page closes
     */
    public Registration follow(UI ui, Consumer<Snapshot> show) {
        Follower follower = new Follower(ui, show);
        followers.add(follower);
        follower.show();
        return () -> followers.remove(follower);
    }

    private void read() {
        due.set(false); // before reading: what changes meanwhile is read again
        try {
            tell(callflows.list(), callflows.savedActions(), Optional.empty());
        } catch (RuntimeException e) {
            tell(
                    latest.map(Snapshot::callflows).orElse(List.of()),
                    latest.map(Snapshot::savedActions).orElse(List.of()),
                    Optional.of(ErrorMessages.message(Message.of("The callflows could not be read."), e)));
        }
    }

    private void tell(List<CallflowSummary> all, List<CallflowSummary> saved, Optional<Message> failure) {
        latest = Optional.of(new Snapshot(all, saved, failure, pbx.message(), pbx.isReachable()));
        followers.forEach(Follower::tell);
    }

    /** One page. */
    private final class Follower {
        private final UI ui;
        private final Consumer<Snapshot> show;
        private final AtomicBoolean told = new AtomicBoolean();

        Follower(UI ui, Consumer<Snapshot> show) {
            this.ui = ui;
            this.show = show;
        }

        void tell() {
            if (told.compareAndSet(false, true)) {
                pages.runOn(ui, this::show);
            }
        }

        private void show() {
            told.set(false);
            if (!stopping) { // a page reads more than what it is told, and its turn may come late
                latest.ifPresent(show);
            }
        }
    }
}

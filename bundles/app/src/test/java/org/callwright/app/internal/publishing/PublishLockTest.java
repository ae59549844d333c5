package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.app.internal.flows.WiredCallflows;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What waits for the publish lock, and what does not. */
@Timeout(60)
class PublishLockTest {
    private static final FlowId ID = new FlowId("flow1");

    @TempDir
    Path folder;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final CountDownLatch done = new CountDownLatch(1);
    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = pbx.connection();
    private final PublishLock lock = new PublishLock(Duration.ofMillis(50));
    private final Changes changes = new Changes();
    private TemporaryStore store;
    private WiredPublishing publishing;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        publishing = WiredPublishing.of(store, store.flows(), new InstalledActions(), link, changes, lock);
        store.flows().create(InstalledActions.ending(ID, "Flow", PhoneNumber.did("0305550100")), "admin");
        publishing.publisher().publish(ID, "admin", true);
        publishing.publisher().publish(ID, "admin", true);
    }

    @AfterEach
    void close() {
        done.countDown();
        other.shutdown();
        store.close();
    }

    @Test
    void whatChangesThePbxWaitsAndGivesUpInTime() throws Exception {
        heldByAnotherThread();

        assertRefused(() -> publishing.publisher().publish(ID, "admin", true));
        assertRefused(() -> publishing.publisher().rollBack(ID, 1, "admin"));
        assertRefused(() -> publishing.deletion().delete(store.flows().find(ID).orElseThrow(), "admin"));
        assertThat(pbx.published).hasSize(2);
        assertThat(store.flows().versions(ID)).hasSize(2);
    }

    @Test
    void reconcilingWaitsToo() throws Exception {
        pbx.published.clear();
        Future<?> holder = heldByAnotherThread();
        reconcile();
        assertThat(pbx.published).isEmpty();

        done.countDown();
        holder.get();
        reconcile();
        assertThat(pbx.published).hasSize(1);
    }

    @Test
    void aPreviewIsMadeWhileSomethingIsPublished() throws Exception {
        heldByAnotherThread();

        assertThat(publishing.previews().ofDraft(ID, Locale.ENGLISH).isRefused())
                .isFalse();
        assertThat(publishing.previews().ofVersion(ID, 1, Locale.ENGLISH).version())
                .hasValue(1);
    }

    @Test
    void itIsFreeAgainAfterEachUseAndAfterAFailure() throws Exception {
        assertThatThrownBy(() -> lock.hold(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(other.submit(() -> publishing.publisher().publish(ID, "admin", true))
                        .get())
                .isInstanceOf(PublishResult.Live.class);
        assertThat(other.submit(() -> publishing
                                .deletion()
                                .delete(store.flows().find(ID).orElseThrow(), "admin"))
                        .get())
                .isInstanceOf(DeleteResult.Deleted.class);
    }

    @Test
    void anInterruptedThreadDoesNotBeginAndStaysInterrupted() throws Exception {
        heldByAnotherThread();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lock.hold(() -> "begun")).isInstanceOf(AppException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Else the next publication would be checked against what was live before. */
    @Test
    void whatChangedIsToldBeforeAnythingElseIsPublished() {
        Callflows callflows = WiredCallflows.of(store, store.flows(), publishing, changes);
        List<Boolean> freeWhenTold = new ArrayList<>();
        var following = new DependentIndex<>(
                changes,
                change -> {
                    freeWhenTold.add(isFree());
                    return Stream.empty();
                },
                freeWhenTold::size,
                (size, key) -> {});

        callflows.publish(ID, new Operator.Host("admin"), true);
        callflows.rollBack(ID, 1, new Operator.Host("admin"));
        callflows.publish(callflows.preview(ID, Locale.ENGLISH), new Operator.Host("admin"));
        callflows.delete(ID, new Operator.Host("admin"));
        List<Boolean> told = following.ask(size -> freeWhenTold);
        assertThat(told).containsExactly(false, false, false, false);
    }

    private boolean isFree() {
        try {
            return other.submit(() -> lock.hold(() -> true)).get();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<?> heldByAnotherThread() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        Future<?> holder = other.submit(() -> lock.hold(() -> {
            held.countDown();
            return awaited(done);
        }));
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        return holder;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Compares once: a reconciler does so when it starts, and stops when it has. */
    private void reconcile() throws InterruptedException {
        new Reconciler(link, publishing.versions(), publishing.seen(), lock).stop();
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(AppException.class)
                .hasMessage("Another publication is still on its way. Try again when it is done.");
    }
}

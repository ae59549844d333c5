package org.callwright.app.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Change.ConnectionChanged;
import org.callwright.app.internal.events.Change.DraftChanged;
import org.callwright.model.FlowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A result is kept until something changes that it depends on, and never longer. */
@Timeout(60)
class DependentCacheTest {
    private static final Change SHOP = new DraftChanged(new FlowId("shop"));
    private static final Change BAR = new DraftChanged(new FlowId("bar"));
    private static final Change CRM = new ConnectionChanged("crm");

    private final Changes changes = new Changes();
    private final DependentCache<String, Integer> cache = new DependentCache<>(changes, 100);
    private final AtomicInteger state = new AtomicInteger();

    private int read() {
        return cache.get("shop", Set.of(SHOP, CRM), state::get);
    }

    @Test
    void aResultIsMadeOnceUntilAChangeComesThatItDependsOn() {
        assertThat(read()).isZero();

        state.set(1);
        changes.tell(BAR, new ActionsChanged());
        assertThat(read()).as("others changed").isZero();

        changes.tell(BAR, CRM);
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void aResultOfAnotherRevisionDoesNotCount() {
        assertThat(cache.get("shop", 1, () -> Set.of(SHOP), () -> 10)).isEqualTo(10);
        assertThat(cache.get("shop", 2, () -> Set.of(SHOP), () -> 20)).isEqualTo(20);
        assertThat(cache.get("shop", 2, () -> Set.of(SHOP), () -> 30)).isEqualTo(20);
    }

    @Test
    void whatWasUsedLeastLatelyIsDroppedFirst() {
        var two = new DependentCache<Integer, Integer>(changes, 2);
        two.get(1, Set.of(SHOP), () -> 10);
        two.get(2, Set.of(SHOP), () -> 20);
        two.get(1, Set.of(SHOP), () -> 11);
        two.get(3, Set.of(BAR), () -> 30);

        assertThat(two.get(1, Set.of(SHOP), () -> 12)).isEqualTo(10);
        assertThat(two.get(3, Set.of(BAR), () -> 31)).isEqualTo(30);
        assertThat(two.get(2, Set.of(SHOP), () -> 21)).isEqualTo(21);

        changes.tell(SHOP);
        assertThat(two.get(2, Set.of(SHOP), () -> 22)).isEqualTo(22);
        assertThat(two.get(3, Set.of(BAR), () -> 32)).isEqualTo(30);
    }

    @Test
    void aResultThatIsBeingMadeWhileTheChangeComesIsNotKept() {
        int made = cache.get("shop", Set.of(SHOP), () -> {
            int before = state.get();
            changes.apply(() -> state.set(1), SHOP);
            return before;
        });

        assertThat(made).isZero();
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void noResultThatFailsOrIsNullIsKept() {
        assertThatThrownBy(() -> cache.get("shop", Set.of(SHOP), () -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
        assertThat(cache.get("shop", Set.of(SHOP), () -> null)).isNull();

        state.set(7);
        assertThat(read()).isEqualTo(7);
    }

    @Test
    void aChangeIsToldThoughMakingItFailed() {
        read();

        assertThatThrownBy(() -> changes.apply(
                        () -> {
                            state.set(1);
                            throw new IllegalStateException("the disk is full");
                        },
                        SHOP))
                .hasMessage("the disk is full");

        assertThat(read()).isEqualTo(1);
    }

    @Test
    void manyWhoNeedAResultAtTheSameTimeHaveItMadeOnce() throws Exception {
        int readers = 20;
        var together = new CyclicBarrier(readers);
        var made = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<Integer>>();
            for (int i = 0; i < readers; i++) {
                results.add(threads.submit(() -> {
                    meet(together);
                    return cache.get("shop", Set.of(SHOP), () -> {
                        Thread.yield();
                        return made.incrementAndGet();
                    });
                }));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void nobodyWaitsForOneWhoDoesNotComeToAnEnd() throws Exception {
        var begun = new CountDownLatch(1);
        var ends = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> stuck = threads.submit(() -> cache.get("shop", Set.of(SHOP), () -> {
                begun.countDown();
                await(ends);
                return 1;
            }));
            await(begun);
            assertThat(cache.get("shop", Set.of(SHOP), () -> 2)).isEqualTo(2);
            ends.countDown();
            assertThat(stuck.get()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each round lets a reader and a change begin together, so that they meet in every order. */
    @Test
    void onceAChangeIsToldNobodyReadsWhatWasBefore() throws Exception {
        var together = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 5_000; round++) {
                int now = round;
                Runnable reader = () -> {
                    meet(together);
                    cache.get("shop", Set.of(SHOP), this::slowly);
                };
                var first = threads.submit(reader);
                var second = threads.submit(reader);
                meet(together);
                changes.apply(() -> state.set(now), SHOP);

                assertThat(read()).isEqualTo(now);
                first.get();
                second.get();
                assertThat(read()).as("when all have read").isEqualTo(now);
            }
        }
    }

    /** Long enough for a change to come in between. */
    private int slowly() {
        int before = state.get();
        for (int i = 0; i < 200; i++) {
            Thread.onSpinWait();
        }
        Thread.yield();
        return before;
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("A thread of this test did not come", e);
        }
    }
}

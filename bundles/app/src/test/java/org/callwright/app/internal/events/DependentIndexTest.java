package org.callwright.app.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.callwright.app.internal.events.Change.DraftChanged;
import org.callwright.model.FlowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An index knows of every change that was told before it was asked, and reads no more than what changed. */
@Timeout(60)
class DependentIndexTest {
    private static final FlowId SHOP = new FlowId("shop");
    private static final FlowId BAR = new FlowId("bar");

    private final Changes changes = new Changes();
    private final Map<FlowId, Integer> stored = new ConcurrentHashMap<>(Map.of(SHOP, 1, BAR, 1));
    private final List<FlowId> read = new ArrayList<>();
    private Optional<Runnable> whileReading = Optional.empty();

    private final DependentIndex<FlowId, Map<FlowId, Integer>> index =
            new DependentIndex<>(changes, change -> change.changedFlow().stream(), this::readAll, this::readOne);

    private Map<FlowId, Integer> readAll() {
        Map<FlowId, Integer> all = new TreeMap<>();
        stored.keySet().stream().sorted().forEach(id -> readOne(all, id));
        return all;
    }

    private void readOne(Map<FlowId, Integer> all, FlowId id) {
        read.add(id);
        int found = stored.get(id);
        Optional<Runnable> now = whileReading;
        whileReading = Optional.empty();
        now.ifPresent(Runnable::run);
        Thread.yield(); // long enough for a change to come in between
        all.put(id, found);
    }

    private Map<FlowId, Integer> all() {
        return index.ask(Map::copyOf);
    }

    private void change(FlowId id, int value) {
        changes.apply(() -> stored.put(id, value), new DraftChanged(id));
    }

    @Test
    void afterAChangeOnlyWhatChangedIsReadAgain() {
        change(SHOP, 2); // nobody has asked yet
        assertThat(all()).isEqualTo(Map.of(SHOP, 2, BAR, 1));
        assertThat(read).containsExactly(BAR, SHOP);

        read.clear();
        assertThat(all()).isEqualTo(stored);
        assertThat(read).isEmpty();

        change(SHOP, 3);
        change(SHOP, 4);
        changes.tell(new Change.ActionsChanged());
        assertThat(all()).isEqualTo(Map.of(SHOP, 4, BAR, 1));
        assertThat(read).containsExactly(SHOP);
    }

    @Test
    void whatChangesWhileItIsReadIsReadOnceMore() {
        whileReading = Optional.of(() -> change(BAR, 2));
        assertThat(all()).isEqualTo(Map.of(SHOP, 1, BAR, 2));

        whileReading = Optional.of(() -> change(SHOP, 3));
        change(SHOP, 2);
        all();
        assertThat(all()).isEqualTo(Map.of(SHOP, 3, BAR, 2));
    }

    @Test
    void whatCouldNotBeReadIsReadTheNextTime() {
        whileReading = Optional.of(DependentIndexTest::fail);
        assertThatThrownBy(this::all).hasMessage("the store is away");
        assertThat(all()).isEqualTo(stored);

        change(SHOP, 2);
        whileReading = Optional.of(DependentIndexTest::fail);
        assertThatThrownBy(this::all).hasMessage("the store is away");
        assertThat(all()).isEqualTo(stored);
    }

    private static void fail() {
        throw new IllegalStateException("the store is away");
    }

    @Test
    void whatIsMadeOfAnIndexIsDroppedAfterTheIndexKnowsOfTheChange() {
        List<String> told = new ArrayList<>();
        List<Dependent> kept = IntStream.range(0, 20)
                .<Dependent>mapToObj(number -> made -> told.add("dependent " + number))
                .peek(changes::add)
                .toList();

        changes.tell(new Change.ActionsChanged());
        assertThat(told)
                .isEqualTo(IntStream.range(0, kept.size())
                        .mapToObj(number -> "dependent " + number)
                        .toList());
    }

    /** Two threads change flows and two ask; whoever asks after a change was told finds it. */
    @Test
    void onceAChangeIsToldNobodyFindsWhatWasBefore() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asking = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        while (!done.get()) {
                            all();
                        }
                    }))
                    .toList();
            List<Future<?>> changing = Set.of(SHOP, BAR).stream()
                    .<Future<?>>map(id -> threads.submit(() -> {
                        for (int value = 2; value <= 5_000; value++) {
                            change(id, value);
                            if (value % 10 == 0) { // mostly it goes on, so that it is read while it changes
                                assertThat(all()).containsEntry(id, value);
                            }
                        }
                    }))
                    .toList();
            try {
                for (Future<?> each : changing) {
                    each.get();
                }
            } finally {
                done.set(true);
            }
            for (Future<?> each : asking) {
                each.get();
            }
        }
        assertThat(all()).isEqualTo(stored);
    }
}

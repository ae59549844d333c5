package org.callwright.designer.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.communication.PushConnection;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.callwright.app.Callflows;
import org.callwright.app.PbxContents;
import org.callwright.app.PbxStatus;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final AtomicBoolean read = new AtomicBoolean();

    @Test
    void stoppingWaitsUntilNothingIsReadFromTheStoreThatStopsNext() throws Exception {
        LiveUpdates liveUpdates = updates(slowly());
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        liveUpdates.stop();
        assertThat(read).isTrue();
    }

    @Test
    void nothingIsReadAgainWhileTheHostIsBeingStopped() throws Exception {
        var stops = new AtomicBoolean();
        var times = new AtomicInteger();
        LiveUpdates liveUpdates = new LiveUpdates(
                stops::get,
                like(Callflows.class, () -> {
                    times.incrementAndGet();
                    return List.of();
                }),
                quiet(),
                right(),
                Duration.ofMinutes(1));
        next(liveUpdates, Optional::isEmpty);
        int before = times.get();

        stops.set(true);
        liveUpdates.changed();
        liveUpdates.stop(); // which waits for what is being read

        assertThat(times).hasValue(before);
    }

    @Test
    void whatTheMachineLacksIsShownAndTheNextChangeIsRead() throws Exception {
        var full = new AtomicBoolean(true);
        LiveUpdates liveUpdates = updates(like(Callflows.class, () -> {
            if (full.get()) {
                throw new OutOfMemoryError("Java heap space");
            }
            return List.of();
        }));
        assertThat(next(liveUpdates, Optional::isPresent))
                .contains(MachineFault.MEMORY.message().toString());

        full.set(false);
        liveUpdates.changed();

        assertThat(next(liveUpdates, Optional::isEmpty)).isEmpty();
        liveUpdates.stop();
    }

    @Test
    void whatCouldNotBeReadIsReadAgainThoughNothingChanges() throws Exception {
        var full = new AtomicBoolean(true);
        LiveUpdates liveUpdates = new LiveUpdates(
                () -> false,
                like(Callflows.class, () -> {
                    if (full.get()) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return List.of();
                }),
                quiet(),
                right(),
                Duration.ofMillis(20));
        assertThat(next(liveUpdates, Optional::isPresent))
                .contains(MachineFault.THREADS.message().toString());

        full.set(false);

        assertThat(next(liveUpdates, Optional::isEmpty)).isEmpty();
        liveUpdates.stop();
    }

    @Test
    void pagesAreToldEachBeatOnceHoweverOftenSomethingChanges() throws Exception {
        var liveUpdates =
                new LiveUpdates(() -> false, like(Callflows.class, List::of), quiet(), right(), Duration.ofMillis(50));
        var beats = new CopyOnWriteArrayList<Long>();
        liveUpdates.follow(new OnePage(), snapshot -> {}, beats::add);
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                System.nanoTime() < end && beats.stream().distinct().count() < 4;
                Thread.sleep(5)) {
            liveUpdates.changed();
        }
        liveUpdates.stop();

        assertThat(beats).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
    }

    /** Is connected, and lets tasks in one by one. */
    private static final class OnePage extends UI {
        private final UIInternals connected = new UIInternals(this) {
            @Override
            public PushConnection getPushConnection() {
                return like(PushConnection.class, () -> true);
            }
        };

        @Override
        public UIInternals getInternals() {
            return connected == null ? super.getInternals() : connected;
        }

        @Override
        public SerializableRunnable accessLater(SerializableRunnable task, SerializableRunnable whenDetached) {
            return () -> {
                synchronized (this) {
                    task.run();
                }
            };
        }
    }

    /** The failure that pages are shown, once it is as expected; empty for none. */
    private static String next(LiveUpdates liveUpdates, Predicate<Optional<Message>> expected) throws Exception {
        var shown = new AtomicReference<Optional<Snapshot>>(Optional.empty());
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); System.nanoTime() < end; Thread.sleep(10)) {
            liveUpdates
                    .follow(null, snapshot -> shown.set(Optional.of(snapshot)))
                    .remove();
            if (shown.get().map(Snapshot::failure).filter(expected).isPresent()) {
                return shown.get().get().failure().map(Message::toString).orElse("");
            }
        }
        throw new AssertionError("What is shown is " + shown.get());
    }

    private static LiveUpdates updates(Callflows callflows) {
        return new LiveUpdates(() -> false, callflows, quiet(), right(), Duration.ofMinutes(1));
    }

    private Callflows slowly() {
        return like(Callflows.class, () -> {
            reading.countDown();
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            read.set(true);
            return List.of();
        });
    }

    private static PbxStatus quiet() {
        return new PbxStatus() {
            @Override
            public Message message() {
                return Message.of("");
            }

            @Override
            public boolean isReachable() {
                return false;
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }

    /** Answers the same to everything that it is asked. */
    private static <T> T like(Class<T> type, Callable<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.call()));
    }

    private static PbxContents right() {
        return PbxContents.class.cast(Proxy.newProxyInstance(
                PbxContents.class.getClassLoader(),
                new Class<?>[] {PbxContents.class},
                (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : Optional.empty()));
    }
}

package org.callwright.app.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.action.Call;
import org.junit.jupiter.api.Test;

/** Work that takes too long, or that nobody waits for any more. */
class StepDeadlineTest extends OnStepRunner {
    @Test
    void workPastItsDeadlineIsInterruptedAndItsCallOver() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Call> late = new AtomicReference<>();
        action.work = (config, call) -> {
            late.set(call);
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Asking.OK;
        };
        long start = System.nanoTime();

        assertThat(service.run(token(1), new TestCall())).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(700), Duration.ofSeconds(5));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> late.get().callerNumber()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCallerWhoHangsUpInterruptsTheWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        action.work = (config, call) -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Asking.OK;
        };
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                service.run(token(1), new TestCall());
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        caller.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        caller.join(10_000);
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void thereIsACeilingThatEvenWorkCountsForWhichNeverEnds() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        action.work = (config, call) -> {
            awaitUninterruptibly(end);
            return Asking.OK;
        };
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < StepExecutor.MOST_OF_ONE_ACTION; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                try {
                    service.run(token(1), new TestCall());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join(Duration.ofSeconds(30));
        }
        assertThat(service.running()).isEqualTo(StepExecutor.MOST_OF_ONE_ACTION);

        long start = System.nanoTime();
        assertThat(service.run(token(1), new TestCall())).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));

        end.countDown();
        awaitIdle();
        action.work = (config, call) -> Asking.OK;
        assertThat(service.run(token(1), new TestCall())).contains("ok");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        for (boolean over = false; !over; ) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException ignored) {
                // What this piece of work is about.
            }
        }
    }
}

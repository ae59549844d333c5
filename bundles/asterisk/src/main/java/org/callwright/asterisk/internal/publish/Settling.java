package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles parts in the background, once nothing was published for a while and one step at a time, so that publications
 * get their turn.
 */
final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final Duration LEAST_BETWEEN_STEPS = Duration.ofMillis(100);
    /** So many times as long as a step took nothing is done after it: settling is never what the PBX is busy with. */
    private static final int REST = 4;

    private final BooleanSupplier step;
    private final Duration after;
    private final ScheduledExecutorService thread;
    private final LongSupplier nanoTime;
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile long lastPublication;

    /**
     * @param step settles some parts; false if there is nothing left to do
     * @param after the time to wait after the last publication: others may follow
     */
    Settling(BooleanSupplier step, Duration after) {
        this(
                step,
                after,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("callwright-settle").factory()),
                System::nanoTime);
    }

    Settling(BooleanSupplier step, Duration after, ScheduledExecutorService thread, LongSupplier nanoTime) {
        this.step = step;
        this.after = after;
        this.thread = thread;
        this.nanoTime = nanoTime;
    }

    /** Called after a publication. Returns at once. */
    void plan() {
        lastPublication = nanoTime.getAsLong();
        if (planned.compareAndSet(false, true)) {
            next(after);
        }
    }

    private void next(Duration delay) {
        try {
            thread.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The parts stay as they are: this is stopping");
        } catch (OutOfMemoryError e) { // there is no thread for it just now: the next publication plans it again
            planned.set(false);
            LOG.error("Files of the last publications were not put together, which is tried again later", e);
        }
    }

    private void run() {
        long start = nanoTime.getAsLong();
        Duration quiet = Duration.ofNanos(start - lastPublication);
        if (quiet.compareTo(after) < 0) {
            next(after.minus(quiet));
            return;
        }
        try {
            if (step.getAsBoolean()) {
                Duration rest = Duration.ofNanos(nanoTime.getAsLong() - start).multipliedBy(REST);
                next(rest.compareTo(LEAST_BETWEEN_STEPS) > 0 ? rest : LEAST_BETWEEN_STEPS);
                return;
            }
        } catch (PbxUnreachableException | PublishException | DeliveryException e) {
            LOG.warn(
                    "Files of the last publications were not put together, which is tried again later: {}",
                    e.getMessage());
        } catch (RuntimeException | Error e) { // the thread goes on with the next publication
            LOG.error("Files of the last publications were not put together, which is tried again later", e);
        }
        planned.set(false);
    }

    /** Returns when a step that is running has ended. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

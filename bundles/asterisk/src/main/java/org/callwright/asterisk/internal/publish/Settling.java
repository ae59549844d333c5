package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles parts in the background, some time after a publication and one step at a time, so that others get a turn. */
final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(100);

    private final BooleanSupplier step;
    private final Duration after;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-settle").factory());

    /**
     * @param step settles some parts; false if there is nothing left to do
     * @param after the time to wait after a publication: others may follow
     */
    Settling(BooleanSupplier step, Duration after) {
        this.step = step;
        this.after = after;
    }

    /** Called after a publication. Returns at once. */
    void plan() {
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
        try {
            if (step.getAsBoolean()) {
                next(BETWEEN_STEPS);
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

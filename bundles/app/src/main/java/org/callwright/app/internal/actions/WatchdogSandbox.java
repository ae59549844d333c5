package org.callwright.app.internal.actions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the code of actions in threads that can be left behind. Whoever waits knows whose code is running; when that does
 * not come to an end, the action is set aside, its thread interrupted and left, and the work done again without it.
 */
final class WatchdogSandbox implements ActionSandbox {
    private static final Logger LOG = LoggerFactory.getLogger(WatchdogSandbox.class);

    /** Threads that do not mind an interruption; a bundle with more of them is not used again before the next start. */
    static final int MOST_RUNAWAYS = 8;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int SHOWN_FRAMES = 12;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int TICKS = 40;

    /** How much less a tick counts in which a thread would have run but did not get the processor. */
    private static final int HELD_UP = 5;

    /**
     * The patience is counted in ticks of whoever waits: on a machine that stood still, or has too much to do, a tick
     * takes longer or counts less, and nobody is blamed for that.
     */
    private final Duration tick;

    private final Runnable changed;
    private final Map<Object, Message> aside = new IdentityHashMap<>();
    private final Map<String, Integer> runaways = new ConcurrentHashMap<>();
    private volatile ExecutorService threads = threads();

    /**
     * @param patience how long one call of an action's method may take
     * @param changed told after an action was set aside
     */
    WatchdogSandbox(Duration patience, Runnable changed) {
        tick = patience.dividedBy(TICKS);
        this.changed = changed;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker) {
            return work.get();
        }
        while (true) {
            var piece = new Piece<>(work);
            start(piece);
            if (isDone(piece)) {
                return piece.result();
            }
        }
    }

    @Override
    public Optional<Message> enter(Object code, String bundle) {
        synchronized (aside) {
            if (aside.containsKey(code)) {
                return Optional.of(aside.get(code));
            }
        }
        piece().ifPresent(piece -> piece.enter(code, bundle));
        return Optional.empty();
    }

    @Override
    public void leave() {
        piece().ifPresent(Piece::leave);
    }

    /** Why code is not run any more; empty when it is. */
    Optional<Message> refusal(Object code) {
        synchronized (aside) {
            return Optional.ofNullable(aside.get(code));
        }
    }

    /** How many threads a bundle has that were left behind and are still at work. */
    int runaways(String bundle) {
        return runaways.getOrDefault(bundle, 0);
    }

    /** Forgets what is set aside but no longer there. */
    void retain(Collection<?> present) {
        synchronized (aside) {
            aside.keySet().removeIf(code -> present.stream().noneMatch(each -> each == code));
        }
    }

    /** Has every thread end once its work is done, as one may still hold something of an action that is gone. */
    void renew() {
        ExecutorService before = threads;
        threads = threads();
        before.shutdown();
    }

    private void start(Piece<?> piece) {
        while (true) {
            try {
                threads.execute(piece);
                return;
            } catch (RejectedExecutionException e) {
                // It was renewed in between, so there are others now.
            }
        }
    }

    /** Waits until the work is done; false when it was left behind. */
    private boolean isDone(Piece<?> piece) {
        boolean interrupted = false;
        try {
            int seen = piece.entrances;
            int overdue = 0;
            while (true) {
                try {
                    if (piece.done.await(tick.toMillis(), TimeUnit.MILLISECONDS)) {
                        return true;
                    }
                    overdue = seen == piece.entrances ? overdue + piece.weightOfTick() : 0;
                    seen = piece.entrances;
                    if (overdue >= TICKS * HELD_UP && leaveBehind(piece, seen)) {
                        return false;
                    }
                } catch (InterruptedException e) {
                    interrupted = true; // for whoever interrupted it: this does not take long
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean leaveBehind(Piece<?> piece, int seen) {
        synchronized (piece) {
            if (piece.entrances != seen || piece.code == null) {
                return false;
            }
            LOG.error(
                    "An action of bundle {} was still at work after {} ms and is set aside until the bundle is replaced or"
                            + " restarted. It was here:\n  {}",
                    piece.bundle,
                    tick.toMillis() * TICKS,
                    Arrays.stream(piece.thread.getStackTrace())
                            .limit(SHOWN_FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("\n  ")));
            synchronized (aside) {
                aside.put(
                        piece.code,
                        Message.of(
                                "it was still at work after {0} ms, so it is set aside until its bundle is replaced or"
                                        + " restarted",
                                tick.toMillis() * TICKS));
            }
            runaways.merge(piece.bundle, 1, Integer::sum);
            piece.leftBehind = true;
            piece.thread.interrupt();
        }
        changed.run();
        return true;
    }

    private static Optional<Piece<?>> piece() {
        return Thread.currentThread() instanceof Worker worker ? Optional.ofNullable(worker.piece) : Optional.empty();
    }

    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), Worker::new);
    }

    /** A thread of the machine: an action that only computes would hold up all virtual ones. */
    private static final class Worker extends Thread {
        private Piece<?> piece;

        Worker(Runnable loop) {
            super(null, loop, "callwright-action", 0, false);
            setDaemon(true);
            setContextClassLoader(WatchdogSandbox.class.getClassLoader());
        }
    }

    /** Work, and whose code it is running. */
    private final class Piece<T> implements Runnable {
        private final Supplier<T> work;
        private final CountDownLatch done = new CountDownLatch(1);
        private T result;
        private Throwable thrown;
        private volatile int entrances;
        private Thread thread;
        private long processorTime;
        private Object code;
        private String bundle;
        private boolean leftBehind;

        Piece(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            var worker = (Worker) Thread.currentThread();
            worker.piece = this;
            try {
                result = work.get();
            } catch (Throwable e) { // goes on in the thread that waits
                thrown = e;
            } finally {
                worker.piece = null;
                done.countDown(); // takes no memory, of which there may be none: nobody may wait for ever
                if (leftBehind) {
                    runaways.merge(bundle, -1, Integer::sum);
                }
            }
        }

        /** What the work returned or threw, in the thread that waited for it. */
        private T result() {
            if (thrown == null) {
                return result;
            }
            MachineFault.in(thrown).ifPresent(this::log);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
        }

        private void log(MachineFault fault) {
            LOG.error("{} The action at work, of bundle {}, need not be the cause.", fault.message(), bundle, thrown);
        }

        /** How much the last tick counts. */
        private synchronized int weightOfTick() {
            if (thread == null) {
                return 0;
            }
            long used = PROCESSOR.getThreadCpuTime(thread.threadId());
            boolean ran = used - processorTime >= tick.toNanos() / 2;
            processorTime = used;
            return ran || thread.getState() != Thread.State.RUNNABLE ? HELD_UP : 1;
        }

        private synchronized void enter(Object code, String bundle) {
            this.code = code;
            this.bundle = bundle;
            thread = Thread.currentThread();
            entrances++;
        }

        /** Nobody waits any more for what was left behind, and it must not go on with anything: its thread is interrupted. */
        private synchronized void leave() {
            if (leftBehind) {
                throw new LeftBehind();
            }
            code = null;
            entrances++;
        }
    }

    private static final class LeftBehind extends Error {
        private static final long serialVersionUID = 1;

        LeftBehind() {
            super("left behind", null, false, false);
        }
    }
}

package org.callwright.app.internal.steps;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does strangers' work with a deadline. Each piece has a thread of its own, which ends with it, so that nothing an action
 * leaves in its thread outlives it; a thread of the machine, as an action that only computes would starve all others of
 * virtual ones. One that does not mind its interruption counts until it ends, so that even such cannot pile up.
 */
final class StepExecutor {
    static final int MOST = 400;
    static final int MOST_OF_ONE_ACTION = 200;

    private final Semaphore all = new Semaphore(MOST);
    private final Map<String, Semaphore> byAction = new ConcurrentHashMap<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /**
     * Returns what the work returns, or throws what it throws, as an {@link ExecutionException}.
     *
     * @param action whose work it is
     * @param name of the thread
     * @param loader the thread's context class loader
     * @throws TimeoutException past the deadline; the work was interrupted
     * @throws InterruptedException when this thread was interrupted; the work was interrupted in turn
     * @throws RejectedExecutionException when there is too much at work already
     */
    <T> T run(String action, String name, ClassLoader loader, Duration longest, Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        Semaphore its = byAction.computeIfAbsent(action, key -> new Semaphore(MOST_OF_ONE_ACTION));
        if (!its.tryAcquire()) {
            throw new RejectedExecutionException(MOST_OF_ONE_ACTION + " calls are in this action");
        }
        if (!all.tryAcquire()) {
            its.release();
            throw new RejectedExecutionException(MOST + " calls are in some action");
        }
        var task = new FutureTask<>(work);
        Thread thread = new Thread(null, () -> finish(task, its), "callwright-step " + name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        start(thread, its);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }

    private void start(Thread thread, Semaphore its) {
        threads.add(thread);
        try {
            thread.start();
        } catch (Error e) { // the machine has no more threads
            end(thread, its);
            throw e;
        }
    }

    private void finish(FutureTask<?> task, Semaphore its) {
        try {
            task.run();
        } finally {
            end(Thread.currentThread(), its);
        }
    }

    private void end(Thread thread, Semaphore its) {
        threads.remove(thread);
        its.release();
        all.release();
    }

    int running() {
        return threads.size();
    }

    /** Interrupts all work. */
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}

package org.callwright.vaadin.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Admits requests until it is closed, and lets them finish. Stopping in the middle of a request would leave its page
 * with an error instead of reconnecting.
 */
final class RequestGate {

    /** How long {@link #close} waits for running requests. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    /** Requests hold the read lock. Closing takes the write lock and never releases it. */
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    private volatile boolean closed;

    /** Returns whether the request may be served. If so, the same thread must call {@link #leave} afterwards. */
    boolean enter() {
        return !closed && inside.readLock().tryLock();
    }

    void leave() {
        inside.readLock().unlock();
    }

    /** Stops admitting requests and waits until the running ones have finished or the time is up. */
    void close() {
        closed = true;
        try {
            inside.writeLock().tryLock(LONGEST_REQUEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the stopping thread is told to hurry: stop waiting
        }
    }
}

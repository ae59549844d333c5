package org.callwright.vaadin.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets requests in until it is closed. Stopping in the middle of a click would make the click fail, and its page stand
 * still with an error instead of coming back by itself.
 */
final class RequestGate {

    /** How long those that are in are waited for. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    /** Requests share it; whoever closes has it alone, and for ever. */
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    private volatile boolean closed;

    /** Whether the request may be served; then {@link #leave} has to follow, in the same thread. */
    boolean enter() {
        return !closed && inside.readLock().tryLock();
    }

    void leave() {
        inside.readLock().unlock();
    }

    /** Lets nobody in any more, and returns when those who are in have left, or take too long. */
    void close() {
        closed = true;
        try {
            inside.writeLock().tryLock(LONGEST_REQUEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever stops us is in a hurry
        }
    }
}

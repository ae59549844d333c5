package org.callwright.app.internal.publishing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.callwright.app.AppException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Lets only one of publishing, rolling back, deleting and reconciling run at a time: each reads from the store what is
 * live, changes the PBX and then the store. Reading, checking and previewing do not take it.
 */
@Component(service = PublishLock.class)
public class PublishLock {
    /** Far longer than a publication takes: the PBX has a deadline of seconds for each answer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration longestWait;

    @Activate
    public PublishLock() {
        this(LONGEST_WAIT);
    }

    PublishLock(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Runs work while no other thread holds the lock, in the order in which threads came. The work may call this again.
     *
     * @return what the work returned
     * @throws AppException when the lock was not free in time or the thread was interrupted; the work was not begun
     */
    public <T> T hold(Supplier<T> work) {
        if (!acquired()) {
            throw new AppException("Another publication is still on its way. Try again when it is done.");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean acquired() {
        try {
            return lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

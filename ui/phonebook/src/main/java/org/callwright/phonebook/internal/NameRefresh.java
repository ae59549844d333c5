package org.callwright.phonebook.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.app.contacts.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the names of phones asked for beside the answers, which never wait for the PBX. */
final class NameRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(NameRefresh.class);
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final Contacts contacts;
    private final AtomicBoolean running = new AtomicBoolean();
    private long next = System.nanoTime();

    NameRefresh(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Returns at once. Does nothing while the PBX is being asked and for ten seconds from then on. */
    synchronized void start() {
        if (System.nanoTime() - next >= 0 && running.compareAndSet(false, true)) {
            next = System.nanoTime() + PAUSE_NANOS;
            Thread.ofVirtual().name("callwright-phonebook").start(this::refresh);
        }
    }

    private void refresh() {
        try {
            contacts.refresh();
        } catch (RuntimeException e) {
            LOG.error("The names of phones could not be read for the phone book", e);
        } finally {
            running.set(false);
        }
    }
}

package org.callwright.app.internal.events;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.callwright.app.internal.index.ReverseIndex;

/**
 * Keeps results until a change is told that they depend on. Of threads that need the same result at the same time one
 * makes it, as when all open pages read a draft that one of them changed. The others wait for it only so long, since it
 * may be in an action's code, and then make it themselves.
 *
 * @param <K> what a result is of
 * @param <V> the result
 */
public final class DependentCache<K, V> implements Dependent {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final long most;

    private final ReentrantLock lock = new ReentrantLock();

    /** Those used last come last. */
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    private final ReverseIndex<Change, K> dependents = new ReverseIndex<>();

    /** @param most how many results are kept; past that, those used least lately are dropped */
    public DependentCache(Changes changes, long most) {
        this.most = most;
        changes.add(this);
    }

    /**
     * The result of a key.
     *
     * @param revision of what the key names; a result kept for another revision is not used
     * @param dependsOn the changes after which the result may differ
     * @param make makes the result; null is returned but not kept
     */
    public V get(K key, long revision, Supplier<Set<Change>> dependsOn, Supplier<V> make) {
        Entry<V> entry = find(key);
        if (entry == null || entry.revision != revision) {
            entry = put(key, new Entry<>(revision, dependsOn.get()));
        }
        return entry.value(make);
    }

    /** The result of a key that has no revisions. */
    public V get(K key, Set<Change> dependsOn, Supplier<V> make) {
        return get(key, 0, () -> dependsOn, make);
    }

    private Entry<V> find(K key) {
        lock.lock();
        try {
            return entries.get(key);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the entry, or the one that another thread has put meanwhile. */
    private Entry<V> put(K key, Entry<V> entry) {
        lock.lock();
        try {
            Entry<V> present = entries.get(key);
            if (present != null && present.revision == entry.revision) {
                return present;
            }
            drop(key);
            if (entries.size() >= most) {
                Iterator<K> leastUsed = entries.keySet().iterator();
                drop(leastUsed.next());
            }
            entries.put(key, entry);
            dependents.add(entry.dependsOn, key);
            return entry;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void changed(Set<Change> made) {
        lock.lock();
        try {
            made.forEach(change -> List.copyOf(dependents.of(change)).forEach(this::drop));
        } finally {
            lock.unlock();
        }
    }

    private void drop(K key) {
        Entry<V> entry = entries.remove(key);
        if (entry != null) {
            dependents.remove(entry.dependsOn, key);
        }
    }

    /**
     * A result, or the place for it. The place is in the cache before anything is read to make the result. So a change that
     * is told meanwhile drops the place, and nobody finds the outdated result there.
     */
    private static final class Entry<V> {
        private final long revision;
        private final Set<Change> dependsOn;
        private final ReentrantLock making = new ReentrantLock();
        private volatile V value;

        Entry(long revision, Set<Change> dependsOn) {
            this.revision = revision;
            this.dependsOn = dependsOn;
        }

        V value(Supplier<V> make) {
            if (value != null) {
                return value;
            }
            boolean alone = hasTurn();
            try {
                V known = value;
                if (known == null) {
                    known = make.get();
                    value = known;
                }
                return known;
            } finally {
                if (alone) {
                    making.unlock();
                }
            }
        }

        private boolean hasTurn() {
            try {
                return making.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

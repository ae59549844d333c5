package org.callwright.app.internal.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps results until a change is told that they depend on. Threads that need the same result at the same time each
 * make it: to wait for another thread could take as long as an action's code takes.
 *
 * @param <K> what a result is of
 * @param <V> the result
 */
public final class DependentCache<K, V> {
    private final Cache<K, Entry<V>> entries;

    /** @param most how many results are kept; past that, those used least are dropped */
    public DependentCache(Changes changes, long most) {
        entries = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run) // not the JDK's pool, whose threads outlive this bundle
                .build();
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
        Entry<V> entry = entries.getIfPresent(key);
        if (entry == null || entry.revision != revision) {
            entry = new Entry<>(revision, dependsOn.get());
            entries.put(key, entry);
        }
        return entry.value(make);
    }

    /** The result of a key that has no revisions. */
    public V get(K key, Set<Change> dependsOn, Supplier<V> make) {
        return get(key, 0, () -> dependsOn, make);
    }

    void drop(Set<Change> made) {
        entries.asMap().values().removeIf(entry -> !Collections.disjoint(entry.dependsOn, made));
    }

    /**
     * A result, or the place for it. The place is in the cache before anything is read to make the result. So a change that
     * is told meanwhile drops the place, and nobody finds the outdated result there.
     */
    private static final class Entry<V> {
        private final long revision;
        private final Set<Change> dependsOn;
        private volatile V value;

        Entry(long revision, Set<Change> dependsOn) {
            this.revision = revision;
            this.dependsOn = dependsOn;
        }

        V value(Supplier<V> make) {
            V known = value;
            if (known == null) {
                known = make.get();
                value = known;
            }
            return known;
        }
    }
}

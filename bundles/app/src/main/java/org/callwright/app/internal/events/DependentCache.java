package org.callwright.app.internal.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps results until one of the changes comes that they depend on. Nobody waits for a result that another thread is
 * making, since actions may be asked for it: both make it.
 *
 * @param <K> what a result is of
 * @param <V> the result
 */
public final class DependentCache<K, V> {
    private final Cache<K, Entry<V>> entries;

    /** @param most how many results are kept; those that are asked for least give way */
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
     * @param revision of what the key names; the result of another revision does not count
     * @param dependsOn the changes after which the result may be another
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

    /** The result of a key that always names the same. */
    public V get(K key, Set<Change> dependsOn, Supplier<V> make) {
        return get(key, 0, () -> dependsOn, make);
    }

    void drop(Set<Change> made) {
        entries.asMap().values().removeIf(entry -> !Collections.disjoint(entry.dependsOn, made));
    }

    /**
     * A result, or the place for it. The place is there before anything is read to make the result, so a change that comes
     * meanwhile drops the place, and the result is never found again.
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

package org.callwright.app.internal.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds by a key who has it. Not safe for several threads.
 *
 * @param <K> what can be had, by several owners at once
 * @param <O> who has it
 */
public final class ReverseIndex<K, O> {
    /** Most keys have one owner, whose set takes the least memory if it is immutable. */
    private final Map<K, Set<O>> owners = new HashMap<>();

    public void add(Collection<K> keys, O owner) {
        keys.forEach(key -> owners.merge(key, Set.of(owner), ReverseIndex::union));
    }

    public void remove(Collection<K> keys, O owner) {
        keys.forEach(key -> owners.computeIfPresent(key, (same, all) -> without(all, owner)));
    }

    /** Those that have a key; a view that later changes show in. */
    public Set<O> of(K key) {
        return Collections.unmodifiableSet(owners.getOrDefault(key, Set.of()));
    }

    private static <O> Set<O> union(Set<O> before, Set<O> one) {
        if (before.containsAll(one)) {
            return before;
        }
        Set<O> all = before instanceof HashSet ? before : new HashSet<>(before);
        all.addAll(one);
        return all;
    }

    private static <O> Set<O> without(Set<O> all, O owner) {
        if (all instanceof HashSet) {
            all.remove(owner);
            return all.isEmpty() ? null : all;
        }
        return all.contains(owner) ? null : all;
    }
}

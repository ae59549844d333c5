package org.callwright.app.internal.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A list that stays in order while entries come and go: a change searches its place and sorts nothing. Not safe for
 * several threads.
 */
public final class SortedEntries<E> {
    private final Comparator<E> order;
    private final List<E> entries = new ArrayList<>();

    /** Null after a change. */
    private List<E> copy;

    /** @param order tells any two entries apart */
    public SortedEntries(Comparator<E> order) {
        this.order = order;
    }

    /** Adds an entry, in place of the one that is equal in order, if there is one. */
    public void add(E entry) {
        int at = Collections.binarySearch(entries, entry, order);
        if (at >= 0) {
            entries.set(at, entry);
        } else {
            entries.add(-at - 1, entry);
        }
        copy = null;
    }

    /** Removes the entry that is equal in order. */
    public void remove(E entry) {
        int at = Collections.binarySearch(entries, entry, order);
        if (at >= 0) {
            entries.remove(at);
            copy = null;
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The entries as they are now; the same list until something changes. */
    public List<E> list() {
        if (copy == null) {
            copy = List.copyOf(entries);
        }
        return copy;
    }
}

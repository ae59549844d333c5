package org.callwright.asterisk.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.compiler.dialplan.DialplanNames;

/**
 * What a text says, context by context.
 *
 * @param contexts each context's entries as they stand in the text, by context
 */
record Dialplan(SortedMap<String, List<Entry>> contexts) {
    static final Dialplan EMPTY = new Dialplan(new TreeMap<>());

    Dialplan {
        contexts = Collections.unmodifiableSortedMap(new TreeMap<>(contexts));
    }

    /** A context's entries; none when it is not there. */
    List<Entry> context(String name) {
        return contexts.getOrDefault(name, List.of());
    }

    /** The hash in the marker context. */
    Optional<String> hash() {
        return context(DialplanNames.MARKER).stream().map(Entry::extension).findFirst();
    }

    /** The contexts that are here and not the same in another dialplan. */
    List<String> changedFrom(Dialplan other) {
        return contexts.keySet().stream()
                .filter(name -> !contexts.get(name).equals(other.contexts.get(name)))
                .toList();
    }

    /** The contexts of another dialplan that are not here. */
    List<String> goneFrom(Dialplan other) {
        return other.contexts.keySet().stream()
                .filter(name -> !contexts.containsKey(name))
                .toList();
    }
}

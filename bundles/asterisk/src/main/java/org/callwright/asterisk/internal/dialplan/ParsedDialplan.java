package org.callwright.asterisk.internal.dialplan;

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
public record ParsedDialplan(SortedMap<String, List<DialplanEntry>> contexts) {
    public static final ParsedDialplan EMPTY = new ParsedDialplan(new TreeMap<>());

    public ParsedDialplan {
        contexts = Collections.unmodifiableSortedMap(new TreeMap<>(contexts));
    }

    /** A context's entries; none when it is not there. */
    public List<DialplanEntry> context(String name) {
        return contexts.getOrDefault(name, List.of());
    }

    /** The hash in the marker context. */
    public Optional<String> hash() {
        return context(DialplanNames.MARKER).stream()
                .map(DialplanEntry::extension)
                .findFirst();
    }

    /** The contexts that are here and not the same in another dialplan. */
    public List<String> changedFrom(ParsedDialplan other) {
        return contexts.keySet().stream()
                .filter(name -> !contexts.get(name).equals(other.contexts.get(name)))
                .toList();
    }

    /** The contexts of another dialplan that are not here. */
    public List<String> goneFrom(ParsedDialplan other) {
        return other.contexts.keySet().stream()
                .filter(name -> !contexts.containsKey(name))
                .toList();
    }
}

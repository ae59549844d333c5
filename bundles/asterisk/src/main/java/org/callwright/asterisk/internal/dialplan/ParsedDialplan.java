package org.callwright.asterisk.internal.dialplan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.compiler.dialplan.DialplanNames;

/**
 * A parsed text.
 *
 * @param contexts the entries of each context, in the order of the text
 */
public record ParsedDialplan(SortedMap<String, List<DialplanEntry>> contexts) {
    public static final ParsedDialplan EMPTY = new ParsedDialplan(new TreeMap<>());

    public ParsedDialplan {
        contexts = Collections.unmodifiableSortedMap(new TreeMap<>(contexts));
    }

    /** A context's entries; none if there is no such context. */
    public List<DialplanEntry> context(String name) {
        return contexts.getOrDefault(name, List.of());
    }

    /** The hash in the marker context. */
    public Optional<String> hash() {
        return context(DialplanNames.MARKER).stream()
                .map(DialplanEntry::extension)
                .findFirst();
    }

    /** The contexts that are missing or different in another dialplan. */
    public List<String> changedFrom(ParsedDialplan other) {
        return contexts.keySet().stream()
                .filter(name -> !contexts.get(name).equals(other.contexts.get(name)))
                .toList();
    }

    /** The contexts of another dialplan that are missing here. */
    public List<String> goneFrom(ParsedDialplan other) {
        return other.contexts.keySet().stream()
                .filter(name -> !contexts.containsKey(name))
                .toList();
    }
}

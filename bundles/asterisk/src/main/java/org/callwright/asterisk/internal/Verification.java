package org.callwright.asterisk.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.compiler.Contexts;

/**
 * Compares what Asterisk has in memory with what a text says. Needed after every reload, since Asterisk says Success
 * even where it dropped half a file.
 */
final class Verification {
    private final LoadedDialplan loaded;
    private final Map<String, String> wrappers;

    /** @param wrappers the contexts that trunks and phones really use, by the context of ours that they include */
    Verification(LoadedDialplan loaded, Map<String, String> wrappers) {
        this.loaded = loaded;
        this.wrappers = wrappers;
    }

    /**
     * The first thing found that is not as it should be, as a sentence; empty when all is well. What is the same before
     * and after was compared when it came, and the marker tells that Asterisk read the text to its end.
     */
    Optional<String> mismatch(Dialplan before, Dialplan after) {
        return marker(after)
                .or(() -> first(after.changedFrom(before), name -> context(name, after.context(name))))
                .or(() -> first(after.goneFrom(before), this::gone))
                .or(() -> first(List.copyOf(wrappers.keySet()), name -> numbers(name, before, after)));
    }

    private interface Check<T> {
        Optional<String> mismatch(T each);
    }

    private static <T> Optional<String> first(List<T> all, Check<T> check) {
        for (T each : all) {
            Optional<String> mismatch = check.mismatch(each);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private Optional<String> marker(Dialplan expected) {
        if (expected.hash().isEmpty()) {
            return gone(Contexts.MARKER);
        }
        Optional<List<Entry>> marker = loaded.context(Contexts.MARKER);
        if (marker.isEmpty()) {
            return Optional.of("Asterisk did not read the text to its end. Its log says why; look for lines about this"
                    + " file, and whether Asterisk may read it.");
        }
        return context(Contexts.MARKER, expected.context(Contexts.MARKER));
    }

    private Optional<String> context(String name, List<Entry> expected) {
        Map<String, Entry> found = new HashMap<>();
        for (Entry entry : loaded.context(name).orElse(List.of())) {
            found.put(place(entry), entry);
        }
        for (Entry entry : expected) {
            Entry there = found.remove(place(entry));
            if (there == null) {
                return Optional.of(
                        "Asterisk dropped the line '" + entry + "' of context " + name + ". Its log says why.");
            }
            if (!there.asRead().equals(entry.asRead())) {
                return Optional.of("Context " + name + " has '" + there + "' instead of '" + entry
                        + "'. Either Asterisk skipped a line above it, which its log tells, or another file has a"
                        + " context of that name too.");
            }
        }
        return found.values().stream()
                .findFirst()
                .map(extra -> "Context " + name + " has the line '" + extra + "', which Callwright did not write."
                        + " Remove it: contexts that begin with callwright- are Callwright's.");
    }

    private static String place(Entry entry) {
        return entry.asRead().extension() + "," + entry.priority();
    }

    private Optional<String> gone(String name) {
        return loaded.context(name)
                .map(still -> "Context " + name + " is still there though it was taken out."
                        + " Find what else brings it in: 'dialplan show " + name + "' in Asterisk's console.");
    }

    /** Whether each number that is new or goes elsewhere is reached from the context that is really dialled in. */
    private Optional<String> numbers(String ours, Dialplan before, Dialplan after) {
        Map<String, List<Entry>> earlier = byExtension(before.context(ours));
        Map<String, List<Entry>> now = byExtension(after.context(ours));
        List<String> changed = new ArrayList<>(now.keySet());
        changed.removeIf(number -> now.get(number).equals(earlier.get(number)));
        return first(changed, number -> number(number, ours, now.get(number)));
    }

    private static Map<String, List<Entry>> byExtension(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::extension));
    }

    private Optional<String> number(String number, String ours, List<Entry> expected) {
        String wrapper = wrappers.get(ours);
        List<Entry> matches = loaded.matches(wrapper, number);
        for (Entry entry : expected) {
            // Asterisk looks anew for each step, so another's line may come in between.
            Optional<Entry> winner = matches.stream()
                    .filter(match -> match.priority() == entry.priority())
                    .findFirst();
            if (winner.isEmpty()) {
                return Optional.of(unreached(number, wrapper, ours));
            }
            if (!winner.get().asRead().equals(entry.asRead())) {
                return Optional.of(shadowed(number, wrapper, ours, winner.get(), matches));
            }
        }
        return Optional.empty();
    }

    private static String unreached(String number, String wrapper, String ours) {
        return "The number " + number + " is not reached from context " + wrapper + ". Add 'include => " + ours
                + "' as the first line of [" + wrapper + "] in extensions.conf.";
    }

    private static String shadowed(String number, String wrapper, String ours, Entry winner, List<Entry> matches) {
        String what = "The number " + number + " dialled in context " + wrapper + " goes to '" + winner
                + "' of context " + winner.context() + " and not to Callwright. ";
        if (winner.context().equals(wrapper)) {
            return what + "Extensions of a context always beat its includes: move them out of [" + wrapper
                    + "] into a context that it includes after " + ours + ".";
        }
        boolean included = matches.stream().anyMatch(match -> match.context().equals(ours));
        return what + (included ? "Make" : "Add") + " 'include => " + ours + "' the first include of [" + wrapper
                + "] in extensions.conf.";
    }
}

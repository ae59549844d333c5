package org.callwright.asterisk.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;

/**
 * Compares the dialplan in Asterisk's memory with a text. Needed after every reload, since Asterisk reports success
 * even if it dropped half a file.
 */
final class PublicationVerifier {
    private final LoadedDialplan loaded;
    private final Map<String, String> wrappers;

    /** @param wrappers the contexts that trunks and phones really use, by the context of ours that they include */
    PublicationVerifier(LoadedDialplan loaded, Map<String, String> wrappers) {
        this.loaded = loaded;
        this.wrappers = wrappers;
    }

    /**
     * The first mismatch; empty if there is none. Contexts that have not changed were verified when they were
     * published, and the marker shows that Asterisk read the text to its end.
     */
    Optional<Message> mismatch(ParsedDialplan before, ParsedDialplan after) {
        return marker(after)
                .or(() -> first(after.changedFrom(before), name -> context(name, after.context(name))))
                .or(() -> first(after.goneFrom(before), this::gone))
                .or(() -> first(List.copyOf(wrappers.keySet()), name -> numbers(name, before, after)));
    }

    private interface Check<T> {
        Optional<Message> mismatch(T each);
    }

    private static <T> Optional<Message> first(List<T> all, Check<T> check) {
        for (T each : all) {
            Optional<Message> mismatch = check.mismatch(each);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private Optional<Message> marker(ParsedDialplan expected) {
        if (expected.hash().isEmpty()) {
            return gone(DialplanNames.MARKER);
        }
        Optional<List<DialplanEntry>> marker = loaded.context(DialplanNames.MARKER);
        if (marker.isEmpty()) {
            return Optional.of(
                    Message.of("Asterisk did not read the text to its end. Its log says why; look for lines about this"
                            + " file, and whether Asterisk may read it."));
        }
        return context(DialplanNames.MARKER, expected.context(DialplanNames.MARKER));
    }

    private Optional<Message> context(String name, List<DialplanEntry> expected) {
        Map<String, DialplanEntry> found = new HashMap<>();
        for (DialplanEntry entry : loaded.context(name).orElse(List.of())) {
            found.put(key(entry), entry);
        }
        for (DialplanEntry entry : expected) {
            DialplanEntry there = found.remove(key(entry));
            if (there == null) {
                return Optional.of(
                        Message.of("Asterisk dropped the line '{0}' of context {1}. Its log says why.", entry, name));
            }
            if (!there.asRead().equals(entry.asRead())) {
                return Optional.of(Message.of(
                        "Context {0} has '{1}' instead of '{2}'. Either Asterisk skipped a line above it, which its log"
                                + " tells, or another file has a context of that name too.",
                        name, there, entry));
            }
        }
        return found.values().stream()
                .findFirst()
                .map(extra -> Message.of(
                        "Context {0} has the line '{1}', which Callwright did not write. Remove it: contexts that begin"
                                + " with callwright- are Callwright's.",
                        name, extra));
    }

    private static String key(DialplanEntry entry) {
        return entry.asRead().extension() + "," + entry.priority();
    }

    private Optional<Message> gone(String name) {
        return loaded.context(name)
                .map(still -> Message.of(
                        "Context {0} is still there though it was taken out. Find what else brings it in: 'dialplan"
                                + " show {0}' in Asterisk's console.",
                        name));
    }

    /** Checks that each new or changed number is reached from the context that callers really dial in. */
    private Optional<Message> numbers(String ours, ParsedDialplan before, ParsedDialplan after) {
        Map<String, List<DialplanEntry>> earlier = byExtension(before.context(ours));
        Map<String, List<DialplanEntry>> now = byExtension(after.context(ours));
        List<String> changed = new ArrayList<>(now.keySet());
        changed.removeIf(number -> now.get(number).equals(earlier.get(number)));
        return first(changed, number -> number(number, ours, now.get(number)));
    }

    private static Map<String, List<DialplanEntry>> byExtension(List<DialplanEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(DialplanEntry::extension));
    }

    private Optional<Message> number(String number, String ours, List<DialplanEntry> expected) {
        String wrapper = wrappers.get(ours);
        List<DialplanEntry> matches = loaded.matches(wrapper, number);
        for (DialplanEntry entry : expected) {
            // Asterisk searches each priority separately, so a line of another context may come in between.
            Optional<DialplanEntry> winner = matches.stream()
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

    private static Message unreached(String number, String wrapper, String ours) {
        return Message.of(
                "The number {0} is not reached from context {1}. Add 'include => {2}' as the first line of [{1}] in"
                        + " extensions.conf.",
                number, wrapper, ours);
    }

    private static Message shadowed(
            String number, String wrapper, String ours, DialplanEntry winner, List<DialplanEntry> matches) {
        return Message.of(
                "The number {0} dialled in context {1} goes to '{2}' of context {3} and not to Callwright. {4}",
                number, wrapper, winner, winner.context(), remedy(wrapper, ours, winner, matches));
    }

    private static Message remedy(String wrapper, String ours, DialplanEntry winner, List<DialplanEntry> matches) {
        if (winner.context().equals(wrapper)) {
            return Message.of(
                    "Extensions of a context always beat its includes: move them out of [{0}] into a context that it"
                            + " includes after {1}.",
                    wrapper, ours);
        }
        boolean included = matches.stream().anyMatch(match -> match.context().equals(ours));
        return Message.of(
                included
                        ? "Make 'include => {0}' the first include of [{1}] in extensions.conf."
                        : "Add 'include => {0}' the first include of [{1}] in extensions.conf.",
                ours,
                wrapper);
    }
}

package org.callwright.asterisk.internal.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.delivery.PartIndex;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.asterisk.internal.layout.NumbersPart;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * Compares the dialplan in Asterisk's memory with a text. Needed after every reload, since Asterisk reports success
 * even if it dropped half a file.
 */
final class PublicationVerifier {
    private static final int CONTEXTS_AT_ONCE = 64;

    private final LoadedDialplan loaded;
    private final Map<String, String> wrappers;

    /** @param wrappers the contexts that trunks and phones really use, by the context of ours that they include */
    PublicationVerifier(LoadedDialplan loaded, Map<String, String> wrappers) {
        this.loaded = loaded;
        this.wrappers = wrappers;
    }

    /**
     * The first mismatch; empty if there is none. Contexts that have not changed were verified when they were
     * published, and the marker shows that Asterisk read the index to its end.
     */
    Optional<Message> mismatch(PublicationChange change) {
        return marker(change.after().marker())
                .or(() -> first(change.sections(), this::section))
                .or(() -> first(change.gone(), this::gone))
                .or(() -> first(change.numbers(), this::numbers));
    }

    /** The first mismatch after a publication failed and the index of before was put back. */
    Optional<Message> restored(PartIndex was, PublicationChange failed) {
        return (was.marker().isEmpty() ? notLoaded(failed.after().marker()) : marker(was.marker()))
                .or(() -> first(failed.sectionsBefore(), this::section));
    }

    /** The first mismatch of a flow: everything it has is compared. */
    Optional<Message> mismatch(LiveFlow flow, String container, VersionTexts texts) {
        return first(Layout.sections(flow, container, texts), this::section)
                .or(() -> first(NumbersPart.linesOf(flow.live(), texts), this::numbers));
    }

    private interface Check<T> {
        Optional<Message> mismatch(T each);
    }

    private static <T> Optional<Message> first(Stream<T> all, Check<T> check) {
        return all.map(check::mismatch).flatMap(Optional::stream).findFirst();
    }

    /** Whether the marker that Asterisk has loaded is another one; empty stands for none. */
    Optional<Message> marker(String line) {
        if (line.isEmpty()) {
            return gone(DialplanNames.MARKER);
        }
        if (loaded.context(DialplanNames.MARKER).isEmpty()) {
            return Optional.of(
                    Message.of("Asterisk did not read the text to its end. Its log says why; look for lines about this"
                            + " file, and whether Asterisk may read it."));
        }
        return section(marked(line));
    }

    private static Section marked(String line) {
        return new Section(Optional.empty(), "The marker", "[" + DialplanNames.MARKER + "]\n" + line + "\n");
    }

    private Optional<Message> notLoaded(String marker) {
        return section(marked(marker)).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("Asterisk still has what was to be published."));
    }

    private Optional<Message> section(Section section) {
        Map<String, List<DialplanEntry>> contexts = section.parsed().contexts();
        List<String> names = List.copyOf(contexts.keySet());
        return IntStream.iterate(0, from -> from < names.size(), from -> from + CONTEXTS_AT_ONCE)
                .mapToObj(from -> names.subList(from, Math.min(names.size(), from + CONTEXTS_AT_ONCE)))
                .map(some -> contexts(some, contexts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Message> contexts(List<String> names, Map<String, List<DialplanEntry>> expected) {
        List<Optional<List<DialplanEntry>>> there = loaded.contexts(names);
        return first(
                IntStream.range(0, names.size()).boxed(),
                i -> context(
                        names.get(i), expected.get(names.get(i)), there.get(i).orElse(List.of())));
    }

    private static Optional<Message> context(String name, List<DialplanEntry> expected, List<DialplanEntry> actual) {
        Map<String, DialplanEntry> found = new HashMap<>();
        for (DialplanEntry entry : actual) {
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
        return entry.asRead().extension() + "," + entry.priority()
                + (entry.priority() == DialplanEntry.INCLUDE ? entry.application() : "");
    }

    private Optional<Message> gone(String name) {
        return loaded.context(name)
                .map(still -> Message.of(
                        "Context {0} is still there though it was taken out. Find what else brings it in: 'dialplan"
                                + " show {0}' in Asterisk's console.",
                        name));
    }

    /** Checks that numbers are reached from the context that callers really dial in. */
    private Optional<Message> numbers(Section section) {
        return first(section.parsed().contexts().entrySet().stream(), context -> {
            String ours =
                    context.getKey().startsWith(DialplanNames.INBOUND) ? DialplanNames.INBOUND : DialplanNames.INTERNAL;
            return first(
                    context.getValue().stream()
                            .collect(Collectors.groupingBy(DialplanEntry::extension))
                            .entrySet()
                            .stream(),
                    number -> number(number.getKey(), ours, number.getValue()));
        });
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
            if (!winner.get().isSameStep(entry)) {
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
        boolean included = matches.stream().anyMatch(match -> match.context().startsWith(ours));
        return Message.of(
                included
                        ? "Make 'include => {0}' the first include of [{1}] in extensions.conf."
                        : "Add 'include => {0}' the first include of [{1}] in extensions.conf.",
                ours,
                wrapper);
    }
}

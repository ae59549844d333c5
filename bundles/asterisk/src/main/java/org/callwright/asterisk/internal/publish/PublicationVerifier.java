package org.callwright.asterisk.internal.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.delivery.PartIndex;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.asterisk.internal.layout.NumbersPart;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * Compares the dialplan in Asterisk's memory with a text. Needed after every reload, since Asterisk reports success
 * even if it dropped half a file.
 */
final class PublicationVerifier {
    private static final int CONTEXTS_AT_ONCE = 64;

    private final LoadedDialplan loaded;
    private final NumberVerifier numbers;

    /** @param wrappers the contexts that trunks and phones really use, by the context of ours that they include */
    PublicationVerifier(LoadedDialplan loaded, Map<String, String> wrappers) {
        this.loaded = loaded;
        this.numbers = new NumberVerifier(loaded, wrappers);
    }

    /**
     * The first mismatch; empty if there is none. Contexts that have not changed were verified when they were
     * published, and the marker shows that Asterisk read the index to its end.
     */
    Optional<Message> mismatch(PublicationChange change) {
        return marker(change.after().marker())
                .or(() -> first(change.sections(), this::section))
                .or(() -> first(change.gone(), this::gone))
                .or(() -> first(change.numbers(), numbers::mismatch))
                .or(() -> first(change.versions(), this::leadingNowhere));
    }

    /** The first mismatch after a publication failed and the index of before was put back. */
    Optional<Message> restored(PartIndex was, PublicationChange failed) {
        return (was.marker().isEmpty() ? notLoaded(failed.after().marker()) : marker(was.marker()))
                .or(() -> first(failed.sectionsBefore(), this::section));
    }

    /** The first mismatch of a flow: everything it has is compared. */
    Optional<Mismatch> mismatch(LiveFlow flow, String container, VersionTexts texts) {
        return first(Layout.sections(flow, container, texts), this::section)
                .or(() -> first(NumbersPart.linesOf(flow.live(), texts), numbers::mismatch))
                .or(() -> first(Layout.versions(flow), this::leadingNowhere))
                .map(what -> new Mismatch(
                        loaded.context(DialplanNames.live(flow.id())).isEmpty(), what));
    }

    /** The first flow that a version leads to and Asterisk does not have. */
    private Optional<Message> leadingNowhere(VersionDigest version) {
        List<FlowId> targets = List.copyOf(version.leadsTo());
        List<Optional<List<DialplanEntry>>> there = targets.isEmpty()
                ? List.of()
                : loaded.contexts(targets.stream().map(DialplanNames::live).toList());
        return IntStream.range(0, targets.size())
                .filter(i -> there.get(i).map(List::isEmpty).orElse(true))
                .mapToObj(i -> Message.of(
                        "Version {0} of callflow {1} leads to callflow {2}, which Asterisk does not have: whoever gets"
                                + " there is hung up.",
                        version.number(), version.flow(), targets.get(i)))
                .findFirst();
    }

    /** Whether Asterisk has loaded another index than the one with this marker, or none. */
    Optional<Message> loaded(String marker, String file) {
        Optional<List<DialplanEntry>> there = loaded.context(DialplanNames.MARKER);
        if (there.isEmpty()) {
            return Optional.of(Message.of(
                    "Asterisk has not loaded {0} to its end. Is '#tryinclude {0}' still the last line of extensions.conf?"
                            + " Asterisk's log says more.",
                    file));
        }
        return marker(marker);
    }

    /** Whether callers do not reach one of these numbers. */
    Optional<Message> reached(Stream<Section> some) {
        return first(some, numbers::mismatch);
    }

    interface Check<T> {
        Optional<Message> mismatch(T each);
    }

    static <T> Optional<Message> first(Stream<T> all, Check<T> check) {
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
}

package org.callwright.asterisk.internal.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;

/**
 * Compares where numbers lead with where they are to lead.
 *
 * @param wrappers the contexts that trunks and phones really use, by the context of ours that they include
 */
record NumberVerifier(LoadedDialplan loaded, Map<String, String> wrappers) {

    /** Checks that numbers are reached from the context that callers really dial in. */
    Optional<Message> mismatch(Section section) {
        return PublicationVerifier.first(section.parsed().contexts().entrySet().stream(), context -> {
            String ours =
                    context.getKey().startsWith(DialplanNames.INBOUND) ? DialplanNames.INBOUND : DialplanNames.INTERNAL;
            return PublicationVerifier.first(
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

    private Message shadowed(
            String number, String wrapper, String ours, DialplanEntry winner, List<DialplanEntry> matches) {
        Message remedy = remedy(wrapper, ours, winner, matches);
        return loaded.source(winner, number)
                .map(source -> Message.of(
                        "The number {0} dialled in context {1} goes to '{2}' of context {3} ({4}) and not to Callwright."
                                + " {5}",
                        number, wrapper, winner, winner.context(), source, remedy))
                .orElseGet(() -> Message.of(
                        "The number {0} dialled in context {1} goes to '{2}' of context {3} and not to Callwright. {4}",
                        number, wrapper, winner, winner.context(), remedy));
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

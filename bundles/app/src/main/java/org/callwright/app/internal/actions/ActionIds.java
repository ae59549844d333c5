package org.callwright.app.internal.actions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Message;

/**
 * Who has which id. Of several bundles with one id, Callwright's own has it, or else the one that was installed first;
 * of one bundle in several versions, the highest. What a bundle says of itself, as by a ranking of its service, decides
 * nothing: another's action cannot be taken away.
 */
final class ActionIds {
    static final ActionIds NONE = new ActionIds(List.of());

    /** The candidates that can be used, by their ids, each time with the one first that has the id. */
    private final Map<String, List<ActionCandidate>> byId;

    ActionIds(Collection<ActionCandidate> candidates) {
        byId = candidates.stream()
                .filter(candidate -> candidate.action().isPresent())
                .collect(Collectors.groupingBy(
                        ActionIds::id, Collectors.collectingAndThen(Collectors.toList(), ActionIds::ordered)));
    }

    private static String id(ActionCandidate candidate) {
        return candidate.action().orElseThrow().info().id();
    }

    private static List<ActionCandidate> ordered(List<ActionCandidate> rivals) {
        Map<String, Long> installed = rivals.stream()
                .map(ActionCandidate::source)
                .collect(Collectors.toMap(ActionSource::name, ActionSource::installed, Math::min));
        return rivals.stream()
                .sorted(Comparator.comparing(
                                ActionCandidate::source,
                                Comparator.comparing((ActionSource source) -> !source.isOurs())
                                        .thenComparing(source -> installed.get(source.name()))
                                        .thenComparing(ActionSource::version, Comparator.reverseOrder()))
                        .thenComparing(candidate -> candidate
                                .action()
                                .orElseThrow()
                                .action()
                                .getClass()
                                .getName()))
                .toList();
    }

    private List<ActionCandidate> rivals(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The action that has an id. */
    Optional<InstalledAction> find(String id) {
        return rivals(id).stream().findFirst().flatMap(ActionCandidate::action);
    }

    /** The bundles whose actions have an id, first the one whose action is used. */
    List<String> bundles(String id) {
        return rivals(id).stream().map(candidate -> candidate.source().name()).toList();
    }

    boolean isUsed(InstalledAction action) {
        return find(action.info().id()).filter(action::equals).isPresent();
    }

    /** Why another has the id of an action and what to do, as sentences; empty when it has it itself. */
    Optional<Message> taken(ActionCandidate candidate) {
        InstalledAction action = candidate.action().orElseThrow();
        if (isUsed(action)) {
            return Optional.empty();
        }
        ActionSource owner = rivals(action.info().id()).stream()
                .map(ActionCandidate::source)
                .findFirst()
                .orElse(ActionSource.GONE);
        return Optional.of(taken(action.info(), candidate.source(), owner));
    }

    private static Message taken(ActionInfo action, ActionSource source, ActionSource owner) {
        if (owner.equals(source)) {
            return Message.of(
                    "Two of its actions have the id {0}. Tell whoever made the bundle that each needs one of its own.",
                    action.id());
        }
        if (owner.name().equals(source.name())) {
            return Message.of(
                    "Its action \"{0}\" is used from version {1}. Remove version {2}.",
                    action.label(), owner.version(), source.version());
        }
        return owner.isOurs()
                ? Message.of(
                        "Its action \"{0}\" has the id {1}, which is that of an action of Callwright. Ask whoever made the"
                                + " bundle for one with an id of its own.",
                        action.label(), action.id())
                : Message.of(
                        "Its action \"{0}\" has the id {1}, as that of bundle {2} has, which was here before. Remove one"
                                + " of the two.",
                        action.label(), action.id(), owner.name());
    }
}

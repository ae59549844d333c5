package org.callwright.app.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/**
 * What of a draft is not live yet, where it stands in the drawing, and what callers get there until then. The same
 * differences as {@link FlowChanges} says in sentences of their own.
 *
 * @param added new steps
 * @param steps that are others than in the live version, and how they are there; the new ones too
 * @param points the start, and branches of steps that are live, which lead elsewhere than there
 * @param numbers that do not lead here yet
 */
public record Unpublished(
        Set<StepId> added,
        Map<StepId, List<Message>> steps,
        Map<InsertionPoint, Message> points,
        Set<PhoneNumber> numbers) {

    /** Of a draft that is live as it is, or has no live version to be compared with. */
    public static final Unpublished NONE = new Unpublished(Set.of(), Map.of(), Map.of(), Set.of());

    public Unpublished {
        added = Set.copyOf(added);
        steps = Map.copyOf(steps);
        points = Map.copyOf(points);
        numbers = Set.copyOf(numbers);
    }

    /**
     * @param version the live one's number
     * @param names what people call what a step refers to
     */
    public static Unpublished since(
            int version, Flow live, Flow draft, ActionCatalog actions, Function<ConfigValue.Reference, String> names) {
        return new Comparison(version, live, draft, actions, new FieldChanges(actions, names)).found();
    }

    private record Comparison(int version, Flow live, Flow draft, ActionCatalog actions, FieldChanges fields) {

        Unpublished found() {
            Map<StepId, List<Message>> steps = new HashMap<>();
            Map<InsertionPoint, Message> points = new HashMap<>();
            compare(new InsertionPoint.Start(), points);
            draft.steps().forEach((id, is) -> {
                Optional<Step> was = live.step(id);
                List<Message> found = was.map(step -> inStep(step, is)).orElseGet(() -> List.of(missing()));
                if (!found.isEmpty()) {
                    steps.put(id, found);
                }
                was.ifPresent(step -> {
                    renamed(step, is, points);
                    exits(step, is).forEach(exit -> compare(new InsertionPoint.Branch(id, exit), points));
                });
            });
            return new Unpublished(
                    draft.steps().keySet().stream()
                            .filter(id -> live.step(id).isEmpty())
                            .collect(Collectors.toSet()),
                    steps,
                    points,
                    draft.numbers().stream()
                            .filter(number -> !live.numbers().contains(number))
                            .collect(Collectors.toSet()));
        }

        private Message missing() {
            return Message.of("Not in version {0}", version);
        }

        private List<Message> inStep(Step was, Step is) {
            List<Message> found = new ArrayList<>();
            if (!was.label().equals(is.label())) {
                found.add(
                        was.label().isBlank()
                                ? Message.of("Without a name in version {0}", version)
                                : Message.of("\"{0}\" in version {1}", was.label(), version));
            }
            if (!was.note().equals(is.note())) {
                found.add(Message.of("Another note in version {0}", version));
            }
            if (was.on() != is.on()) {
                found.add(
                        was.on()
                                ? Message.of("Switched on in version {0}", version)
                                : Message.of("Switched off in version {0}", version));
            }
            if (was.action().equals(is.action())) {
                var compiler = new Compiler(actions);
                found.addAll(fields.before(compiler.migrated(was), compiler.migrated(is), version));
            } else {
                String action = actions.find(was.action())
                        .map(installed -> installed.info().label())
                        .orElse(was.action());
                found.add(Message.of("{0} in version {1}", action, version));
            }
            return found;
        }

        private void renamed(Step was, Step is, Map<InsertionPoint, Message> points) {
            if (!was.names().equals(is.names())) {
                new Compiler(actions)
                        .exits(was).stream()
                                .filter(exit -> !was.name(exit.id()).equals(is.name(exit.id())))
                                .forEach(exit -> points.put(
                                        new InsertionPoint.Branch(is.id(), exit.id()),
                                        Message.of("\"{0}\" in version {1}", exit.label(), version)));
            }
        }

        private static Set<String> exits(Step was, Step is) {
            Set<String> exits = new LinkedHashSet<>(was.exits().keySet());
            exits.addAll(is.exits().keySet());
            return exits;
        }

        private void compare(InsertionPoint point, Map<InsertionPoint, Message> points) {
            Optional<StepId> was = FlowEdits.target(live, point);
            if (!was.equals(FlowEdits.target(draft, point))) {
                points.put(
                        point,
                        was.map(step -> Message.of(
                                        "\"{0}\" in version {1}", new StepNames(live, actions).of(step), version))
                                .orElseGet(() -> Message.of("Nothing in version {0}", version)));
            }
        }
    }
}

package org.callwright.designer.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * Says in a few words what an edit did to a drawing or its numbers, for who cannot see it.
 *
 * @param actions name the steps and their branches
 */
record EditWords(Actions actions) {

    /** Empty for an edit that its own field says: settings, names, notes and flags. */
    Optional<Message> of(Flow before, Flow after) {
        return steps(before, after)
                .or(() -> branches(before, after))
                .or(() -> numbers(before, after))
                .or(() -> order(before, after));
    }

    private Optional<Message> steps(Flow before, Flow after) {
        List<StepId> added = onlyIn(after, before);
        List<StepId> deleted = onlyIn(before, after);
        if (!added.isEmpty()) {
            return Optional.of(
                    added.size() == 1
                            ? added(after, added.getFirst())
                            : Message.plural(added.size(), "1 step added", "{0} steps added", added.size()));
        }
        if (!deleted.isEmpty()) {
            return Optional.of(
                    deleted.size() == 1
                            ? Message.of("{0} deleted", new StepNames(before, actions).of(deleted.getFirst()))
                            : Message.plural(deleted.size(), "1 step deleted", "{0} steps deleted", deleted.size()));
        }
        return Optional.empty();
    }

    private Message added(Flow after, StepId step) {
        String name = new StepNames(after, actions).of(step);
        return leadingTo(after, step)
                .map(point -> switch (point) {
                    case InsertionPoint.Start start -> Message.of("{0} added at the start", name);
                    case InsertionPoint.Branch branch -> Message.of("{0} added after {1}", name, name(after, branch));
                })
                .orElseGet(() -> Message.of("{0} added", name));
    }

    /** Of flows with the same steps. */
    private Optional<Message> branches(Flow before, Flow after) {
        List<InsertionPoint> changed = Stream.concat(points(before), points(after))
                .distinct()
                .filter(point -> !FlowEdits.target(before, point).equals(FlowEdits.target(after, point)))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        if (changed.size() > 1 || !(changed.getFirst() instanceof InsertionPoint.Branch branch)) {
            return Optional.of(Message.of("Moved"));
        }
        String from = name(after, branch);
        return Optional.of(FlowEdits.target(after, branch)
                .map(to -> Message.of("{0} now leads to {1}", from, new StepNames(after, actions).of(to)))
                .orElseGet(() -> Message.of("{0} now leads nowhere", from)));
    }

    /** Of flows with the same steps and branches: which row of a list comes before another one now. */
    private Optional<Message> order(Flow before, Flow after) {
        return after.steps().values().stream()
                .filter(step -> before.step(step.id())
                        .filter(was -> was.action().equals(step.action())
                                && !was.config().equals(step.config()))
                        .isPresent())
                .findFirst()
                .flatMap(step -> order(exits(before, step.id()), exits(after, step.id())));
    }

    private static Optional<Message> order(List<Exit> before, List<Exit> after) {
        List<String> was = before.stream().map(Exit::id).toList();
        List<String> is = after.stream().map(Exit::id).toList();
        if (was.equals(is) || was.size() != is.size() || !was.containsAll(is)) {
            return Optional.empty();
        }
        int first = IntStream.range(0, is.size())
                .filter(at -> !is.get(at).equals(was.get(at)))
                .findFirst()
                .orElseThrow();
        int overtaken = is.indexOf(was.get(first));
        return Optional.of(Message.of(
                "{0} is now before {1}",
                after.get(overtaken - 1).label(), after.get(overtaken).label()));
    }

    private static Optional<Message> numbers(Flow before, Flow after) {
        Optional<Message> added = other(after, before).map(number -> Message.of("Number {0} added", number.digits()));
        return added.or(() -> other(before, after).map(number -> Message.of("Number {0} removed", number.digits())));
    }

    private static Optional<PhoneNumber> other(Flow flow, Flow than) {
        return flow.numbers().stream()
                .filter(number -> !than.numbers().contains(number))
                .findFirst();
    }

    private static List<StepId> onlyIn(Flow flow, Flow other) {
        return flow.steps().keySet().stream()
                .filter(step -> other.step(step).isEmpty())
                .toList();
    }

    private static Stream<InsertionPoint> points(Flow flow) {
        return Stream.concat(
                Stream.of(new InsertionPoint.Start()),
                flow.steps().values().stream().flatMap(EditWords::branches));
    }

    private static Stream<InsertionPoint> branches(Step step) {
        return step.exits().keySet().stream().map(exit -> new InsertionPoint.Branch(step.id(), exit));
    }

    private static Optional<InsertionPoint> leadingTo(Flow flow, StepId step) {
        return points(flow)
                .filter(point ->
                        FlowEdits.target(flow, point).filter(step::equals).isPresent())
                .findFirst();
    }

    private List<Exit> exits(Flow flow, StepId step) {
        return flow.step(step).map(new Compiler(actions)::exits).orElse(List.of());
    }

    /** The step, and the branch unless that simply is the next. */
    private String name(Flow flow, InsertionPoint.Branch branch) {
        String step = new StepNames(flow, actions).of(branch.step());
        return exits(flow, branch.step()).stream()
                .filter(exit -> exit.id().equals(branch.exit()) && !exit.id().equals(Exit.NEXT.id()))
                .findFirst()
                .map(exit -> step + ", " + exit.label())
                .orElse(step);
    }
}

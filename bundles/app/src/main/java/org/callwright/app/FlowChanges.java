package org.callwright.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.ActionTypes;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** In what a callflow differs from how it was before, in sentences. */
public final class FlowChanges {

    private final Flow before;
    private final Flow after;
    private final StepNames namesBefore;
    private final StepNames namesAfter;
    private final FieldChanges fields;
    private final BranchChanges branches;
    private final List<Change> changes = new ArrayList<>();

    private FlowChanges(Flow before, Flow after, ActionTypes actions, Function<ConfigValue.Reference, String> things) {
        this.before = before;
        this.after = after;
        namesBefore = new StepNames(before, actions);
        namesAfter = new StepNames(after, actions);
        fields = new FieldChanges(actions, things);
        branches = new BranchChanges(new Compiler(actions), this::nameOf);
    }

    /**
     * What callers notice when one state takes the place of another. What no call gets to does not count, nor do names
     * and notes.
     *
     * @param actions the installed ones, which know their branches and fields
     * @param things what people call a thing that a step refers to
     * @return empty when callers notice nothing
     */
    public static List<Change> forCallers(
            Flow before, Flow after, ActionTypes actions, Function<ConfigValue.Reference, String> things) {
        var found = new FlowChanges(before, after, actions, things);
        found.numbers();
        found.start();
        found.steps(reachable(before), reachable(after));
        return List.copyOf(found.changes);
    }

    /** What callers notice when a callflow or saved action is published that was not live before. */
    public static List<Change> forFirstCallers(Flow flow, ActionTypes actions) {
        if (flow.isSavedAction()) {
            return List.of(new Change(
                    Optional.empty(),
                    "First publication. Nobody can dial a saved action; callflows that use it can be published then."));
        }
        String begin = flow.start()
                .map(new StepNames(flow, actions)::of)
                .map(FlowChanges::quoted)
                .orElse("nothing");
        return List.of(new Change(
                flow.start(),
                flow.numbers().isEmpty()
                        ? "First publication. It has no number, so nobody can dial it; other callflows can lead to it."
                        : "First publication: calls to " + joined(flow.numbers()) + " begin with " + begin + "."));
    }

    /** All that somebody changed in drawing, whether callers would notice or not. Parameters as for callers. */
    public static List<Change> drawn(
            Flow before, Flow after, ActionTypes actions, Function<ConfigValue.Reference, String> things) {
        var found = new FlowChanges(before, after, actions, things);
        found.flowAsSuch();
        found.numbers();
        found.start();
        found.names();
        found.steps(before.steps(), after.steps());
        return List.copyOf(found.changes);
    }

    private void flowAsSuch() {
        if (!before.name().equals(after.name())) {
            say("It is called " + quoted(after.name()) + " instead of " + quoted(before.name()) + ".");
        }
        flag("Hide from contact list", before.hideFromContacts(), after.hideFromContacts());
        flag("List this callflow in Main Number", before.listInMainNumber(), after.listInMainNumber());
    }

    private void flag(String label, boolean was, boolean is) {
        if (was != is) {
            say(quoted(label) + " is switched " + (is ? "on." : "off."));
        }
    }

    private void numbers() {
        without(after.numbers(), before.numbers())
                .forEach(number -> say(dialling(number) + " now reach this callflow."));
        without(before.numbers(), after.numbers())
                .forEach(number -> say(dialling(number) + " no longer reach this callflow."));
    }

    private void start() {
        Optional<StepId> was = before.start();
        Optional<StepId> is = after.start();
        if (!was.equals(is)) {
            String begin =
                    is.map(id -> "Calls begin with " + quoted(nameOf(id))).orElse("Nothing is at the start");
            String instead = was.map(id -> " instead of " + quoted(nameOf(id))).orElse("");
            changes.add(new Change(is, begin + instead + "."));
        }
    }

    private void names() {
        after.steps().forEach((id, is) -> {
            Optional<Step> was = before.step(id);
            if (was.isEmpty()) {
                at(id, quoted(namesAfter.of(id)) + " was added.");
            }
            if (was.isPresent() && !was.get().label().equals(is.label())) {
                at(id, quoted(namesBefore.of(id)) + " is called " + quoted(namesAfter.of(id)) + ".");
            }
            if (was.isPresent() && !was.get().note().equals(is.note())) {
                at(id, "The note of " + quoted(namesAfter.of(id)) + " is another.");
            }
        });
    }

    private void steps(Map<StepId, Step> wereThere, Map<StepId, Step> areThere) {
        areThere.forEach((id, is) -> {
            Optional<Step> was = Optional.ofNullable(wereThere.get(id));
            was.ifPresent(step -> sameStep(step, is));
            branches.between(was, is).forEach(sentence -> at(id, sentence));
        });
        wereThere.keySet().stream().filter(id -> !areThere.containsKey(id)).forEach(id -> {
            if (after.step(id).isPresent()) {
                at(id, "Callers no longer get to " + quoted(namesAfter.of(id)) + ".");
            } else {
                say(quoted(namesBefore.of(id)) + " was removed.");
            }
        });
    }

    private void sameStep(Step was, Step is) {
        String name = quoted(namesAfter.of(is.id()));
        if (was.on() != is.on()) {
            at(is.id(), is.on() ? name + " is switched on again." : name + " is switched off: calls pass it by.");
        }
        if (was.action().equals(is.action())) {
            fields.between(was, is).forEach(sentence -> at(is.id(), "At " + name + ", " + sentence));
        } else {
            at(is.id(), name + " does something else than before.");
        }
    }

    /** A step may be in only one of the two. */
    private String nameOf(StepId id) {
        return after.step(id).isPresent() ? namesAfter.of(id) : namesBefore.of(id);
    }

    private void say(String sentence) {
        changes.add(new Change(Optional.empty(), sentence));
    }

    private void at(StepId step, String sentence) {
        changes.add(new Change(Optional.of(step), sentence));
    }

    private static Map<StepId, Step> reachable(Flow flow) {
        Map<StepId, Step> steps = new LinkedHashMap<>();
        flow.reachable().forEach(id -> flow.step(id).ifPresent(step -> steps.put(id, step)));
        return steps;
    }

    private static List<PhoneNumber> without(SortedSet<PhoneNumber> all, SortedSet<PhoneNumber> others) {
        return all.stream().filter(number -> !others.contains(number)).toList();
    }

    private static String dialling(PhoneNumber number) {
        return switch (number.kind()) {
            case DID -> "Callers of " + number;
            case EXTENSION -> "Phones that dial " + number;
        };
    }

    private static String joined(SortedSet<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }
}

package org.callwright.app.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.Message;
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
    private final Compiler compiler;
    private final FieldChanges fields;
    private final BranchChanges branches;
    private final List<FlowChange> changes = new ArrayList<>();

    private FlowChanges(Flow before, Flow after, ActionCatalog actions, Function<ConfigValue.Reference, String> names) {
        this.before = before;
        this.after = after;
        namesBefore = new StepNames(before, actions);
        namesAfter = new StepNames(after, actions);
        fields = new FieldChanges(actions, names);
        compiler = new Compiler(actions);
        branches = new BranchChanges(compiler, this::nameOf);
    }

    /**
     * What callers notice when one state takes the place of another. What no call gets to does not count, nor do names
     * and notes.
     *
     * @param actions the installed ones, which know their branches and fields
     * @param names what people call what a step refers to
     * @return empty when callers notice nothing
     */
    public static List<FlowChange> forCallers(
            Flow before, Flow after, ActionCatalog actions, Function<ConfigValue.Reference, String> names) {
        var found = new FlowChanges(before, after, actions, names);
        found.numbers();
        found.start();
        found.steps(reachable(before), reachable(after));
        return List.copyOf(found.changes);
    }

    /** What callers notice when a callflow or saved action is published that was not live before. */
    public static List<FlowChange> forFirstCallers(Flow flow, ActionCatalog actions) {
        if (flow.isSavedAction()) {
            return List.of(new FlowChange(
                    Optional.empty(),
                    Message.of(
                            "First publication. Nobody can dial a saved action; callflows that use it can be published"
                                    + " then.")));
        }
        if (flow.numbers().isEmpty()) {
            return List.of(new FlowChange(
                    flow.start(),
                    Message.of("First publication. It has no number, so nobody can dial it; other callflows can lead to"
                            + " it.")));
        }
        String numbers = flow.numbers().stream().map(PhoneNumber::digits).collect(Collectors.joining(", "));
        return List.of(new FlowChange(
                flow.start(),
                flow.start()
                        .map(new StepNames(flow, actions)::of)
                        .map(first -> Message.of("First publication: calls to {0} begin with \"{1}\".", numbers, first))
                        .orElseGet(() -> Message.of("First publication: nothing answers calls to {0}.", numbers))));
    }

    /** All that somebody changed in drawing, whether callers would notice or not. Parameters as for callers. */
    public static List<FlowChange> drawn(
            Flow before, Flow after, ActionCatalog actions, Function<ConfigValue.Reference, String> names) {
        var found = new FlowChanges(before, after, actions, names);
        found.flowAsSuch();
        found.numbers();
        found.start();
        found.names();
        found.steps(before.steps(), after.steps());
        return List.copyOf(found.changes);
    }

    private void flowAsSuch() {
        if (!before.name().equals(after.name())) {
            say("It is called \"{0}\" instead of \"{1}\".", after.name(), before.name());
        }
        if (before.hideFromContacts() != after.hideFromContacts()) {
            say(
                    after.hideFromContacts()
                            ? "\"Hide from contact list\" is switched on."
                            : "\"Hide from contact list\" is switched off.");
        }
        if (before.listInMainNumber() != after.listInMainNumber()) {
            say(
                    after.listInMainNumber()
                            ? "\"List this callflow in Main Number\" is switched on."
                            : "\"List this callflow in Main Number\" is switched off.");
        }
    }

    private void numbers() {
        without(after.numbers(), before.numbers())
                .forEach(number -> say(
                        switch (number.kind()) {
                            case DID -> Message.of("Callers of {0} now reach this callflow.", number);
                            case EXTENSION -> Message.of("Phones that dial {0} now reach this callflow.", number);
                        }));
        without(before.numbers(), after.numbers())
                .forEach(number -> say(
                        switch (number.kind()) {
                            case DID -> Message.of("Callers of {0} no longer reach this callflow.", number);
                            case EXTENSION -> Message.of("Phones that dial {0} no longer reach this callflow.", number);
                        }));
    }

    private void start() {
        Optional<StepId> was = before.start();
        Optional<StepId> is = after.start();
        if (!was.equals(is)) {
            Optional<String> before = was.map(this::nameOf);
            Optional<String> now = is.map(this::nameOf);
            changes.add(new FlowChange(is, begin(before, now)));
        }
    }

    /** At least one of the two is there. */
    private static Message begin(Optional<String> before, Optional<String> now) {
        if (now.isEmpty()) {
            return Message.of("Nothing is at the start instead of \"{0}\".", before.orElseThrow());
        }
        return before.isPresent()
                ? Message.of("Calls begin with \"{0}\" instead of \"{1}\".", now.get(), before.get())
                : Message.of("Calls begin with \"{0}\".", now.get());
    }

    private void names() {
        after.steps().forEach((id, is) -> {
            Optional<Step> was = before.step(id);
            if (was.isEmpty()) {
                at(id, Message.of("\"{0}\" was added.", namesAfter.of(id)));
            }
            if (was.isPresent() && !was.get().label().equals(is.label())) {
                at(id, Message.of("\"{0}\" is called \"{1}\".", namesBefore.of(id), namesAfter.of(id)));
            }
            if (was.isPresent() && !was.get().note().equals(is.note())) {
                at(id, Message.of("The note of \"{0}\" is another.", namesAfter.of(id)));
            }
            was.ifPresent(step -> branches.renamed(step, is).forEach(message -> at(id, message)));
        });
    }

    private void steps(Map<StepId, Step> wereThere, Map<StepId, Step> areThere) {
        areThere.forEach((id, is) -> {
            Optional<Step> was = Optional.ofNullable(wereThere.get(id));
            was.ifPresent(step -> sameStep(step, is));
            branches.between(was, is).forEach(message -> at(id, message));
        });
        wereThere.keySet().stream().filter(id -> !areThere.containsKey(id)).forEach(id -> {
            if (after.step(id).isPresent()) {
                at(id, Message.of("Callers no longer get to \"{0}\".", namesAfter.of(id)));
            } else {
                say("\"{0}\" was removed.", namesBefore.of(id));
            }
        });
    }

    private void sameStep(Step was, Step is) {
        String name = namesAfter.of(is.id());
        if (was.on() != is.on()) {
            at(
                    is.id(),
                    Message.of(
                            is.on() ? "\"{0}\" is switched on again." : "\"{0}\" is switched off: calls pass it by.",
                            name));
        }
        if (was.action().equals(is.action())) {
            // In the fields of the installed action: one that was renamed since has its value by its new name.
            fields.between(name, compiler.migrated(was), compiler.migrated(is))
                    .forEach(message -> at(is.id(), message));
        } else {
            at(is.id(), Message.of("\"{0}\" does something else than before.", name));
        }
    }

    /** A step may be in only one of the two. */
    private String nameOf(StepId id) {
        return after.step(id).isPresent() ? namesAfter.of(id) : namesBefore.of(id);
    }

    private void say(String english, Object... arguments) {
        say(Message.of(english, arguments));
    }

    private void say(Message message) {
        changes.add(new FlowChange(Optional.empty(), message));
    }

    private void at(StepId step, Message message) {
        changes.add(new FlowChange(Optional.of(step), message));
    }

    private static Map<StepId, Step> reachable(Flow flow) {
        Map<StepId, Step> steps = new LinkedHashMap<>();
        flow.reachable().forEach(id -> flow.step(id).ifPresent(step -> steps.put(id, step)));
        return steps;
    }

    private static List<PhoneNumber> without(SortedSet<PhoneNumber> all, SortedSet<PhoneNumber> others) {
        return all.stream().filter(number -> !others.contains(number)).toList();
    }
}

package org.callwright.app.internal.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.app.AppException;
import org.callwright.app.FlowUse;
import org.callwright.app.ImportPreview;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.FlowChange;
import org.callwright.app.changes.FlowChanges;
import org.callwright.app.changes.StepNames;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads callflows from files, refuses what no page would do, and says what importing them would change. */
@Component(service = FlowImports.class)
public class FlowImports {
    private final FlowStore store;
    private final FlowJson json;
    private final DraftChecks checks;
    private final Actions actions;
    private final ReferenceDirectoryService references;
    private final FlowUsages usages;
    private final DraftNumbers numbers;

    @Activate
    public FlowImports(
            @Reference FlowStore store,
            @Reference FlowJson json,
            @Reference DraftChecks checks,
            @Reference Actions actions,
            @Reference ReferenceDirectoryService references,
            @Reference FlowUsages usages,
            @Reference DraftNumbers numbers) {
        this.store = store;
        this.json = json;
        this.checks = checks;
        this.actions = actions;
        this.references = references;
        this.usages = usages;
        this.numbers = numbers;
    }

    /**
     * What importing a text would do.
     *
     * @throws AppException when it is no callflow, or cannot take the place of what has its id
     */
    ImportPreview preview(String text, Locale language) {
        Flow read = json.read(text);
        FlowLimits.check(read);
        Compiler compiler = new Compiler(actions.in(language));
        var steps = new TreeMap<>(read.steps());
        steps.replaceAll((id, step) -> compiler.inItsSchema(step));
        Flow flow = read.withSteps(steps);
        Optional<StoredFlow> present = present(flow);
        List<FlowChange> changes =
                present.map(stored -> replacing(stored.draft(), flow, language)).orElseGet(() -> List.of(added(flow)));
        List<Message> obstacles = numbers.refused(flow).toList();
        OptionalLong revision =
                present.map(stored -> OptionalLong.of(stored.revision())).orElse(OptionalLong.empty());
        return new ImportPreview(flow, revision, changes, obstacles, checks.withoutPbx(flow, language));
    }

    /**
     * The draft that a flow would take the place of; empty when it is new.
     *
     * @throws AppException when that is of another kind
     */
    Optional<StoredFlow> present(Flow flow) {
        Optional<StoredFlow> present = store.find(flow.id());
        present.map(StoredFlow::draft)
                .filter(draft -> draft.kind() != flow.kind())
                .ifPresent(draft -> {
                    throw new AppException(
                            draft.isSavedAction()
                                    ? "The id {0} belongs to the saved action \"{1}\", which callflows may use. A callflow cannot"
                                            + " take its place: give it another id."
                                    : "The id {0} belongs to the callflow \"{1}\". A saved action cannot take its place: give it"
                                            + " another id.",
                            draft.id(),
                            draft.name());
                });
        return present;
    }

    private static FlowChange added(Flow flow) {
        return change(
                flow.isSavedAction()
                        ? Message.of("\"{0}\" is a new saved action.", flow.name())
                        : Message.plural(
                                flow.steps().size(),
                                "\"{0}\" is a new callflow with 1 step.",
                                "\"{0}\" is a new callflow with {1} steps.",
                                flow.name(),
                                flow.steps().size()));
    }

    private List<FlowChange> replacing(Flow before, Flow flow, Locale language) {
        if (before.equals(flow)) {
            return List.of();
        }
        references.refresh();
        List<FlowChange> changes = new ArrayList<>();
        changes.add(change(Message.of(
                "The draft of \"{0}\" is replaced. What is live stays as it is until that is published.",
                before.name())));
        changes.addAll(FlowChanges.drawn(before, flow, actions.in(language), references.in(language)::name));
        if (flow.isSavedAction()) {
            changes.addAll(forUsers(before, flow, language));
        }
        return changes;
    }

    /** Who uses a saved action, and which of their connected branches it would not have any more. */
    private List<FlowChange> forUsers(Flow before, Flow after, Locale language) {
        List<FlowUse> users = usages.of(after.id());
        if (users.isEmpty()) {
            return List.of();
        }
        List<String> names = users.stream().map(FlowUse::name).toList();
        Map<String, String> gone = new HashMap<>(branches(before, language));
        gone.keySet().removeAll(branches(after, language).keySet());
        Stream<FlowChange> lost = users.stream()
                .flatMap(user -> store.find(user.id()).stream())
                .flatMap(user -> lost(user.draft(), after.id(), gone, language));
        return Stream.concat(Stream.of(change(Message.of("It is used by {0}.", Message.quoted(names)))), lost)
                .toList();
    }

    /** The labels of a saved action's branches, by id. */
    private Map<String, String> branches(Flow saved, Locale language) {
        return saved
                .start()
                .flatMap(saved::step)
                .map(new Compiler(actions.in(language))::exits)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Exit::id, Exit::label));
    }

    private Stream<FlowChange> lost(Flow user, FlowId saved, Map<String, String> gone, Locale language) {
        StepNames names = new StepNames(user, actions.in(language));
        return user.steps().values().stream()
                .filter(step -> step.action().equals(SavedActionType.id(saved)))
                .flatMap(step -> step.exits().entrySet().stream()
                        .filter(exit -> gone.containsKey(exit.getKey()))
                        .map(exit -> change(Message.of(
                                "Once it is published, no call of \"{0}\" gets to \"{1}\" by \"{2}\" any more.",
                                user.name(), names.of(exit.getValue()), gone.get(exit.getKey())))));
    }

    private static FlowChange change(Message message) {
        return new FlowChange(Optional.empty(), message);
    }
}

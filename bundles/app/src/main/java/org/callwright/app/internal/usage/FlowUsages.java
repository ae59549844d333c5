package org.callwright.app.internal.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Change.ConnectionChanged;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.ConnectionStore;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds which flows lead to which others and which use which connections. A flow leads to another by a step that is
 * linked to a saved action, or by one that refers to a callflow.
 */
@Component(service = FlowUsages.class)
public class FlowUsages {
    private final FlowStore store;
    private final ConnectionStore connections;
    private final LiveFlows live;

    @Activate
    public FlowUsages(@Reference FlowStore store, @Reference ConnectionStore connections, @Reference LiveFlows live) {
        this.store = store;
        this.connections = connections;
        this.live = live;
    }

    /** The flows whose draft or live version leads to this one, by name. */
    public List<FlowUse> of(FlowId id) {
        return among(store.flows()).getOrDefault(id, List.of());
    }

    /** For each flow that others of these lead to, those others, in the order given. */
    public Map<FlowId, List<FlowUse>> among(List<StoredFlow> flows) {
        Map<FlowId, List<FlowUse>> uses = new HashMap<>();
        for (StoredFlow stored : flows) {
            Flow draft = stored.draft();
            Set<FlowId> drawn = targets(draft);
            Set<FlowId> reached = live.of(stored).map(FlowUsages::targets).orElse(Set.of());
            Stream.concat(drawn.stream(), reached.stream())
                    .distinct()
                    .filter(target -> !target.equals(draft.id()))
                    .forEach(target -> uses.computeIfAbsent(target, key -> new ArrayList<>())
                            .add(new FlowUse(
                                    draft.id(),
                                    draft.name(),
                                    draft.kind(),
                                    drawn.contains(target),
                                    reached.contains(target))));
        }
        return uses;
    }

    /** The names of the flows that use a connection in their draft or in a version that calls can be in, by name. */
    public List<String> ofConnection(String id) {
        List<DrainingVersion> draining = store.draining();
        return store.flows().stream()
                .filter(stored -> Stream.concat(
                                Stream.concat(Stream.of(stored.draft()), live.of(stored).stream()),
                                kept(stored, draining))
                        .flatMap(FlowUsages::connections)
                        .anyMatch(id::equals))
                .map(stored -> stored.draft().name())
                .toList();
    }

    /** A problem for each connection that a flow uses and that does not exist. */
    public List<Problem> goneConnections(Flow flow) {
        List<Problem> problems = new ArrayList<>();
        flow.steps()
                .values()
                .forEach(step -> step.config()
                        .values()
                        .forEach((field, value) -> named(value, ReferenceKind.CONNECTION)
                                .filter(id -> connections.find(id).isEmpty())
                                .forEach(id ->
                                        problems.add(Problem.at(step.id(), field, ProblemCode.CONNECTION_GONE, id)))));
        return problems;
    }

    /** The changes after which the problems of a draft may differ: of itself, of what it refers to, and of the actions. */
    public static Set<Change> concerning(Flow draft) {
        Stream<FlowId> flows = Stream.concat(Stream.of(draft.id()), targets(draft).stream());
        return Stream.of(
                        Stream.of(new ActionsChanged()),
                        flows.flatMap(Change::of),
                        connections(draft).map(ConnectionChanged::new))
                .flatMap(changes -> changes)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Flow> kept(StoredFlow stored, List<DrainingVersion> all) {
        return all.stream()
                .filter(draining -> draining.flow().equals(stored.draft().id()))
                .flatMap(draining -> store.version(draining.flow(), draining.number()).stream())
                .map(Version::flow);
    }

    /** A problem for each flow that a draft leads to and that is not live. */
    public List<Problem> problems(Flow draft) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : draft.steps().values()) {
            boolean linked = SavedActionType.linked(step.action()).isPresent();
            targets(step).forEach(target -> {
                Optional<StoredFlow> found = store.find(target);
                boolean reported = linked && found.isEmpty(); // by the compiler, as an action that is not there
                if (!reported && found.flatMap(live::of).isEmpty()) {
                    String name = found.map(stored -> stored.draft().name()).orElse(target.value());
                    problems.add(Problem.at(step.id(), ProblemCode.NOT_LIVE, name, target));
                }
            });
        }
        return problems;
    }

    private static Stream<String> connections(Flow flow) {
        return flow.steps().values().stream().flatMap(step -> named(step.config(), ReferenceKind.CONNECTION));
    }

    private static Set<FlowId> targets(Flow flow) {
        return flow.steps().values().stream().flatMap(FlowUsages::targets).collect(Collectors.toSet());
    }

    private static Stream<FlowId> targets(Step step) {
        return Stream.concat(
                SavedActionType.linked(step.action()).stream(),
                named(step.config(), ReferenceKind.CALLFLOW)
                        .filter(FlowId::isOne)
                        .map(FlowId::new));
    }

    /** The ids of all references of a kind. */
    private static Stream<String> named(ConfigValue value, ReferenceKind kind) {
        return switch (value) {
            case ConfigValue.Reference reference when kind.isOf(reference) -> Stream.of(reference.id());
            case ConfigValue.Group group -> group.values().values().stream().flatMap(each -> named(each, kind));
            case ConfigValue.Items items -> items.values().stream().flatMap(each -> named(each, kind));
            default -> Stream.empty();
        };
    }
}

package org.callwright.app.internal.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.catalogue.DrawingFacts;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.catalogue.FlowReferences;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Change.ConnectionChanged;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.store.ConnectionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds which flows lead to which others and which use which connections. A flow leads to another by a step that is
 * linked to a saved action, or by one that refers to a callflow.
 */
@Component(service = FlowUsages.class)
public class FlowUsages {
    private final FlowCatalogue catalogue;
    private final ConnectionStore connections;

    @Activate
    public FlowUsages(@Reference FlowCatalogue catalogue, @Reference ConnectionStore connections) {
        this.catalogue = catalogue;
        this.connections = connections;
    }

    /** The flows whose draft or live version leads to this one, by name. */
    public List<FlowUse> of(FlowId id) {
        return catalogue.usedBy(id);
    }

    /** The names of the flows that use a connection in their draft or in a version that calls can be in, by name. */
    public List<String> ofConnection(String id) {
        return catalogue.withConnection(id).stream().map(FlowFacts::name).toList();
    }

    /** A problem for each connection that a flow uses and that does not exist. */
    public List<Problem> goneConnections(Flow flow) {
        List<Problem> problems = new ArrayList<>();
        flow.steps()
                .values()
                .forEach(step -> step.config()
                        .values()
                        .forEach((field, value) -> FlowReferences.connections(value)
                                .filter(id -> connections.find(id).isEmpty())
                                .forEach(id ->
                                        problems.add(Problem.at(step.id(), field, ProblemCode.CONNECTION_GONE, id)))));
        return problems;
    }

    /** The changes after which the problems of a draft may differ: of itself, of what it refers to, and of the actions. */
    public static Set<Change> concerning(FlowId id, DrawingFacts draft) {
        Stream<FlowId> flows = Stream.concat(Stream.of(id), draft.leadsTo().stream());
        return Stream.of(
                        Stream.of(new ActionsChanged()),
                        flows.flatMap(Change::of),
                        draft.connections().stream().map(ConnectionChanged::new))
                .flatMap(changes -> changes)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A problem for each flow that a draft leads to and that is not live. */
    public List<Problem> problems(Flow draft) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : draft.steps().values()) {
            boolean linked = SavedActionType.linked(step.action()).isPresent();
            FlowReferences.flows(step).forEach(target -> {
                Optional<FlowFacts> found = catalogue.find(target);
                boolean reported = linked && found.isEmpty(); // by the compiler, as an action that is not there
                if (!reported && found.flatMap(FlowFacts::live).isEmpty()) {
                    String name = found.map(FlowFacts::name).orElse(target.value());
                    problems.add(Problem.at(step.id(), ProblemCode.NOT_LIVE, name, target));
                }
            });
        }
        return problems;
    }
}

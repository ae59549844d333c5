package org.callwright.app.internal.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.VersionDigest;
import org.callwright.store.FlowStore;
import org.callwright.store.connections.ConnectionStore;
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
    private final FlowStore store;

    @Activate
    public FlowUsages(
            @Reference FlowCatalogue catalogue, @Reference ConnectionStore connections, @Reference FlowStore store) {
        this.catalogue = catalogue;
        this.connections = connections;
        this.store = store;
    }

    /** The flows whose draft or live version leads to this one, by name. */
    public List<FlowUse> of(FlowId id) {
        return catalogue.usedBy(id);
    }

    /** The names of the flows that use a connection in their draft or in a version that calls can be in, by name. */
    public List<String> ofConnection(String id) {
        return Stream.concat(
                        catalogue.withConnection(id).stream().map(FlowFacts::name),
                        store.leaving().stream()
                                .filter(flow ->
                                        DrawingFacts.of(flow).connections().contains(id))
                                .map(Flow::name))
                .distinct()
                .toList();
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

    /** The flows that the texts of a compiled flow lead to. */
    public static Set<FlowId> leadsTo(FlowId flow, Stream<String> texts) {
        return VersionDigest.flows(VersionDigest.destinations(flow, texts.collect(Collectors.joining("\n"))));
    }

    /**
     * A problem for each flow that a draft or a version leads to and that is not live: where it is drawn, or else of the
     * whole flow.
     *
     * @param inText the flows that its text leads to; an action may lead to one that is not drawn
     */
    public List<Problem> notLive(Flow flow, Set<FlowId> inText) {
        List<Problem> problems = new ArrayList<>();
        Set<FlowId> others = new TreeSet<>(inText);
        others.remove(flow.id());
        for (Step step : flow.steps().values()) {
            FlowReferences.flows(step).forEach(target -> {
                others.remove(target);
                notLive(target)
                        .ifPresent(name -> problems.add(Problem.at(step.id(), ProblemCode.NOT_LIVE, name, target)));
            });
        }
        others.forEach(target ->
                notLive(target).ifPresent(name -> problems.add(Problem.of(ProblemCode.NOT_LIVE, name, target))));
        return problems;
    }

    /** The name of a flow that is not live, or its id where there is none; empty for a live one. */
    private Optional<String> notLive(FlowId target) {
        Optional<FlowFacts> found = catalogue.find(target);
        return found.flatMap(FlowFacts::live).isPresent()
                ? Optional.empty()
                : Optional.of(found.map(FlowFacts::name).orElse(target.value()));
    }
}

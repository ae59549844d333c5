package org.callwright.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.compiler.SavedStep;
import org.callwright.model.ConfigValue;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.Version;
import org.callwright.store.ConnectionStore;
import org.callwright.store.FlowStore;
import org.callwright.store.KeptVersion;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which flows lead to which others, by a step that is linked to a saved action or by naming a callflow, and which refer
 * to which connections.
 */
@Component(service = Uses.class)
public class Uses {
    private static final String CALLFLOW = "callflow";
    private static final String CONNECTION = "connection";

    private final FlowStore store;
    private final ConnectionStore connections;

    @Activate
    public Uses(@Reference FlowStore store, @Reference ConnectionStore connections) {
        this.store = store;
        this.connections = connections;
    }

    /** The names of the flows whose draft or live version leads to this one, in order. */
    List<String> of(FlowId id) {
        return store.flows().stream()
                .filter(stored -> !stored.draft().id().equals(id))
                .filter(stored -> Stream.concat(Stream.of(stored.draft()), live(stored).stream())
                        .anyMatch(flow -> leadsTo(flow, id)))
                .map(stored -> stored.draft().name())
                .toList();
    }

    /** The names of the flows that refer to a connection, in their draft or in a version that calls can be in, in order. */
    List<String> ofConnection(String id) {
        List<KeptVersion> kept = store.kept();
        return store.flows().stream()
                .filter(stored -> Stream.concat(
                                Stream.concat(Stream.of(stored.draft()), live(stored).stream()), kept(stored, kept))
                        .anyMatch(flow -> flow.steps().values().stream()
                                .flatMap(step -> named(step.config(), CONNECTION))
                                .anyMatch(id::equals)))
                .map(stored -> stored.draft().name())
                .toList();
    }

    /** Where a flow refers to connections that are not there. */
    List<Problem> goneConnections(Flow flow) {
        List<Problem> problems = new ArrayList<>();
        flow.steps()
                .values()
                .forEach(step -> step.config()
                        .values()
                        .forEach((field, value) -> named(value, CONNECTION)
                                .filter(id -> connections.find(id).isEmpty())
                                .forEach(id ->
                                        problems.add(Problem.at(step.id(), field, ProblemCode.CONNECTION_GONE, id)))));
        return problems;
    }

    private Stream<Flow> kept(StoredFlow stored, List<KeptVersion> all) {
        return all.stream()
                .filter(kept -> kept.flow().equals(stored.draft().id()))
                .flatMap(kept -> store.version(kept.flow(), kept.number()).stream())
                .map(Version::flow);
    }

    /** What a draft leads to and callers would not get to, since it was never published or is gone. */
    List<Problem> problems(Flow draft) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : draft.steps().values()) {
            targets(step).forEach(target -> {
                Optional<StoredFlow> found = store.find(target);
                if (found.isEmpty() || found.get().live().isEmpty()) {
                    String name = found.map(stored -> stored.draft().name()).orElse(target.value());
                    problems.add(Problem.at(step.id(), ProblemCode.NOT_LIVE, name));
                }
            });
        }
        return problems;
    }

    private Optional<Flow> live(StoredFlow stored) {
        return stored.live().isPresent()
                ? store.version(stored.draft().id(), stored.live().getAsInt()).map(Version::flow)
                : Optional.empty();
    }

    private static boolean leadsTo(Flow flow, FlowId id) {
        return flow.steps().values().stream().flatMap(Uses::targets).anyMatch(id::equals);
    }

    private static Stream<FlowId> targets(Step step) {
        return Stream.concat(
                SavedStep.linked(step.action()).stream(),
                named(step.config(), CALLFLOW).filter(FlowId::isOne).map(FlowId::new));
    }

    /** The ids that references of a kind have. */
    private static Stream<String> named(ConfigValue value, String kind) {
        return switch (value) {
            case ConfigValue.Reference reference when reference.kind().equals(kind) -> Stream.of(reference.id());
            case ConfigValue.Group group -> group.values().values().stream().flatMap(each -> named(each, kind));
            case ConfigValue.Items items -> items.values().stream().flatMap(each -> named(each, kind));
            default -> Stream.empty();
        };
    }
}

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
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which flows lead to which others: by a step that is linked to a saved action, or by naming a callflow. */
@Component(service = Uses.class)
public class Uses {
    private static final String CALLFLOW = "callflow";

    private final FlowStore store;

    @Activate
    public Uses(@Reference FlowStore store) {
        this.store = store;
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
                ? store.version(stored.draft().id(), stored.live().getAsInt()).map(version -> version.flow())
                : Optional.empty();
    }

    private static boolean leadsTo(Flow flow, FlowId id) {
        return flow.steps().values().stream().flatMap(Uses::targets).anyMatch(id::equals);
    }

    private static Stream<FlowId> targets(Step step) {
        return Stream.concat(SavedStep.linked(step.action()).stream(), named(step.config()));
    }

    private static Stream<FlowId> named(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Reference reference
            when reference.kind().equals(CALLFLOW) && FlowId.isOne(reference.id()) ->
                Stream.of(new FlowId(reference.id()));
            case ConfigValue.Group group -> group.values().values().stream().flatMap(Uses::named);
            case ConfigValue.Items items -> items.values().stream().flatMap(Uses::named);
            default -> Stream.empty();
        };
    }
}

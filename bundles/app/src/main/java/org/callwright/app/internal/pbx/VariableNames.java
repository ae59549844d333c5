package org.callwright.app.internal.pbx;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.compiler.catalog.CallVariables;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names of the admin's variables: all that the draft of any flow sets. */
@Component(service = VariableNames.class)
public final class VariableNames {
    private final FlowStore store;
    private final Actions actions;
    private final DependentIndex<Change, Names> index;

    @Activate
    public VariableNames(@Reference FlowStore store, @Reference Actions actions, @Reference Changes changes) {
        this.store = store;
        this.actions = actions;
        this.index = new DependentIndex<>(changes, VariableNames::concerned, this::read, this::readAgain);
    }

    /** Which action a linked step has does not matter: those set no variables of their own. */
    private static Stream<Change> concerned(Change change) {
        return switch (change) {
            case ActionsChanged all -> Stream.of(all);
            case Change.DraftChanged draft -> Stream.of(draft);
            case Change.FlowDeleted deleted -> Stream.of(new Change.DraftChanged(deleted.flow()));
            case Change.LiveVersionChanged live -> Stream.empty();
            case Change.SeenOnPbx seen -> Stream.empty();
            case Change.ConnectionChanged connection -> Stream.empty();
            case Change.NumbersChanged numbers -> Stream.empty();
        };
    }

    /** In order. */
    public List<String> all() {
        return index.ask(Names::all);
    }

    private Names read() {
        Names names = new Names();
        readAgain(names, new ActionsChanged());
        return names;
    }

    private void readAgain(Names names, Change change) {
        change.changedFlow()
                .ifPresentOrElse(
                        id -> names.replace(
                                id,
                                store.find(id)
                                        .map(StoredFlow::draft)
                                        .map(this::set)
                                        .orElse(Set.of())),
                        () -> store.readDrawn(drawn -> {
                            Flow draft = drawn.stored().draft();
                            names.replace(draft.id(), set(draft));
                        }));
    }

    private Set<String> set(Flow draft) {
        return CallVariables.of(draft, actions);
    }

    /** The flows that set variables, and how many flows set each variable. */
    private static final class Names {
        private final TreeMap<FlowId, Set<String>> byFlow = new TreeMap<>();
        private final TreeMap<String, Integer> setters = new TreeMap<>();

        void replace(FlowId flow, Set<String> names) {
            Set<String> before = names.isEmpty() ? byFlow.remove(flow) : byFlow.put(flow, names);
            if (before != null) {
                before.forEach(name -> setters.computeIfPresent(name, (same, count) -> count == 1 ? null : count - 1));
            }
            names.forEach(name -> setters.merge(name, 1, Integer::sum));
        }

        List<String> all() {
            return List.copyOf(setters.keySet());
        }
    }
}

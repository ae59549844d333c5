package org.callwright.app.internal.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Change.SavedActionsChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.app.internal.usage.LiveFlows;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The saved actions as actions that callflows can use. Each is made from its live version, or from its draft while no
 * version is live. Its name is always the draft's: callers do not notice a new name.
 */
@Component(service = SavedActionTypes.class)
public class SavedActionTypes {
    private static final int MOST_REMEMBERED = 10_000;

    private final FlowStore store;
    private final LiveFlows live;
    private final DependentCache<FlowId, Optional<InstalledAction>> types;
    private final DependentCache<Flow.Kind, List<FlowId>> lists;

    @Activate
    public SavedActionTypes(@Reference FlowStore store, @Reference LiveFlows live, @Reference Changes changes) {
        this.store = store;
        this.live = live;
        this.types = new DependentCache<>(changes, MOST_REMEMBERED);
        this.lists = new DependentCache<>(changes, 1);
    }

    /**
     * A saved action as an action.
     *
     * @param catalog finds the action that was saved
     * @return empty when there is no such saved action, or its action is not installed
     */
    public Optional<InstalledAction> find(FlowId id, ActionCatalog catalog) {
        return types.get(
                id,
                Stream.concat(Change.of(id), Stream.of(new ActionsChanged())).collect(Collectors.toSet()),
                () -> store.find(id)
                        .filter(stored -> stored.draft().isSavedAction())
                        .flatMap(stored -> new Compiler(catalog).savedAction(inUse(stored))));
    }

    /** In order of name. */
    List<InstalledAction> installed(ActionCatalog catalog) {
        return ids().stream().flatMap(id -> find(id, catalog).stream()).toList();
    }

    private List<FlowId> ids() {
        return lists.get(
                Flow.Kind.SAVED_ACTION,
                Set.of(new SavedActionsChanged()),
                () -> store.flows().stream()
                        .map(StoredFlow::draft)
                        .filter(Flow::isSavedAction)
                        .map(Flow::id)
                        .toList());
    }

    private Flow inUse(StoredFlow stored) {
        return live.of(stored).map(flow -> flow.withName(stored.draft().name())).orElseGet(stored::draft);
    }
}

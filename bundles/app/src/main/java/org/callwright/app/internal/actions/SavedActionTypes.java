package org.callwright.app.internal.actions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.DrawnFlow;
import org.callwright.store.FlowStore;
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
    private final FlowCatalogue catalogue;
    private final DependentCache<FlowId, Optional<InstalledAction>> types;

    @Activate
    public SavedActionTypes(
            @Reference FlowStore store, @Reference FlowCatalogue catalogue, @Reference Changes changes) {
        this.store = store;
        this.catalogue = catalogue;
        this.types = new DependentCache<>(changes, MOST_REMEMBERED);
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
                () -> store.drawn(id)
                        .filter(drawn -> drawn.stored().draft().isSavedAction())
                        .flatMap(drawn -> new Compiler(catalog).savedAction(inUse(drawn))));
    }

    /** In order of name. */
    List<InstalledAction> installed(ActionCatalog catalog) {
        return catalogue.savedActions().stream()
                .flatMap(saved -> find(saved.id(), catalog).stream())
                .toList();
    }

    private static Flow inUse(DrawnFlow drawn) {
        Flow draft = drawn.stored().draft();
        return drawn.live().map(live -> live.flow().withName(draft.name())).orElse(draft);
    }
}

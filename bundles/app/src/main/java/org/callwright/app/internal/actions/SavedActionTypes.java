package org.callwright.app.internal.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * The saved actions as actions that callflows can use. Each is made from what is live, or from the draft while nothing
 * is, and remembered until something changes. Its name is the newest: no caller notices that.
 */
@Component(service = SavedActionTypes.class)
public class SavedActionTypes {
    private final FlowStore store;
    private final LiveFlows live;
    private volatile Known known = new Known();

    @Activate
    public SavedActionTypes(@Reference FlowStore store, @Reference LiveFlows live) {
        this.store = store;
        this.live = live;
    }

    /** Has everything read again when it is asked for next. */
    public void forget() {
        known = new Known();
    }

    public Optional<InstalledAction> find(FlowId id, ActionCatalog catalog) {
        return find(id, catalog, known);
    }

    /** In order of name. */
    List<InstalledAction> installed(ActionCatalog catalog) {
        Known now = known;
        return all(now).stream()
                .flatMap(each -> find(each.draft().id(), catalog, now).stream())
                .toList();
    }

    private Optional<InstalledAction> find(FlowId id, ActionCatalog catalog, Known now) {
        Optional<InstalledAction> before = now.steps.get(id);
        if (before != null) {
            return before;
        }
        // Not while holding the map, which others would wait for as long as an action is asked for its branches.
        Optional<InstalledAction> made = all(now).stream()
                .filter(each -> each.draft().id().equals(id))
                .findFirst()
                .flatMap(each -> new Compiler(catalog).savedAction(inUse(each)));
        now.steps.put(id, made);
        return made;
    }

    private List<StoredFlow> all(Known now) {
        if (now.flows == null) {
            now.flows = store.flows().stream()
                    .filter(each -> each.draft().isSavedAction())
                    .toList();
        }
        return now.flows;
    }

    private Flow inUse(StoredFlow stored) {
        return live.of(stored).map(flow -> flow.withName(stored.draft().name())).orElseGet(stored::draft);
    }

    /** What was read since something changed. What is still being read when it changes goes with it. */
    private static final class Known {
        private final Map<FlowId, Optional<InstalledAction>> steps = new ConcurrentHashMap<>();
        private volatile List<StoredFlow> flows;
    }
}

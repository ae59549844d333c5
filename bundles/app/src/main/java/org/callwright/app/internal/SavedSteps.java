package org.callwright.app.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callwright.compiler.ActionTypes;
import org.callwright.compiler.InstalledAction;
import org.callwright.compiler.SavedStep;
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
@Component(service = SavedSteps.class)
public class SavedSteps {
    private final FlowStore store;
    private final LiveFlows live;
    private final Map<FlowId, Optional<InstalledAction>> known = new ConcurrentHashMap<>();
    private volatile List<StoredFlow> saved;

    @Activate
    public SavedSteps(@Reference FlowStore store, @Reference LiveFlows live) {
        this.store = store;
        this.live = live;
    }

    /** Has everything read again when it is asked for next. */
    void forget() {
        saved = null;
        known.clear();
    }

    Optional<InstalledAction> find(FlowId id, ActionTypes types) {
        return known.computeIfAbsent(
                id,
                key -> all().stream()
                        .filter(each -> each.draft().id().equals(key))
                        .findFirst()
                        .flatMap(each -> SavedStep.of(inUse(each), types)));
    }

    /** In order of name. */
    List<InstalledAction> installed(ActionTypes types) {
        return all().stream()
                .flatMap(each -> find(each.draft().id(), types).stream())
                .toList();
    }

    private List<StoredFlow> all() {
        List<StoredFlow> now = saved;
        if (now == null) {
            now = store.flows().stream()
                    .filter(each -> each.draft().isSavedAction())
                    .toList();
            saved = now;
        }
        return now;
    }

    private Flow inUse(StoredFlow stored) {
        return live.of(stored).map(flow -> flow.withName(stored.draft().name())).orElseGet(stored::draft);
    }
}

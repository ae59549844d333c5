package org.callwright.app.internal.usage;

import java.util.Optional;
import java.util.Set;
import org.callwright.app.internal.events.Change.FlowDeleted;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The flows as they were drawn when they were published. A version never changes, so each is read only once. */
@Component(service = LiveFlows.class)
public class LiveFlows {
    private static final int MOST_REMEMBERED = 20_000;

    private final FlowStore store;
    private final DependentCache<FlowId, Flow> known;

    @Activate
    public LiveFlows(@Reference FlowStore store, @Reference Changes changes) {
        this.store = store;
        this.known = new DependentCache<>(changes, MOST_REMEMBERED);
    }

    /** What is live of a flow; empty while nothing is. */
    public Optional<Flow> of(StoredFlow stored) {
        return stored.live().isPresent()
                ? Optional.of(read(stored.draft().id(), stored.live().getAsInt()))
                : Optional.empty();
    }

    private Flow read(FlowId id, int number) {
        return known.get(
                id,
                number,
                () -> Set.of(new FlowDeleted(id)),
                () -> store.version(id, number).orElseThrow().flow());
    }
}

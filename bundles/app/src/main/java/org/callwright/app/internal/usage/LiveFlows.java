package org.callwright.app.internal.usage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final FlowStore store;
    private final Map<FlowId, Live> known = new ConcurrentHashMap<>();

    @Activate
    public LiveFlows(@Reference FlowStore store) {
        this.store = store;
    }

    private record Live(int number, Flow flow) {}

    /** What is live of a flow; empty while nothing is. */
    public Optional<Flow> of(StoredFlow stored) {
        return stored.live().isPresent()
                ? Optional.of(read(stored.draft().id(), stored.live().getAsInt()))
                : Optional.empty();
    }

    /** Forgets a flow that was deleted: an import may bring its id back with other versions. */
    public void forget(FlowId id) {
        known.remove(id);
    }

    private Flow read(FlowId id, int number) {
        return known.compute(
                        id,
                        (key, before) -> before != null && before.number() == number
                                ? before
                                : new Live(
                                        number,
                                        store.version(id, number).orElseThrow().flow()))
                .flow();
    }
}

package org.callwright.app.internal.usage;

import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the flow or version that a use case is about. What is missing is an {@link AppException}. */
@Component(service = FlowLookup.class)
public class FlowLookup {
    private final FlowStore store;

    @Activate
    public FlowLookup(@Reference FlowStore store) {
        this.store = store;
    }

    /** @throws AppException when there is no such flow */
    public StoredFlow flow(FlowId id) {
        return store.find(id)
                .orElseThrow(() -> new AppException("There is no callflow {0}. It may have been deleted.", id));
    }

    /** The version that answers calls; empty when none does. */
    public Optional<Version> live(StoredFlow stored) {
        return stored.live().isPresent()
                ? store.version(stored.draft().id(), stored.live().getAsInt())
                : Optional.empty();
    }

    /**
     * A version that can be rolled back to.
     *
     * @throws AppException when there is no such version, or when it is live already
     */
    public Version earlierVersion(StoredFlow stored, int number) {
        String flow = stored.draft().name();
        if (stored.live().isPresent() && stored.live().getAsInt() == number) {
            throw new AppException("Version {0} of \"{1}\" is live already.", number, flow);
        }
        return store.version(stored.draft().id(), number)
                .orElseThrow(() -> new AppException("\"{0}\" has no version {1}.", flow, number));
    }
}

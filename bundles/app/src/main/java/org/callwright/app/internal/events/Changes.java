package org.callwright.app.internal.events;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.callwright.app.Actions;
import org.callwright.app.Callflows;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Passes on what changed: first to every {@link DependentCache}, then to the listeners of {@link Actions} and
 * {@link Callflows}. So a listener that reads again finds nothing stale.
 */
@Component(service = Changes.class)
public final class Changes {
    /** Weak, so that a cache goes with the component that has it. */
    private final Set<DependentCache<?, ?>> caches = Collections.newSetFromMap(Caffeine.newBuilder()
            .weakKeys()
            .<DependentCache<?, ?>, Boolean>build()
            .asMap());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Actions.Listener>> ofActions = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Callflows.Listener>> ofCallflows = List.of();

    /**
     * Does work that changes something, and tells of it. It does so even when the work fails, since a store can fail after
     * it wrote; so a change that was told need not have happened.
     *
     * @return what the work returns
     */
    public <R> R apply(Supplier<R> work, Change... made) {
        try {
            return work.get();
        } finally {
            tell(made);
        }
    }

    /** The same with work that returns nothing. */
    public void apply(Runnable work, Change... made) {
        try {
            work.run();
        } finally {
            tell(made);
        }
    }

    /** Tells of changes that were made. Whatever is asked from now on must find them. */
    public void tell(Change... made) {
        Set<Change> all = Set.of(made);
        caches.forEach(cache -> cache.drop(all));
        if (all.contains(new ActionsChanged())) {
            WhiteboardListeners.tell(ofActions, Actions.Listener::changed);
        }
        WhiteboardListeners.tell(ofCallflows, Callflows.Listener::changed);
    }

    void add(DependentCache<?, ?> cache) {
        caches.add(cache);
    }
}

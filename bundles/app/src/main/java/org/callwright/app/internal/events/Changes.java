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
 * Tells what changed: first every {@link DependentCache}, then the listeners of {@link Actions} and {@link Callflows}, so
 * that a listener that reads again gets no outdated result.
 */
@Component(service = Changes.class)
public final class Changes {
    /** Weak, so that a cache can be collected with the component that owns it. */
    private final Set<DependentCache<?, ?>> caches = Collections.newSetFromMap(Caffeine.newBuilder()
            .weakKeys()
            .executor(Runnable::run) // not the JDK's pool, whose threads outlive this bundle
            .<DependentCache<?, ?>, Boolean>build()
            .asMap());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Actions.Listener>> ofActions = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Callflows.Listener>> ofCallflows = List.of();

    /**
     * Does work that changes something, and tells the changes. It does so even when the work fails, since a store can fail
     * after it wrote. So a change that is told need not have happened.
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

    /** Tells changes that were made. They are in effect already, so that all that is read from now on includes them. */
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

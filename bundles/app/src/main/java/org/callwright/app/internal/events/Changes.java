package org.callwright.app.internal.events;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.callwright.app.Callflows;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tells what changed: first every {@link DependentIndex} and {@link DependentCache}, then the listeners of {@link Actions} and {@link Callflows}, so
 * that a listener that reads again gets no outdated result.
 */
@Component(service = Changes.class)
public final class Changes {
    /**
     * In the order in which they were made, which is that of the components that own them: what is made of an index is
     * dropped after the index knows of the change. Weak, so that each can be collected with its owner.
     */
    private final List<WeakReference<Dependent>> dependents = new CopyOnWriteArrayList<>();

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
        for (WeakReference<Dependent> each : dependents) {
            Dependent dependent = each.get();
            if (dependent != null) {
                dependent.changed(all);
            }
        }
        if (all.contains(new ActionsChanged())) {
            WhiteboardListeners.tell(ofActions, Actions.Listener::changed);
        }
        WhiteboardListeners.tell(ofCallflows, Callflows.Listener::changed);
    }

    void add(Dependent dependent) {
        dependents.removeIf(each -> each.refersTo(null));
        dependents.add(new WeakReference<>(dependent));
    }
}

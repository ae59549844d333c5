package org.callwright.app.internal.events;

import java.util.Collection;
import java.util.function.Consumer;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * Tells whiteboard listeners. They are fetched only when there is something to tell: most of them need the very service
 * that tells them, and fetching them while that is being made would go in a circle.
 */
public final class WhiteboardListeners {
    private WhiteboardListeners() {}

    public static <L> void tell(Collection<ComponentServiceObjects<L>> listeners, Consumer<L> what) {
        for (ComponentServiceObjects<L> each : listeners) {
            L listener = each.getService();
            if (listener != null) {
                try {
                    what.accept(listener);
                } finally {
                    each.ungetService(listener);
                }
            }
        }
    }
}

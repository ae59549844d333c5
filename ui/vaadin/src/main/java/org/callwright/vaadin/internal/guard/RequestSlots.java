package org.callwright.vaadin.internal.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many requests are served at a time, so that nobody takes all threads of the web server. */
final class RequestSlots {

    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * What a request takes while it is served.
     *
     * @param name what the requests have in common that are counted together
     * @param most how many of them are served at a time
     */
    record Slot(String name, int most) {}

    /**
     * Takes the slots that a request needs. To be given back by {@link #leave}.
     *
     * @return whether all were free; if not, none was taken
     */
    synchronized boolean enter(List<Slot> needed) {
        if (needed.stream().anyMatch(slot -> taken.getOrDefault(slot.name(), 0) >= slot.most())) {
            return false;
        }
        needed.forEach(slot -> taken.merge(slot.name(), 1, Integer::sum));
        return true;
    }

    synchronized void leave(List<Slot> needed) {
        needed.forEach(slot -> taken.computeIfPresent(slot.name(), (name, n) -> n == 1 ? null : n - 1));
    }
}

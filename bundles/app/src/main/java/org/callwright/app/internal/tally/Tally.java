package org.callwright.app.internal.tally;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Counts what happened since the start. */
@Component(service = Tally.class)
public final class Tally {

    /** What is counted. */
    public enum Event {
        PUBLISHED,
        PUBLISH_REFUSED,
        PUBLISH_FAILED,
        LOGGED_IN,
        LOGIN_FAILED
    }

    private final Map<Event, Count> counts = new EnumMap<>(Event.class);

    private record Count(long number, Instant last) {}

    /** Counts one more. */
    public synchronized void count(Event event) {
        counts.merge(event, new Count(1, Instant.now()), (before, one) -> new Count(before.number() + 1, one.last()));
    }

    public synchronized long of(Event event) {
        return counts.containsKey(event) ? counts.get(event).number() : 0;
    }

    /** When it happened last; empty if it did not since the start. */
    public synchronized Optional<Instant> last(Event event) {
        return Optional.ofNullable(counts.get(event)).map(Count::last);
    }
}

package org.callwright.app.internal.pbx;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.PbxContents;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Changes;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.pbx.Mismatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was last seen on the PBX that differs from what is published: as a whole, and of each flow. */
@Component(service = SeenOnPbx.class)
public final class SeenOnPbx {
    private static final Logger LOG = LoggerFactory.getLogger(SeenOnPbx.class);

    private final Changes changes;
    private final Map<FlowId, PbxContents.Difference> flows = new HashMap<>();
    private Optional<PbxContents.Difference> whole = Optional.empty();

    @Activate
    public SeenOnPbx(@Reference Changes changes) {
        this.changes = changes;
    }

    /** How a flow differs; empty if nothing of it does. */
    public synchronized Optional<PbxContents.Difference> of(FlowId flow) {
        return Optional.ofNullable(flows.get(flow));
    }

    /** What differs as a whole, or else of the first of these flows of which something does. */
    public synchronized Optional<PbxContents.Difference> concerning(Collection<FlowId> some) {
        return whole.or(() -> some.stream().flatMap(flow -> of(flow).stream()).findFirst());
    }

    /** The flows of which something differs. */
    public synchronized Set<FlowId> different() {
        return Set.copyOf(flows.keySet());
    }

    /** What differs as a whole, or else of the flow that has differed longest. */
    public synchronized Optional<PbxContents.Difference> difference() {
        return whole.or(
                () -> flows.values().stream().min((one, other) -> one.since().compareTo(other.since())));
    }

    /**
     * Notes what was seen as a whole.
     *
     * @return whether that is news
     */
    public boolean whole(Optional<Message> what) {
        synchronized (this) {
            if (whole.map(PbxContents.Difference::what).equals(what)) {
                return false;
            }
            whole = what.map(now -> new PbxContents.Difference(
                    true, now, whole.map(PbxContents.Difference::since).orElseGet(Instant::now)));
        }
        what.ifPresentOrElse(
                now -> LOG.warn("The PBX does not have what is published: {}", LogText.of(now)),
                () -> LOG.info("The PBX has what is published."));
        changes.tell();
        return true;
    }

    /** Notes what was seen of a flow. */
    public void flow(FlowId flow, Optional<Mismatch> seen) {
        synchronized (this) {
            PbxContents.Difference before = flows.get(flow);
            if (seen.isEmpty() && before == null
                    || seen.isPresent()
                            && before != null
                            && before.what().equals(seen.get().what())
                            && before.missing() == seen.get().missing()) {
                return;
            }
            seen.ifPresentOrElse(
                    now -> flows.put(
                            flow,
                            new PbxContents.Difference(
                                    now.missing(), now.what(), before == null ? Instant.now() : before.since())),
                    () -> flows.remove(flow));
        }
        seen.ifPresentOrElse(
                now -> LOG.warn(
                        "The PBX does not have the callflow {} as it was published: {}", flow, LogText.of(now.what())),
                () -> LOG.info("The PBX has the callflow {} as it was published.", flow));
        changes.tell(new Change.SeenOnPbx(flow));
    }

    /** Notes flows that lead to what is not live. */
    public void cutOff(Map<FlowId, Message> found) {
        found.forEach((flow, what) -> flow(flow, Optional.of(new Mismatch(false, what))));
    }

    /** Forgets flows that are not published any more. */
    public void retain(Set<FlowId> published) {
        List<FlowId> gone;
        synchronized (this) {
            gone = flows.keySet().stream()
                    .filter(flow -> !published.contains(flow))
                    .toList();
            gone.forEach(flows::remove);
        }
        if (!gone.isEmpty()) {
            changes.tell(gone.stream().map(Change.SeenOnPbx::new).toArray(Change[]::new));
        }
    }
}

package org.callwright.designer.draft;

import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** The version that callers get of what is open. It is read once, as versions never change. */
public final class LiveVersion {

    private final Callflows callflows;
    private Optional<Live> last = Optional.empty();

    /** A version as it was published. */
    public record Live(int number, Flow flow) {
        private boolean isOf(FlowId id, int version) {
            return flow.id().equals(id) && number == version;
        }
    }

    public LiveVersion(Callflows callflows) {
        this.callflows = callflows;
    }

    /** Empty when none is live. */
    public Optional<Live> of(CallflowSummary flow) {
        if (flow.live().isEmpty()) {
            return Optional.empty();
        }
        int version = flow.live().getAsInt();
        if (last.filter(live -> live.isOf(flow.id(), version)).isEmpty()) {
            last = callflows.version(flow.id(), version).map(it -> new Live(version, it));
        }
        return last;
    }
}

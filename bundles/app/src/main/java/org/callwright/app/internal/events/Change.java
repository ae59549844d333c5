package org.callwright.app.internal.events;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/** What changed. Parts that depend on it say so by an equal change: see {@link DependentCache}. */
public sealed interface Change {

    /** Action bundles came or went, or an action was set aside. */
    record ActionsChanged() implements Change {}

    /** A flow was created or imported, or its draft was saved; the name belongs to the draft. */
    record DraftChanged(FlowId flow) implements Change {}

    /** Another version of a flow went live. */
    record LiveVersionChanged(FlowId flow) implements Change {}

    /** A flow was deleted with its versions. An import may use its id again. */
    record FlowDeleted(FlowId flow) implements Change {}

    /** The PBX was seen to have a flow in another way than before. */
    record SeenOnPbx(FlowId flow) implements Change {}

    /** A connection was added, changed or deleted. */
    record ConnectionChanged(String connection) implements Change {}

    /** Numbers of the pool were added, changed or removed. */
    record NumbersChanged(Set<PhoneNumber> numbers) implements Change {}

    /** The flow that changed; empty where it was something else. */
    default Optional<FlowId> changedFlow() {
        return switch (this) {
            case DraftChanged(FlowId flow) -> Optional.of(flow);
            case LiveVersionChanged(FlowId flow) -> Optional.of(flow);
            case FlowDeleted(FlowId flow) -> Optional.of(flow);
            case SeenOnPbx(FlowId flow) -> Optional.empty(); // nothing of it changed here
            case ActionsChanged() -> Optional.empty();
            case ConnectionChanged(String connection) -> Optional.empty();
            case NumbersChanged(Set<PhoneNumber> numbers) -> Optional.empty();
        };
    }

    /** All changes that concern a flow. */
    static Stream<Change> of(FlowId flow) {
        return Stream.of(new DraftChanged(flow), new LiveVersionChanged(flow), new FlowDeleted(flow));
    }
}

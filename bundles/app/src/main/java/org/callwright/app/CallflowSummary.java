package org.callwright.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.store.Stamp;

/**
 * A callflow, or a saved action, in a list.
 *
 * @param id which
 * @param name what people call it
 * @param numbers what callers dial
 * @param action which action was saved, by its id; empty for a callflow
 * @param state how it stands
 * @param live the number of the version that answers calls
 * @param problems what is wrong with the draft, errors first
 * @param usedBy what leads to it, by name
 * @param saved when the draft was last changed, and by whom
 * @param difference how the PBX was seen to differ from the version that is live
 */
public record CallflowSummary(
        FlowId id,
        String name,
        SortedSet<PhoneNumber> numbers,
        Optional<String> action,
        State state,
        OptionalInt live,
        List<Problem> problems,
        List<FlowUse> usedBy,
        Stamp saved,
        Optional<PbxContents.Difference> difference) {

    /** One of which nothing differs. */
    public CallflowSummary(
            FlowId id,
            String name,
            SortedSet<PhoneNumber> numbers,
            Optional<String> action,
            State state,
            OptionalInt live,
            List<Problem> problems,
            List<FlowUse> usedBy,
            Stamp saved) {
        this(id, name, numbers, action, state, live, problems, usedBy, saved, Optional.empty());
    }

    /** The same, with what is wrong in other words. */
    public CallflowSummary withProblems(List<Problem> others) {
        return new CallflowSummary(id, name, numbers, action, state, live, others, usedBy, saved, difference);
    }

    /** How a callflow stands, in the order in which it matters to an admin. */
    public enum State {
        /** Published, and the PBX was seen not to have it. */
        NOT_ON_PBX,
        /** Published, and what the PBX has of it was seen to differ. */
        DIFFERS,
        /** The draft has errors, so it cannot be published. */
        PROBLEM,
        /** Never published. */
        DRAFT,
        /** Live, and the draft differs from what is live. */
        CHANGED,
        /** Live as drawn. */
        LIVE
    }
}

package org.callwright.designer.editor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** Where a step goes that is added without saying where. */
record NextPlace(CanvasEdits edits) {

    /**
     * After a step, or else after the last of those that follow the start by their main branches; empty when that step
     * ends the call.
     */
    Optional<InsertionPoint> after(Optional<StepId> selected, Flow flow) {
        return selected.flatMap(flow::step).map(edits::below).orElseGet(() -> atTheEnd(flow));
    }

    private Optional<InsertionPoint> atTheEnd(Flow flow) {
        Set<StepId> passed = new HashSet<>();
        Optional<InsertionPoint> last = Optional.of(new InsertionPoint.Start());
        Optional<Step> next = flow.start().flatMap(flow::step);
        while (next.isPresent() && passed.add(next.get().id())) {
            Step step = next.get();
            last = edits.below(step);
            next = last.map(InsertionPoint.Branch.class::cast)
                    .flatMap(branch -> step.target(branch.exit()))
                    .flatMap(flow::step);
        }
        return last;
    }
}

package org.callwright.designer.canvas;

import java.util.Optional;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** What is done with the branches of a step where they are drawn, as edits of a flow. */
public final class BranchEdits {
    private BranchEdits() {}

    /** Gives a branch a name of its own; a blank one takes it away. */
    public static Flow name(Flow flow, InsertionPoint.Branch branch, String name) {
        return flow.step(branch.step())
                .map(step -> flow.withStep(step.withName(branch.exit(), name)))
                .orElse(flow);
    }

    /** Has two branches of a step take each other's place: where they lead, and their names. */
    public static Flow exchange(Flow flow, InsertionPoint.Branch branch, String with) {
        return flow.step(branch.step())
                .filter(step -> !branch.exit().equals(with))
                .map(step -> flow.withStep(exchanged(step, branch.exit(), with)))
                .orElse(flow);
    }

    private static Step exchanged(Step step, String one, String other) {
        Step led = led(led(step, one, step.target(other)), other, step.target(one));
        return led.withName(one, step.name(other).orElse(""))
                .withName(other, step.name(one).orElse(""));
    }

    private static Step led(Step step, String exit, Optional<StepId> target) {
        return target.map(to -> step.connect(exit, to)).orElseGet(() -> step.disconnect(exit));
    }
}

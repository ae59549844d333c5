package org.callwright.compiler.lower;

import java.time.Duration;
import org.callwright.action.Condition;
import org.callwright.action.Exit;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * The guard around a call into the container. A container that is down is noticed at once; one that accepts and then
 * stays silent would hold the call past its hang-up, so the call's absolute timeout is borrowed for the deadline. That
 * timeout and its {@code T} extension are one per context: hence a section of its own for each such step.
 *
 * @param scope the step's
 * @param deadline how long the caller may wait
 * @param fallback where calls go on without an answer
 */
record HostCall(StepScope scope, Duration deadline, Exit fallback) {
    private static final Variable TIMEOUT = Variable.function("TIMEOUT", "absolute");

    void writeFrom(DialplanWriter entry) {
        if (deadline.toSeconds() < 1 || deadline.toSeconds() > 30) {
            throw new ActionFailure("its deadline must be from 1 to 30 seconds, not " + deadline.toSeconds());
        }
        var guard = new SectionWriter(scope, scope.sectionContext("container"));
        Variable left = entry.variable("left");
        Variable since = entry.variable("since");
        Variable exit = entry.variable(StepToken.EXIT);

        entry.enter(guard);
        DialplanWriter asking = scope.writer(guard.context(), "s");
        asking.set(exit, "")
                .set(left, TIMEOUT)
                .set(since, Variable.status("EPOCH"))
                .set(TIMEOUT, deadline);
        asking.write(new Instruction.LeaveContainerOnHangup());
        asking.write(new Instruction.AskContainer(scope.token()));
        asking.mark("answered");
        asking.write(new Instruction.RestoreTimeout(left, since));
        for (Exit each : scope.exits()) {
            asking.leaveIf(Condition.is(exit, each.id()), each);
        }
        asking.leave(fallback);
        guard.absoluteTimeout().set(exit, "").go("answered");
    }
}

package org.callwright.compiler.lower;

import java.time.Duration;
import org.callwright.action.Condition;
import org.callwright.action.Exit;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * Writes the lines that have the container run a step. A container that is down is noticed at once. One that accepts
 * the request and stays silent would hold the call even after the caller hangs up, so the call's absolute timeout
 * serves as the deadline. A context has only one such timeout and one {@code T} extension for it, so each of these
 * steps gets a section of its own.
 *
 * @param deadline how long the caller may wait
 * @param fallback the exit without an answer
 */
record HostCall(StepScope scope, Duration deadline, Exit fallback) {
    void writeFrom(DialplanWriter entry) {
        if (deadline.toSeconds() < 1 || deadline.toSeconds() > 30) {
            throw new ActionFailure("its deadline must be from 1 to 30 seconds, not " + deadline.toSeconds());
        }
        var section = new SectionWriter(scope, scope.sectionContext("container"));
        Variable exit = entry.variable(StepToken.EXIT);

        entry.enter(section);
        DialplanWriter asking = scope.writer(section.context(), "s");
        asking.set(exit, "");
        asking.write(new Instruction.Hold(deadline));
        asking.write(new Instruction.AskContainer(scope.token()));
        asking.mark("answered");
        asking.write(new Instruction.Release());
        for (Exit each : scope.exits()) {
            asking.leaveIf(Condition.is(exit, each.id()), each);
        }
        asking.leave(fallback);
        section.absoluteTimeout().set(exit, "").go("answered");
    }
}

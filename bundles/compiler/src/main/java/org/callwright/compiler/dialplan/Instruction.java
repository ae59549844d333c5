package org.callwright.compiler.dialplan;

import java.util.List;
import org.callwright.action.Condition;
import org.callwright.action.Reference;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/** What one line of the dialplan does. The printer knows how each is written. */
public sealed interface Instruction {

    record Run(String application, List<Value> arguments) implements Instruction {}

    record Assign(Variable variable, Value value) implements Instruction {}

    record Add(Variable variable, int amount) implements Instruction {}

    /** Runs another callflow and goes on here when it comes back. */
    record Call(Reference.Callflow callflow) implements Instruction {}

    /** Counts how many callflows called one another to get here. */
    record Count(int more) implements Instruction {}

    /** Goes back to the callflow that called this one; the result is an exit's id in shape. */
    record ComeBack(String result) implements Instruction {}

    record Jump(DialplanLocation location) implements Instruction {}

    record JumpIf(Condition condition, DialplanLocation location) implements Instruction {}

    /** Ends the call, or in a routine goes back to where the called party is connected. */
    record End(boolean routine) implements Instruction {}

    /**
     * Gives the call back what is left of its absolute timeout: at least a second, none if it had none.
     *
     * @param left holds the seconds that were left, 0 for no timeout
     * @param since holds when that was
     */
    record RestoreTimeout(Variable left, Variable since) implements Instruction {}

    /** Has a call that waits for the container notice its caller's hang-up. */
    record LeaveContainerOnHangup() implements Instruction {}

    /** Asks the container to run a step; the token names the version and the step. */
    record AskContainer(StepToken token) implements Instruction {}

    /** Shows a lamp's state to the phones that subscribe to the extension. It is no line that calls run. */
    record Hint(Variable.Lamp lamp) implements Instruction {}

    /** Whether a call cannot get to the line after this one. */
    default boolean isLast() {
        return switch (this) {
            case Jump jump -> true;
            case End end -> true;
            case ComeBack back -> true;
            case Run run -> AllowedApplications.END_THE_CALL.contains(run.application());
            default -> false;
        };
    }
}

package org.callwright.compiler.dialplan;

import java.time.Duration;
import java.util.List;
import org.callwright.action.Condition;
import org.callwright.action.Reference;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/** What a line of the dialplan does; the printer writes it. */
public sealed interface Instruction {

    record Run(String application, List<Value> arguments) implements Instruction {}

    record Assign(Variable variable, Value value) implements Instruction {}

    record Add(Variable variable, int amount) implements Instruction {}

    /** Sets the number that is to be read. */
    record NumberTyped(Value number) implements Instruction {}

    /** Reads it. */
    record ReadNumber() implements Instruction {}

    /** Runs another callflow and continues here when it returns. */
    record Call(Reference.Callflow callflow) implements Instruction {}

    /** Changes the number of callflows that have called one another. */
    record Count(int more) implements Instruction {}

    /**
     * Returns to the callflow that called this one, with a result that has the form of an exit's id; ends the call if none
     * did. What may be left on Asterisk's stack does not count: who was transferred out of a called callflow brings it.
     */
    record ComeBack(String result) implements Instruction {}

    record Jump(DialplanLocation location) implements Instruction {}

    record JumpIf(Condition condition, DialplanLocation location) implements Instruction {}

    /** Ends the call, or returns from a routine so that the called party is connected. */
    record End(boolean routine) implements Instruction {}

    /** Puts a deadline to a call that waits for the container; see {@link CarriedState#hold}. */
    record Hold(Duration deadline) implements Instruction {}

    /** Takes the deadline away; see {@link CarriedState#RELEASE}. */
    record Release() implements Instruction {}

    /** Asks the container to run a step; the token names the version and the step. */
    record AskContainer(StepToken token) implements Instruction {}

    /** Shows a lamp's state to phones that subscribe to the extension. Calls do not run it. */
    record Hint(Variable.Lamp lamp) implements Instruction {}

    /** Whether calls never reach the next line. */
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

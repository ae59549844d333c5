package org.callwright.compiler.catalog;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.compiler.sandbox.FailureReason;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;

/**
 * Calls the code of actions. Whatever it throws becomes a problem of the step that names the action's bundle, except for
 * faults of the machine: these end the work with a {@link MachineFaultException}.
 *
 * @param sandbox where it runs
 * @param problems receives what is wrong
 */
public record ActionInvoker(ActionSandbox sandbox, Consumer<Problem> problems) {

    /**
     * @return what the code returns; empty if it threw, or must not be called
     * @throws MachineFaultException if the machine failed meanwhile
     */
    public <T> Optional<T> run(Step step, InstalledAction installed, Supplier<Optional<T>> code) {
        Optional<Message> refusal = sandbox.enter(installed.action(), installed.bundle());
        if (refusal.isPresent()) {
            problems.accept(broken(step, installed, refusal.get()));
            return Optional.empty();
        }
        try {
            return code.get();
        } catch (UnsafeTextException e) {
            problems.accept(Problem.at(step.id(), ProblemCode.TEXT_UNSAFE, e.shown(), e.why()));
        } catch (Throwable e) { // third-party code may throw anything, its own errors and checked exceptions included
            MachineFaultException.rethrow(e);
            problems.accept(broken(step, installed, Message.asIs(FailureReason.of(e))));
        } finally {
            sandbox.leave();
        }
        return Optional.empty();
    }

    private static Problem broken(Step step, InstalledAction installed, Message why) {
        return Problem.at(step.id(), ProblemCode.ACTION_BROKEN, installed.info().label(), installed.bundle(), why);
    }
}

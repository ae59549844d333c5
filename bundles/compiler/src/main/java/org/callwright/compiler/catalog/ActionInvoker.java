package org.callwright.compiler.catalog;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.compiler.sandbox.FailureReason;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;

/**
 * Runs code of an action's bundle; whatever it does wrong becomes a problem of the step that names the bundle.
 *
 * @param sandbox where it runs
 * @param problems takes what is wrong
 */
public record ActionInvoker(ActionSandbox sandbox, Consumer<Problem> problems) {

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
        } catch (Throwable e) { // a stranger's code may throw anything, checked exceptions and errors of its own too
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

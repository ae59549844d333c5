package org.callwright.compiler;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;

/**
 * Runs code of an action's bundle; whatever it does wrong becomes a problem of the step that names the bundle.
 *
 * @param containment where it runs
 * @param problems takes what is wrong
 */
record Guard(Containment containment, Consumer<Problem> problems) {

    <T> Optional<T> run(Step step, InstalledAction installed, Supplier<Optional<T>> code) {
        Optional<Message> refusal = containment.enter(installed.action(), installed.bundle());
        if (refusal.isPresent()) {
            problems.accept(broken(step, installed, refusal.get()));
            return Optional.empty();
        }
        try {
            return code.get();
        } catch (UnsafeText e) {
            problems.accept(Problem.at(step.id(), ProblemCode.TEXT_UNSAFE, e.shown(), e.why()));
        } catch (Throwable e) { // a stranger's code may throw anything, checked exceptions and errors of its own too
            problems.accept(broken(step, installed, Message.asIs(Reason.of(e))));
        } finally {
            containment.leave();
        }
        return Optional.empty();
    }

    private static Problem broken(Step step, InstalledAction installed, Message why) {
        return Problem.at(step.id(), ProblemCode.ACTION_BROKEN, installed.info().label(), installed.bundle(), why);
    }
}

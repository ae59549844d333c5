package org.callwright.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.action.Exit;
import org.callwright.model.ConfigValue;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;

/**
 * The first phase: finds each step's action and makes its configuration record.
 *
 * @param types the installed actions
 * @param problems takes what is wrong
 */
record Binder(ActionTypes types, Consumer<Problem> problems) {

    /** @return empty when a problem was reported that is in the way */
    Optional<BoundStep> bind(Step step) {
        Optional<InstalledAction> found = types.find(step.action());
        if (found.isEmpty()) {
            boolean linked = SavedStep.linked(step.action()).isPresent();
            problems.accept(
                    linked
                            ? Problem.at(step.id(), ProblemCode.SAVED_ACTION_UNAVAILABLE)
                            : Problem.at(step.id(), ProblemCode.ACTION_UNAVAILABLE, step.action()));
            return Optional.empty();
        }
        InstalledAction installed = found.get();
        if (step.schema() > installed.info().schema()) {
            problems.accept(Problem.at(
                    step.id(), ProblemCode.ACTION_NEWER, installed.info().label()));
            return Optional.empty();
        }
        return guarded(step, installed, () -> bind(step, installed), problems);
    }

    private Optional<BoundStep> bind(Step step, InstalledAction installed) {
        Form.Binding binding = installed.form().bind(tree(step, installed));
        for (FieldProblem problem : binding.problems()) {
            problems.accept(Problem.at(
                    step.id(),
                    problem.path(),
                    problem.code(),
                    problem.arguments().toArray()));
        }
        return binding.record()
                .map(config -> withExits(new BoundStep(step, installed, config, List.of(), Optional.empty())));
    }

    /** The branches of a step in whatever state it is; see {@link Compiler#exits}. */
    List<Exit> exits(Step step) {
        return loosely(step).map(BoundStep::exits).orElse(List.of());
    }

    /** A step in whatever state it is, with something in place of what is missing or wrong. */
    Optional<BoundStep> loosely(Step step) {
        return types.find(step.action())
                .flatMap(installed -> guarded(
                        step,
                        installed,
                        () -> Optional.of(withExits(new BoundStep(
                                step,
                                installed,
                                installed.form().bindLoosely(tree(step, installed)),
                                List.of(),
                                Optional.empty()))),
                        problems));
    }

    /** See {@link Compiler#migrated}. */
    Step migrated(Step step) {
        return types.find(step.action())
                .filter(installed -> step.schema() < installed.info().schema())
                .flatMap(installed -> guarded(
                        step,
                        installed,
                        () -> Optional.of(step.withConfig(installed.info().schema(), tree(step, installed))),
                        problems))
                .orElse(step);
    }

    private static ConfigValue.Group tree(Step step, InstalledAction installed) {
        return step.schema() < installed.info().schema()
                ? installed.action().migrate(step.schema(), step.config())
                : step.config();
    }

    private static BoundStep withExits(BoundStep bound) {
        List<Exit> exits = List.copyOf(bound.action().exits(bound.config()));
        Set<String> ids = new HashSet<>();
        for (Exit exit : exits) {
            if (!ids.add(exit.id())) {
                throw new ActionFailure("it declares the branch " + exit.id() + " twice");
            }
        }
        Optional<Exit> off = bound.action().exitWhenOff(bound.config());
        return new BoundStep(bound.step(), bound.installed(), bound.config(), exits, off);
    }

    /** Runs code of an action's bundle; whatever it throws becomes a problem of the step. */
    static <T> Optional<T> guarded(
            Step step, InstalledAction installed, Supplier<Optional<T>> code, Consumer<Problem> problems) {
        try {
            return code.get();
        } catch (UnsafeText e) {
            problems.accept(Problem.at(step.id(), ProblemCode.TEXT_UNSAFE, e.shown(), e.why()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            problems.accept(Problem.at(
                    step.id(), ProblemCode.ACTION_BROKEN, installed.info().label(), installed.bundle(), why));
        }
        return Optional.empty();
    }
}

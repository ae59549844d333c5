package org.callwright.compiler.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.callwright.action.Action;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.RuntimeAction;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInvoker;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.form.FieldProblem;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.WithoutBounds;
import org.callwright.compiler.sandbox.ActionFailure;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * The first phase: finds each step's action and builds its configuration record.
 *
 * @param catalog the installed actions
 * @param problems receives what is wrong
 */
public record Binder(ActionCatalog catalog, Consumer<Problem> problems) {
    /** Enough for a list of a thousand rows with a branch each. */
    private static final int MOST_EXITS = 1_100;

    /** @return empty if a problem was reported that prevents it */
    public Optional<BoundStep> bind(Step step) {
        return bind(step, true);
    }

    /** @param checked whether to call {@link Action#check}; a published step is not checked again */
    private Optional<BoundStep> bind(Step step, boolean checked) {
        Optional<InstalledAction> found = catalog.find(step.action());
        if (found.isEmpty()) {
            boolean linked = SavedActionType.linked(step.action()).isPresent();
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
        return invoker().run(step, installed, () -> bind(step, installed, checked));
    }

    private Optional<BoundStep> bind(Step step, InstalledAction installed, boolean checked) {
        Form form = checked ? installed.form() : WithoutBounds.of(installed.form());
        Form.Binding binding = form.bind(tree(step, installed));
        for (FieldProblem problem : binding.problems()) {
            problems.accept(Problem.at(
                    step.id(),
                    problem.path(),
                    problem.code(),
                    problem.arguments().toArray()));
        }
        return binding.record()
                .filter(config -> !checked || isAccepted(step, installed, config))
                .map(config -> bound(step, installed, config, ConfigReferences.in(config)));
    }

    private boolean isAccepted(Step step, InstalledAction installed, Record config) {
        var found = new ConfigProblems(step.id(), installed, catalog.numbering());
        action(installed).check(config, found);
        found.all().forEach(problems);
        return found.all().stream().noneMatch(Problem::refusesPublishing);
    }

    @SuppressWarnings("unchecked") // The record was built from the type that the action declares.
    private static Action<Record> action(InstalledAction installed) {
        return (Action<Record>) installed.action();
    }

    /** Prepares a step to be run by the container; empty if its action does not run there. */
    public Optional<RuntimeStep> runtime(Step step) {
        return bind(step, false)
                .filter(bound -> bound.action() instanceof RuntimeAction)
                .flatMap(bound -> invoker().run(step, bound.installed(), () -> Optional.of(RuntimeStep.of(bound))));
    }

    /** See {@code Compiler#exits}. */
    public List<Exit> exits(Step step) {
        return loosely(step).map(BoundStep::exits).orElse(List.of());
    }

    /** Binds an incomplete step: missing or wrong values are replaced. */
    public Optional<BoundStep> loosely(Step step) {
        return catalog.find(step.action())
                .flatMap(installed -> invoker().run(step, installed, () -> {
                    Record config = installed.form().bindLoosely(tree(step, installed));
                    return Optional.of(bound(step, installed, config, Map.of()));
                }));
    }

    /** See {@code Compiler#migrated}. */
    public Step migrated(Step step) {
        return catalog.find(step.action())
                .filter(installed -> step.schema() <= installed.info().schema())
                .flatMap(installed -> invoker()
                        .run(
                                step,
                                installed,
                                () -> Optional.of(step.withConfig(
                                        installed.info().schema(),
                                        installed.form().identified(tree(step, installed))))))
                .filter(migrated -> !migrated.equals(step))
                .orElse(step);
    }

    /** See {@code Compiler#inItsSchema}. */
    public Step inItsSchema(Step step) {
        return catalog.find(step.action())
                .filter(installed -> step.schema() == 1 && installed.info().schema() > 1)
                .filter(installed -> hasWhatMigrationAdds(step, installed)
                        || fits(step, installed, step.config())
                                && !invoker()
                                        .run(step, installed, () -> Optional.of(tree(step, installed)))
                                        .filter(tree -> fits(step, installed, tree))
                                        .isPresent())
                .map(installed -> step.withConfig(installed.info().schema(), step.config()))
                .orElse(step);
    }

    private boolean hasWhatMigrationAdds(Step step, InstalledAction installed) {
        return installed.form().fields().stream()
                .map(FormField::name)
                .filter(step.config().values()::containsKey)
                .anyMatch(name -> {
                    Step without = step.withConfig(1, step.config().without(name));
                    return invoker()
                            .run(without, installed, () -> Optional.of(tree(without, installed)))
                            .filter(tree -> tree.values().containsKey(name))
                            .isPresent();
                });
    }

    private boolean fits(Step step, InstalledAction installed, ConfigValue.Group config) {
        return invoker()
                .run(step, installed, () -> installed.form().bind(config).record())
                .isPresent();
    }

    private ActionInvoker invoker() {
        return new ActionInvoker(catalog.sandbox(), problems);
    }

    private static ConfigValue.Group tree(Step step, InstalledAction installed) {
        if (step.schema() >= installed.info().schema()) {
            return step.config();
        }
        ConfigValue.Group migrated = installed.action().migrate(step.schema(), step.config());
        if (migrated == null) {
            throw new ActionFailure("it makes nothing of a configuration of schema " + step.schema());
        }
        return migrated;
    }

    private static BoundStep bound(
            Step step, InstalledAction installed, Record config, Map<String, List<Reference>> references) {
        List<Exit> exits = checked(action(installed).exits(config)).stream()
                .map(installed::exit)
                .map(exit -> named(step, exit))
                .toList();
        Optional<Exit> off = action(installed).exitWhenOff(config);
        if (off == null) {
            throw new ActionFailure("it does not say by which branch it is left while it is switched off");
        }
        return new BoundStep(step, installed, config, references, exits, off);
    }

    /** As an admin calls it at this step. */
    private static Exit named(Step step, Exit exit) {
        return step.name(exit.id())
                .map(name -> new Exit(
                        exit.id(), name, exit.fallback(), exit.needsChoice(), exit.afterWaiting(), exit.addedLater()))
                .orElse(exit);
    }

    private static List<Exit> checked(List<Exit> declared) {
        if (declared == null || declared.stream().anyMatch(Objects::isNull)) {
            throw new ActionFailure("it declares no branches, or none in the place of one");
        }
        List<Exit> exits = declared.stream().limit(MOST_EXITS + 1).toList();
        if (exits.size() > MOST_EXITS) {
            throw new ActionFailure("it declares more than " + MOST_EXITS + " branches");
        }
        Set<String> ids = new HashSet<>();
        for (Exit exit : exits) {
            if (!ids.add(exit.id())) {
                throw new ActionFailure("it declares the branch " + exit.id() + " twice");
            }
        }
        return exits;
    }
}

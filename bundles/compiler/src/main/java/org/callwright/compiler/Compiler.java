package org.callwright.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.callwright.action.Variable;
import org.callwright.compiler.bind.Binder;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.bind.DialledTexts;
import org.callwright.compiler.bind.NamedZones;
import org.callwright.compiler.bind.RuntimeStep;
import org.callwright.compiler.bind.StepEdits;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInvoker;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.check.FlowChecks;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.lower.Lowering;
import org.callwright.compiler.print.Printer;
import org.callwright.compiler.print.ValuePrinter;
import org.callwright.compiler.simplify.JumpThreading;
import org.callwright.model.Flow;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/**
 * Compiles flows to dialplan text, or reports the problems that prevent it. Equal input gives equal output. User
 * mistakes and faulty actions are reported as problems, and so are faults of the machine where there is a place for
 * problems; elsewhere these are a {@link MachineFaultException}. Any other exception is a bug in Callwright.
 *
 * @param catalog the installed actions
 */
public record Compiler(ActionCatalog catalog) {
    private static final Comparator<Problem> BY_WEIGHT = Comparator.comparing(
                    (Problem problem) -> problem.code().severity())
            .thenComparing(
                    problem -> problem.step().map(StepId::value).orElse(""),
                    Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));

    /**
     * Checks and compiles a flow.
     *
     * @param version the number the version would get; it is part of the context's name
     */
    public Compilation compile(Flow flow, int version) {
        try {
            return catalog.sandboxed(() -> compiled(flow, version));
        } catch (MachineFaultException e) {
            return Compilation.of(e);
        }
    }

    private Compilation compiled(Flow flow, int version) {
        List<Problem> problems = new ArrayList<>();
        var checker = new FlowChecks(flow, problems::add);
        checker.checkFlow();

        Map<StepId, BoundStep> steps = new TreeMap<>();
        var binder = new Binder(catalog, problems::add);
        for (StepId id : flow.reachable()) {
            flow.step(id).flatMap(binder::bind).ifPresent(bound -> steps.put(id, bound));
        }
        checker.checkBranches(steps);

        String text = "";
        if (problems.stream().noneMatch(Problem::refusesPublishing)) {
            var lowering = new Lowering(
                    flow, version, new ActionInvoker(catalog.sandbox(), problems::add), catalog.numbering());
            text = Printer.print(JumpThreading.simplified(lowering.lower(steps), lowering.start()));
        }
        Optional<FeatureCompilation> features = flow.isSavedAction()
                ? flow.start()
                        .flatMap(flow::step)
                        .map(step -> compiledFeatures(flow.id().value(), step))
                : Optional.empty();
        features.ifPresent(added -> added.problems().stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add));
        problems.sort(BY_WEIGHT);
        boolean refused = problems.stream().anyMatch(Problem::refusesPublishing);
        return new Compilation(
                List.copyOf(problems),
                refused ? Optional.empty() : Optional.of(text),
                features,
                actions(steps),
                uses(steps),
                dialled(steps),
                zones(steps),
                Optional.empty());
    }

    /** The channel variable or function that a variable is on the PBX, as an assignment names it. */
    public static String nameOnPbx(Variable variable) {
        return new ValuePrinter().target(variable);
    }

    /**
     * Compiles the feature codes, lamps and switch of a saved action. {@link #compile} does this too for a saved action.
     *
     * @param id the saved action's id, lower-case letters and digits: part of the names of its lamps and stored values
     * @param saved its action and configuration; its step id is used in problems only
     */
    public FeatureCompilation compileFeatures(String id, Step saved) {
        return catalog.sandboxed(() -> compiledFeatures(id, saved));
    }

    private FeatureCompilation compiledFeatures(String id, Step saved) {
        List<Problem> problems = new ArrayList<>();
        var listing = new DialplanListing();
        Optional<Switch> declaredSwitch = new Binder(catalog, problems::add)
                .bind(saved)
                .flatMap(bound -> Lowering.lowerFeatures(
                        id, bound, listing, new ActionInvoker(catalog.sandbox(), problems::add), catalog.numbering()))
                .flatMap(declared -> catalog.find(saved.action()).map(action -> action.translated(declared)));
        boolean refused = problems.stream().anyMatch(Problem::refusesPublishing);
        return new FeatureCompilation(
                List.copyOf(problems),
                Optional.of(Printer.print(listing)).filter(text -> !refused && !text.isEmpty()),
                new TreeSet<>(listing.context(DialplanNames.INTERNAL).keySet()),
                declaredSwitch);
    }

    /**
     * Prepares a step of a published version to be run by the container.
     *
     * @param problems receives what prevents it
     * @return empty if its action is not installed, is older than the step, or does not run in the container
     */
    public Optional<RuntimeStep> runtimeStep(Step step, Consumer<Problem> problems) {
        record Ready(Optional<RuntimeStep> step, List<Problem> problems) {}
        try {
            Ready ready = catalog.sandboxed(() -> {
                List<Problem> found = new ArrayList<>();
                return new Ready(new Binder(catalog, found::add).runtime(step), found);
            });
            ready.problems().forEach(problems);
            return ready.step();
        } catch (MachineFaultException e) {
            problems.accept(
                    Problem.at(step.id(), ProblemCode.MACHINE_FAULT, e.fault().message()));
            return Optional.empty();
        }
    }

    /**
     * The branches of a step, the main one first. Works for incomplete steps too.
     *
     * @return empty if its action is not installed or fails
     */
    public List<Exit> exits(Step step) {
        return catalog.sandboxed(() -> new Binder(catalog, problem -> {}).exits(step));
    }

    /** All steps of a flow with their branches, complete or not; without those whose action is not installed or fails. */
    public Map<StepId, BoundStep> bound(Flow flow) {
        return catalog.sandboxed(() -> {
            var binder = new Binder(catalog, problem -> {});
            Map<StepId, BoundStep> bound = new TreeMap<>();
            flow.steps().forEach((id, step) -> binder.loosely(step).ifPresent(found -> bound.put(id, found)));
            return bound;
        });
    }

    /** The branch that calls take while the step is switched off; empty if they end there or its action is missing. */
    public Optional<Exit> exitWhenOff(Step step) {
        return catalog.sandboxed(
                () -> new Binder(catalog, problem -> {}).loosely(step).flatMap(BoundStep::exitWhenOff));
    }

    /**
     * A saved action as an action that callflows can use.
     *
     * @return empty while the action that was saved is not installed
     */
    public Optional<InstalledAction> savedAction(Flow saved) {
        return saved.start()
                .flatMap(saved::step)
                .flatMap(step -> catalog.find(step.action())
                        .map(original -> SavedActionType.of(saved, step, original, exits(step), exitWhenOff(step))));
    }

    /**
     * A step with its configuration migrated to the schema of the installed action, and with the ids of its rows in it:
     * what is edited, so that no edit of a row changes the id of its branch.
     *
     * @return the same step if there is nothing to migrate, or if its action is not installed or fails
     */
    public Step migrated(Step step) {
        return catalog.sandboxed(() -> new Binder(catalog, problem -> {}).migrated(step));
    }

    /**
     * A step from a file, with the schema that it was written for. A file that names none is of the first schema, unless
     * it has settings that only a later one has: those that migrating would add, and so overwrite, or that it can make
     * nothing of.
     */
    public Step inItsSchema(Step step) {
        return catalog.sandboxed(() -> new Binder(catalog, problem -> {}).inItsSchema(step));
    }

    /**
     * A step filled in differently, with its connections at the branches that it has now; see {@link StepEdits#filledIn}.
     *
     * @param flow that the step is in
     * @param config what {@link #migrated} returned, changed
     */
    public Step filledIn(Flow flow, Step step, ConfigValue.Group config) {
        return catalog.sandboxed(() -> new StepEdits(new Binder(catalog, problem -> {})).filledIn(flow, step, config));
    }

    /**
     * A step with rows of a list elsewhere in it, right before another row or at the end. Their branches stay.
     *
     * @param flow that the step is in
     * @param rows the ids of their branches
     * @return the same step if they and the other row are not all in one list, or the other one is one of them
     */
    public Step ordered(Flow flow, Step step, List<String> rows, Optional<String> before) {
        return catalog.sandboxed(
                () -> new StepEdits(new Binder(catalog, problem -> {})).ordered(flow, step, rows, before));
    }

    /** The branches of a step that are rows of its lists, in the order that {@link #ordered} changes, by the field. */
    public Map<String, List<String>> rowLists(Step step) {
        return catalog.find(step.action())
                .filter(installed -> installed.form().hasBranchRows()) // which calls no code of the action
                .map(installed ->
                        catalog.sandboxed(() -> new StepEdits(new Binder(catalog, problem -> {})).rowLists(step)))
                .orElse(Map.of());
    }

    private static Map<String, String> actions(Map<StepId, BoundStep> steps) {
        Map<String, String> versions = new TreeMap<>();
        steps.values()
                .forEach(bound ->
                        versions.put(bound.step().action(), bound.installed().version()));
        return versions;
    }

    private static List<Compilation.Dialled> dialled(Map<StepId, BoundStep> steps) {
        List<Compilation.Dialled> dialled = new ArrayList<>();
        steps.forEach((id, bound) -> DialledTexts.in(bound)
                .forEach((field, texts) ->
                        texts.forEach(text -> dialled.add(new Compilation.Dialled(id, field, text)))));
        return dialled;
    }

    private static List<Compilation.NamedZone> zones(Map<StepId, BoundStep> steps) {
        List<Compilation.NamedZone> named = new ArrayList<>();
        steps.forEach((id, bound) -> NamedZones.in(bound)
                .forEach((field, zones) ->
                        zones.forEach(zone -> named.add(new Compilation.NamedZone(id, field, zone)))));
        return named;
    }

    private static List<Compilation.Use> uses(Map<StepId, BoundStep> steps) {
        List<Compilation.Use> uses = new ArrayList<>();
        steps.forEach((id, bound) -> bound.references()
                .forEach((field, references) ->
                        references.forEach(reference -> uses.add(new Compilation.Use(id, field, reference)))));
        return uses;
    }
}

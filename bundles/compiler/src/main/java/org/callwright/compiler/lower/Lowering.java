package org.callwright.compiler.lower;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.callwright.action.Switch;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.catalog.ActionInvoker;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.compiler.print.Printer;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * The third phase: lets each step's action write its lines.
 *
 * @param flow as drawn
 * @param version the version's number, which is part of its context's name
 * @param invoker calls the actions
 * @param numbering what numbers mean where the PBX is
 */
public record Lowering(Flow flow, int version, ActionInvoker invoker, NumberingPlan numbering) {

    /** The lines of the version. */
    public DialplanListing lower(Map<StepId, BoundStep> steps) {
        var listing = new DialplanListing();
        steps.values()
                .forEach(bound -> write(
                        bound,
                        StepNamespace.of(flow, version, bound.step().id()),
                        listing,
                        (scope, lines) -> {
                            lower(bound, scope);
                            return Optional.empty();
                        },
                        invoker,
                        numbering));
        return listing;
    }

    /** The first line of the step that the flow starts with. */
    public DialplanLocation start() {
        return DialplanLocation.start(context(), flow.start().orElseThrow().value());
    }

    private void lower(BoundStep bound, StepScope scope) {
        DialplanWriter writer = scope.writer(context(), bound.step().id().value());
        if (bound.step().on()) {
            bound.action().compile(bound.config(), writer);
        } else {
            bound.exitWhenOff().ifPresentOrElse(writer::leave, writer::end);
        }
    }

    /**
     * Adds the feature codes and hints of a saved action to a listing.
     *
     * @return the switch, if the action declares one
     */
    public static Optional<Switch> lowerFeatures(
            String id, BoundStep bound, DialplanListing listing, ActionInvoker invoker, NumberingPlan numbering) {
        return write(
                bound,
                StepNamespace.ofSaved(id),
                listing,
                (scope, lines) -> {
                    var features = new FeatureWriter(scope, lines);
                    bound.action().contribute(bound.config(), features);
                    return features.declaredSwitch();
                },
                invoker,
                numbering);
    }

    /** Adds a step's lines if they are complete and can be printed; otherwise reports the problem and adds nothing. */
    private static <T> Optional<T> write(
            BoundStep bound,
            StepNamespace namespace,
            DialplanListing listing,
            BiFunction<StepScope, DialplanListing, Optional<T>> code,
            ActionInvoker invoker,
            NumberingPlan numbering) {
        return invoker.run(bound.step(), bound.installed(), () -> {
            var lines = new DialplanListing();
            var scope = new StepScope(lines, bound, namespace, numbering);
            Optional<T> result = code.apply(scope, lines);
            scope.finish();
            Printer.print(lines);
            listing.addAll(lines);
            return result;
        });
    }

    private String context() {
        return DialplanNames.version(flow.id(), version);
    }
}

package org.callwright.compiler;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.callwright.action.Switch;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * The third phase: has each step's action write its lines.
 *
 * @param flow as drawn
 * @param version the version's number, which names its context
 * @param guard takes what is wrong with an action
 */
record Lowering(Flow flow, int version, Guard guard) {

    /** The lines of the version, the start first. */
    Listing lower(Map<StepId, BoundStep> steps) {
        var listing = new Listing();
        Place first = Place.start(context(), flow.start().orElseThrow().value());
        listing.lines(context(), Contexts.START).add(new Listing.Line("", new Command.Jump(first)));
        steps.values()
                .forEach(bound -> write(
                        bound,
                        Home.of(flow, version, bound.step().id()),
                        listing,
                        (scope, lines) -> {
                            lower(bound, scope);
                            return Optional.empty();
                        },
                        guard));
        return listing;
    }

    private void lower(BoundStep bound, StepScope scope) {
        Writer writer = scope.writer(context(), bound.step().id().value());
        if (bound.step().on()) {
            bound.action().compile(bound.config(), writer);
        } else {
            bound.exitWhenOff().ifPresentOrElse(writer::leave, writer::end);
        }
    }

    /**
     * Adds to a listing what a saved action adds for the PBX's own phones.
     *
     * @return what it has people switch
     */
    static Optional<Switch> contribute(String id, BoundStep bound, Listing listing, Guard guard) {
        return write(
                bound,
                Home.ofSaved(id),
                listing,
                (scope, lines) -> {
                    var features = new FeatureWriter(scope, lines);
                    bound.action().contribute(bound.config(), features);
                    return features.byHand();
                },
                guard);
    }

    /** Adds a step's lines when they are whole and can be printed; reports its problem and adds nothing otherwise. */
    private static <T> Optional<T> write(
            BoundStep bound,
            Home home,
            Listing listing,
            BiFunction<StepScope, Listing, Optional<T>> code,
            Guard guard) {
        return guard.run(bound.step(), bound.installed(), () -> {
            var lines = new Listing();
            var scope = new StepScope(lines, bound, home);
            Optional<T> result = code.apply(scope, lines);
            scope.finish();
            Printer.print(lines);
            listing.addAll(lines);
            return result;
        });
    }

    private String context() {
        return Contexts.version(flow.id(), version);
    }
}

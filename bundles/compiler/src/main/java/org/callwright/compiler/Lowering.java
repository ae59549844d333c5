package org.callwright.compiler;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/**
 * The third phase: has each step's action write its lines.
 *
 * @param flow as drawn
 * @param version the version's number, which names its context
 * @param problems takes what is wrong with an action
 */
record Lowering(Flow flow, int version, Consumer<Problem> problems) {

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
                        (scope, lines) -> lower(bound, scope),
                        problems));
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

    /** What a saved action adds for the PBX's own phones. */
    static Listing contribution(String id, BoundStep bound, Consumer<Problem> problems) {
        var listing = new Listing();
        write(
                bound,
                Home.ofSaved(id),
                listing,
                (scope, lines) -> bound.action().contribute(bound.config(), new FeatureWriter(scope, lines)),
                problems);
        return listing;
    }

    /** Adds a step's lines when they are whole and can be printed; reports its problem and adds nothing otherwise. */
    private static void write(
            BoundStep bound,
            Home home,
            Listing listing,
            BiConsumer<StepScope, Listing> code,
            Consumer<Problem> problems) {
        Binder.guarded(
                bound.step(),
                bound.installed(),
                () -> {
                    var lines = new Listing();
                    var scope = new StepScope(lines, bound, home);
                    code.accept(scope, lines);
                    scope.finish();
                    Printer.print(lines);
                    listing.addAll(lines);
                    return Optional.empty();
                },
                problems);
    }

    private String context() {
        return Contexts.version(flow.id(), version);
    }
}

package org.callwright.app.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/** The steps of a flow and the branches that are told of them. */
record Plot(Optional<StepId> start, SortedMap<StepId, PlotStep> steps) {

    /**
     * A step.
     *
     * @param choice whether its branches are equals
     * @param branches in reading order: the main one last
     */
    record PlotStep(StepId id, boolean choice, List<PlotBranch> branches) {

        Optional<PlotBranch> main() {
            return branches.isEmpty() || !branches.getLast().main()
                    ? Optional.empty()
                    : Optional.of(branches.getLast());
        }

        List<PlotBranch> rows() {
            return branches.subList(0, branches.size() - (main().isPresent() ? 1 : 0));
        }
    }

    /**
     * A branch.
     *
     * @param exits that go this way: one, or several that are not told apart as they lead to one place
     * @param to empty if it leads to no step
     */
    record PlotBranch(StepId step, List<String> exits, String label, Optional<StepId> to, boolean main) {
        InsertionPoint.Branch way() {
            return new InsertionPoint.Branch(step, exits.getFirst());
        }

        boolean has(InsertionPoint.Branch way) {
            return way.step().equals(step) && exits.contains(way.exit());
        }
    }

    static Plot of(Flow flow, ActionCatalog actions) {
        Map<StepId, BoundStep> bound = new Compiler(actions).bound(flow);
        SortedMap<StepId, PlotStep> steps = new TreeMap<>();
        flow.steps()
                .forEach((id, step) -> steps.put(
                        id,
                        PlotReader.of(flow, step, Optional.ofNullable(bound.get(id)))
                                .read()));
        return new Plot(flow.start().filter(steps::containsKey), steps);
    }
}

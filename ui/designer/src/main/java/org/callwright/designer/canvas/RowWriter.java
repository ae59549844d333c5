package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.action.times.Week;
import org.callwright.app.actions.Actions;
import org.callwright.app.story.Item;
import org.callwright.app.story.Row;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/** Writes down what the browser gets of each branch that has a row. */
final class RowWriter {
    /** Of a menu's branches that no key leads to. */
    private static final Map<String, String> SIGNS = Map.of("timeout", "clock", "wrong-key", "close-small");

    private final Flow flow;
    private final Compiler compiler;
    private final ChangeMarks marks;
    private final Set<InsertionPoint.Branch> now;
    private final boolean editable;
    private final Map<StepId, Map<String, List<String>>> lists = new HashMap<>();

    /**
     * @param now the branches that callers take at this moment
     * @param editable whether rows can be put elsewhere
     */
    RowWriter(Flow flow, Actions actions, ChangeMarks marks, Set<InsertionPoint.Branch> now, boolean editable) {
        this.flow = flow;
        this.compiler = new Compiler(actions);
        this.marks = marks;
        this.now = now;
        this.editable = editable;
    }

    CanvasStory.Row row(
            Item.Rows list,
            Row row,
            String leads,
            CanvasStory.Chip chip,
            List<CanvasStory.Line> lines,
            CanvasStory.End end) {
        boolean alone = row.branches().size() < 2;
        return new CanvasStory.Row(
                StoryWriter.name(row.branch()),
                label(row),
                alone ? null : row.branches().stream().map(Row.Named::label).collect(Collectors.joining(", ")),
                row.key().orElse(null),
                SIGNS.get(row.branch().exit()),
                leads,
                chip,
                lines,
                end,
                marks.row(row),
                alone ? row.branches().getFirst().about().orElse(null) : null,
                week(row),
                row.branches().stream().map(Row.Named::branch).anyMatch(now::contains),
                order(list, row));
    }

    static String label(Row row) {
        int together = row.branches().size();
        return together < 2 ? row.branches().getFirst().label() : say("{0} of them, the same way", together);
    }

    private static List<CanvasStory.Hours> week(Row row) {
        return row.branches().stream()
                .map(Row.Named::week)
                .flatMap(Optional::stream)
                .reduce(Week::and)
                .orElse(Week.NONE)
                .spans()
                .stream()
                .map(span -> new CanvasStory.Hours(span.day().ordinal(), span.from(), span.until()))
                .toList();
    }

    /**
     * How a row of a choice can be put elsewhere; null if its place is fixed, or there is no other of its list. What is
     * told together with it and is fixed stays.
     */
    private CanvasStory.Order order(Item.Rows list, Row row) {
        for (Map.Entry<String, List<String>> each : lists(list).entrySet()) {
            List<String> exits = row.branches().stream()
                    .map(one -> one.branch().exit())
                    .filter(each.getValue()::contains)
                    .toList();
            if (!exits.isEmpty()) {
                return each.getValue().size() > exits.size() ? new CanvasStory.Order(each.getKey(), exits) : null;
            }
        }
        return null;
    }

    private Map<String, List<String>> lists(Item.Rows list) {
        return editable && list.choice()
                ? lists.computeIfAbsent(
                        list.step(), step -> compiler.rowLists(flow.steps().get(step)))
                : Map.of();
    }
}

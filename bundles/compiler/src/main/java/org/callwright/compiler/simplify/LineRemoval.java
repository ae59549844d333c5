package org.callwright.compiler.simplify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Condition;
import org.callwright.compiler.dialplan.DialplanListing.Line;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.Instruction;

/**
 * Removes the lines of one extension that make no difference: a jump to the next line, an empty {@code NoOp}, a branch
 * to where calls go anyway, and what no call reaches. Neighbouring branches to one place become one.
 *
 * @param first the extension's first line
 * @param used all places that some line leads to
 * @param firstLines the places of first lines by their labels
 * @param moved receives where the label of a removed line went
 */
record LineRemoval(
        DialplanLocation first,
        Set<DialplanLocation> used,
        Map<DialplanLocation, DialplanLocation> firstLines,
        Map<DialplanLocation, DialplanLocation> moved) {
    /** How far a branch is compared with those that follow it. */
    private static final int FURTHEST = 100;

    List<Line> removedFrom(List<Line> lines) {
        Deque<Line> left = new ArrayDeque<>();
        for (int at = lines.size() - 1; at >= 0; at--) {
            Line line = lines.get(at);
            boolean reached = at == 0 || !lines.get(at - 1).instruction().isLast() || isUsed(line);
            if (reached && !left.isEmpty()) {
                add(line, left);
            } else if (reached) {
                left.addFirst(line);
            }
        }
        return new ArrayList<>(left);
    }

    private void add(Line line, Deque<Line> left) {
        if (makesNoDifference(line.instruction(), left)) {
            left.addFirst(relabelled(line.label(), left.removeFirst()));
            return;
        }
        Optional<Instruction> joined = joined(line.instruction(), left.getFirst());
        joined.ifPresent(instruction -> left.removeFirst());
        left.addFirst(new Line(line.label(), joined.orElse(line.instruction())));
    }

    private boolean makesNoDifference(Instruction instruction, Deque<Line> next) {
        return switch (instruction) {
            case Instruction.Jump jump -> isNext(jump.location(), next);
            case Instruction.JumpIf jump -> isNext(jump.location(), next) || isWhereCallsGoAnyway(jump, next);
            case Instruction.Run run ->
                run.application().equals("NoOp") && run.arguments().isEmpty();
            default -> false;
        };
    }

    private boolean isNext(DialplanLocation location, Deque<Line> next) {
        String label = next.getFirst().label();
        return !label.isEmpty() && same(location, first.at(label));
    }

    /** Whether calls get to the branch's target without it too, since no branch between applies at the same time. */
    private boolean isWhereCallsGoAnyway(Instruction.JumpIf branch, Deque<Line> next) {
        Iterator<Line> following = next.iterator();
        for (int compared = 0; following.hasNext() && compared < FURTHEST; compared++) {
            switch (following.next().instruction()) {
                case Instruction.Jump jump -> {
                    return same(jump.location(), branch.location());
                }
                case Instruction.JumpIf other
                when same(other.location(), branch.location())
                        || Conditions.exclude(other.condition(), branch.condition()) -> {
                    // A call for which the branch applies is not led elsewhere here.
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private Optional<Instruction> joined(Instruction instruction, Line next) {
        if (instruction instanceof Instruction.JumpIf one
                && next.instruction() instanceof Instruction.JumpIf other
                && same(one.location(), other.location())
                && !isUsed(next)) {
            Optional<Condition> either = Conditions.either(one.condition(), other.condition());
            return either.map(condition -> new Instruction.JumpIf(condition, one.location()));
        }
        return Optional.empty();
    }

    /** The line with the label of a removed one before it. */
    private Line relabelled(String label, Line line) {
        if (label.isEmpty() || !used.contains(first.at(label))) {
            return line;
        }
        if (isUsed(line)) {
            moved.put(first.at(label), first.at(line.label()));
            return line;
        }
        return new Line(label, line.instruction());
    }

    private boolean isUsed(Line line) {
        return !line.label().isEmpty() && used.contains(first.at(line.label()));
    }

    private boolean same(DialplanLocation one, DialplanLocation other) {
        return firstLines.getOrDefault(one, one).equals(firstLines.getOrDefault(other, other));
    }
}

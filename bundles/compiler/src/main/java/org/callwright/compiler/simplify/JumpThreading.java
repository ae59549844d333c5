package org.callwright.compiler.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanListing.Line;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.Instruction;

/**
 * Leads each jump of a version to where it ends: a line that is only a jump is skipped. So a step that only enters its
 * section has no line of its own, and nor has one that is switched off. Lines that lead to the next one, and branches
 * that make no difference, vanish ({@link LineRemoval}).
 */
public final class JumpThreading {
    /** An action's lines could be such that each pass removes a single one; what is left then does no harm. */
    private static final int MOST_PASSES = 10;

    private final DialplanListing listing;
    private final DialplanLocation start;

    /** What each place in the listing does; the first line of an extension has a place without a label. */
    private final Map<DialplanLocation, Instruction> places = new HashMap<>();

    /** The places of first lines by their labels. */
    private final Map<DialplanLocation, DialplanLocation> firstLines = new HashMap<>();

    private final Map<DialplanLocation, DialplanLocation> ends = new HashMap<>();

    private JumpThreading(DialplanListing listing, DialplanLocation start) {
        this.listing = listing;
        this.start = start;
    }

    /**
     * Simplifies a version.
     *
     * @param listing its lines; they are changed
     * @param start where calls enter it; extensions of this context that only lead on are removed
     * @return the same dialplan, which begins with the extension that calls enter
     */
    public static DialplanListing simplified(DialplanListing listing, DialplanLocation start) {
        return new JumpThreading(listing, start).simplified();
    }

    private DialplanListing simplified() {
        for (int passes = 0; passes < MOST_PASSES && pass(); passes++) {
            // A line that is removed can make another one needless.
        }
        findPlaces();
        Set<DialplanLocation> used = targets();
        // Where the start leads out of the text, or into the middle of an extension, its own line stays.
        DialplanLocation entry = firstLines.getOrDefault(end(start), start);
        listing.context(start.context()).entrySet().removeIf(extension -> {
            DialplanLocation place = DialplanLocation.start(start.context(), extension.getKey());
            return onlyLeadsOn(extension.getValue()) && !used.contains(place) && !place.equals(entry);
        });
        var simplified = new DialplanListing(entry);
        simplified.addAll(listing);
        return simplified;
    }

    private static boolean onlyLeadsOn(List<Line> lines) {
        return lines.size() == 1 && lines.getFirst().instruction() instanceof Instruction.Jump;
    }

    /** Leads the jumps to their ends and removes lines once; returns whether a line was removed. */
    private boolean pass() {
        findPlaces();
        forEachExtension((place, lines) -> lines.replaceAll(this::threaded));
        Set<DialplanLocation> used = targets();
        Map<DialplanLocation, DialplanLocation> moved = new HashMap<>();
        boolean[] changed = {false};
        forEachExtension((place, lines) -> {
            List<Line> left = new LineRemoval(place, used, firstLines, moved).removedFrom(lines);
            if (left.size() < lines.size()) {
                lines.clear();
                lines.addAll(left);
                changed[0] = true;
            }
        });
        forEachExtension((place, lines) ->
                lines.replaceAll(line -> line.leadingTo(target -> moved.getOrDefault(target, target))));
        return changed[0];
    }

    private void findPlaces() {
        places.clear();
        firstLines.clear();
        ends.clear();
        forEachExtension((first, lines) -> {
            for (Line line : lines) {
                if (!line.label().isEmpty()) {
                    places.put(first.at(line.label()), line.instruction());
                }
            }
            if (!lines.isEmpty()) {
                places.put(first, lines.getFirst().instruction());
                firstLines.put(first.at(lines.getFirst().label()), first);
            }
        });
    }

    private Line threaded(Line line) {
        return line.leadingTo(this::end);
    }

    /** Where a call that goes to a place does something else than to jump on. */
    private DialplanLocation end(DialplanLocation from) {
        Set<DialplanLocation> way = new LinkedHashSet<>();
        DialplanLocation at = from;
        while (!ends.containsKey(at) && places.get(at) instanceof Instruction.Jump jump && way.add(at)) {
            at = jump.location();
        }
        if (way.contains(at)) {
            return from; // Jumps in a circle end nowhere.
        }
        DialplanLocation end = ends.getOrDefault(at, at);
        way.forEach(place -> ends.put(place, end));
        return end;
    }

    /** All places that some line leads to. */
    private Set<DialplanLocation> targets() {
        Set<DialplanLocation> targets = new HashSet<>();
        forEachExtension((place, lines) -> lines.forEach(line -> line.leadingTo(target -> {
            targets.add(target);
            targets.add(firstLines.getOrDefault(target, target));
            return target;
        })));
        return targets;
    }

    private interface Visitor {
        void visit(DialplanLocation first, List<Line> lines);
    }

    private void forEachExtension(Visitor visitor) {
        new ArrayList<>(listing.contexts().entrySet())
                .forEach(context -> context.getValue()
                        .forEach((extension, lines) ->
                                visitor.visit(DialplanLocation.start(context.getKey(), extension), lines)));
    }
}

package org.callwright.compiler.dialplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A dialplan before it is printed: contexts hold extensions, and these hold lines. */
public final class DialplanListing {
    /** The start of a section first, then digits and steps, then Asterisk's special extensions. */
    private static final Comparator<String> READING_ORDER = Comparator.<String>comparingInt(DialplanListing::rank)
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Map<String, List<Line>>> contexts = new LinkedHashMap<>();

    /**
     * One line.
     *
     * @param label for jumps; empty for none
     */
    public record Line(String label, Instruction instruction) {

        /** The line with another target, if it is a jump. */
        public Line leadingTo(UnaryOperator<DialplanLocation> target) {
            return switch (instruction) {
                case Instruction.Jump jump -> new Line(label, new Instruction.Jump(target.apply(jump.location())));
                case Instruction.JumpIf jump ->
                    new Line(label, new Instruction.JumpIf(jump.condition(), target.apply(jump.location())));
                default -> this;
            };
        }
    }

    public DialplanListing() {}

    /** A listing that begins with the extension that calls enter, which is without lines as yet. */
    public DialplanListing(DialplanLocation entry) {
        contexts.put(
                entry.context(),
                new TreeMap<>(Comparator.comparing((String extension) -> !extension.equals(entry.extension()))
                        .thenComparing(READING_ORDER)));
    }

    /** The lines of an extension, which is created if necessary; the list can be added to. */
    public List<Line> lines(String context, String extension) {
        return context(context).computeIfAbsent(extension, key -> new ArrayList<>());
    }

    /** A context's extensions in reading order. */
    public Map<String, List<Line>> context(String name) {
        return contexts.computeIfAbsent(name, key -> new TreeMap<>(READING_ORDER));
    }

    /** Appends the lines of another listing. */
    public void addAll(DialplanListing other) {
        other.contexts.forEach((context, extensions) -> extensions.forEach(
                (extension, lines) -> lines(context, extension).addAll(lines)));
    }

    public Map<String, Map<String, List<Line>>> contexts() {
        return contexts;
    }

    private static int rank(String extension) {
        return switch (extension) {
            case "s" -> 0;
            case "t" -> 2;
            case "i" -> 3;
            case "T" -> 4;
            default -> 1;
        };
    }
}

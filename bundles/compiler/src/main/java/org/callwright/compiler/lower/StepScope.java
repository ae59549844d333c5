package org.callwright.compiler.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.action.Exit;
import org.callwright.action.Value;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.compiler.sandbox.ActionFailure;

/** Shared by the writers of one step: where its exits lead, its labels, and how much it has written. */
final class StepScope {
    private static final String LATER = "";

    private static final int MOST_LINES = 10_000;
    private static final int MOST_EXTENSIONS = 2_000;
    private static final long MOST_OF_A_LINE = 100_000;
    private static final long MOST_OF_ALL = 2_000_000;

    private final DialplanListing listing;
    private final BoundStep bound;
    private final StepNamespace namespace;
    private final NumberingPlan numbering;
    private final Map<String, DialplanLocation> marks = new HashMap<>();
    private final List<DialplanWriter> writers = new ArrayList<>();
    private int lines;
    private int labels;
    private long size;

    StepScope(DialplanListing listing, BoundStep bound, StepNamespace namespace, NumberingPlan numbering) {
        this.listing = listing;
        this.bound = bound;
        this.namespace = namespace;
        this.numbering = numbering;
    }

    String owner() {
        return namespace.owner();
    }

    String type() {
        return bound.installed().info().id();
    }

    NumberingPlan numbering() {
        return numbering;
    }

    String keeper() {
        return namespace.keeper();
    }

    StepToken token() {
        return namespace
                .token()
                .orElseThrow(() -> new ActionFailure("a feature code asks the container, which only steps can"));
    }

    /** Whether calls come here from within a callflow; else they enter one anew from here. */
    boolean isInCallflow() {
        return namespace.version().isPresent();
    }

    List<Exit> exits() {
        return bound.exits();
    }

    DialplanWriter writer(String context, String extension) {
        return writer(context, extension, false);
    }

    DialplanWriter writer(String context, String extension, boolean routine) {
        List<DialplanListing.Line> lines = listing.lines(context, extension);
        return writers.stream()
                .filter(writer -> writer.writes(lines))
                .findFirst()
                .orElseGet(() -> {
                    if (writers.size() == MOST_EXTENSIONS) {
                        throw new ActionFailure("it writes more than " + MOST_EXTENSIONS + " extensions");
                    }
                    var writer = new DialplanWriter(this, context, extension, lines, routine);
                    writers.add(writer);
                    return writer;
                });
    }

    /** Counts a line before it is written, so that endless output does not fill the memory. */
    void count(Instruction instruction) {
        lines++;
        long more = OutputSize.of(instruction);
        size += more;
        if (lines > MOST_LINES) {
            throw new ActionFailure("it writes more than " + MOST_LINES + " lines");
        }
        if (more > MOST_OF_A_LINE || size > MOST_OF_ALL) {
            throw new ActionFailure("it writes " + size + " characters, more than a dialplan can have");
        }
    }

    /** The context of a section of this step. */
    String sectionContext(String name) {
        if (!name.matches("[a-z][a-z0-9]{0,11}")) {
            throw new ActionFailure("a section's name is up to 12 lower-case letters or digits, not " + name);
        }
        return namespace.sections() + "-" + name;
    }

    /** Whether a section has an extension for callers who dial nothing. */
    boolean hasTimeout(String context) {
        return listing.context(context).containsKey("t");
    }

    boolean isConnected(Exit exit) {
        return namespace.comesBack() || bound.target(declared(exit)).isPresent();
    }

    /** Where an exit leads. */
    DialplanLocation locationOf(Exit exit) {
        String version = namespace
                .version()
                .orElseThrow(() -> new ActionFailure("a feature code leaves by an exit, which only steps can"));
        return bound.target(declared(exit))
                .map(target -> DialplanLocation.start(version, target.value()))
                .orElseGet(() -> namespace.comesBack()
                        ? comingBack(declared(exit), version)
                        : DialplanLocation.start(DialplanNames.OPEN, "s"));
    }

    /**
     * The extension that returns to the linked step and tells it the exit. One that was added later stands beside the one
     * that linked steps know which were published before.
     */
    private DialplanLocation comingBack(Exit exit, String version) {
        DialplanLocation location = DialplanLocation.start(version, "back-" + exit.id());
        List<DialplanListing.Line> lines = listing.lines(version, location.extension());
        if (lines.isEmpty()) {
            Exit known = bound.knownBefore(exit);
            if (!known.equals(exit)) {
                lines.add(new DialplanListing.Line(
                        "", new Instruction.Assign(SavedActionType.BRANCH, Value.of(exit.id()))));
            }
            lines.add(new DialplanListing.Line("", new Instruction.ComeBack(known.id())));
        }
        return location;
    }

    private Exit declared(Exit exit) {
        return bound.exit(exit.id())
                .orElseThrow(() -> new ActionFailure("it leaves by " + exit.id() + ", which it does not declare"));
    }

    /** A label of this step. It is resolved by {@link #finish}, so it may be marked later. */
    DialplanLocation locationOf(String label) {
        return new DialplanLocation(LATER, LATER, label);
    }

    /** A label that no other of this step is, unless an action marks one of this kind itself. */
    String nextLabel(String kind) {
        labels++;
        return kind + "-" + labels;
    }

    void mark(String label, DialplanLocation location) {
        if (!label.matches("[a-z][a-z0-9-]{0,29}")) {
            throw new ActionFailure("a label is up to 30 lower-case letters, digits or hyphens, not " + label);
        }
        if (marks.put(label, location) != null) {
            throw new ActionFailure("it marks " + label + " twice");
        }
    }

    /** Resolves the labels and checks that every path ends. */
    void finish() {
        for (DialplanWriter writer : writers) {
            writer.finish(this::resolve);
        }
    }

    private DialplanLocation resolve(DialplanLocation location) {
        if (!location.context().equals(LATER)) {
            return location;
        }
        DialplanLocation mark = marks.get(location.label());
        if (mark == null) {
            throw new ActionFailure("it goes to " + location.label() + ", which it does not mark");
        }
        return mark;
    }
}

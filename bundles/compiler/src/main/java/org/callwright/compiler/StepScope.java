package org.callwright.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.action.Exit;

/** What the writers of one step share: where its exits lead, its labels, and what it has written. */
final class StepScope {
    private static final String LATER = "";

    private static final int MOST_LINES = 10_000;
    private static final int MOST_EXTENSIONS = 2_000;
    private static final long MOST_OF_A_LINE = 100_000;
    private static final long MOST_OF_ALL = 2_000_000;

    private final Listing listing;
    private final BoundStep bound;
    private final Home home;
    private final Map<String, Place> marks = new HashMap<>();
    private final List<Writer> writers = new ArrayList<>();
    private int lines;
    private long bulk;

    StepScope(Listing listing, BoundStep bound, Home home) {
        this.listing = listing;
        this.bound = bound;
        this.home = home;
    }

    String owner() {
        return home.owner();
    }

    String type() {
        return bound.installed().info().id();
    }

    String keeper() {
        return home.keeper();
    }

    StepToken token() {
        return home.token()
                .orElseThrow(() -> new ActionFailure("a feature code asks the container, which only steps can"));
    }

    List<Exit> exits() {
        return bound.exits();
    }

    Writer writer(String context, String extension) {
        return writer(context, extension, false);
    }

    Writer writer(String context, String extension, boolean routine) {
        List<Listing.Line> lines = listing.lines(context, extension);
        return writers.stream()
                .filter(writer -> writer.writes(lines))
                .findFirst()
                .orElseGet(() -> {
                    if (writers.size() == MOST_EXTENSIONS) {
                        throw new ActionFailure("it writes more than " + MOST_EXTENSIONS + " extensions");
                    }
                    var writer = new Writer(this, context, extension, lines, routine);
                    writers.add(writer);
                    return writer;
                });
    }

    /** Counts a line before it is written: what has no end, or none in sight, must not fill the memory. */
    void count(Command command) {
        lines++;
        long more = Bulk.of(command);
        bulk += more;
        if (lines > MOST_LINES) {
            throw new ActionFailure("it writes more than " + MOST_LINES + " lines");
        }
        if (more > MOST_OF_A_LINE || bulk > MOST_OF_ALL) {
            throw new ActionFailure("it writes " + bulk + " characters, more than a dialplan can have");
        }
    }

    /** The context of a section of this step. */
    String sectionContext(String name) {
        if (!name.matches("[a-z][a-z0-9]{0,11}")) {
            throw new ActionFailure("a section's name is up to 12 lower-case letters or digits, not " + name);
        }
        return home.sections() + "-" + name;
    }

    boolean isConnected(Exit exit) {
        return home.comesBack() || bound.target(declared(exit)).isPresent();
    }

    /** Where calls go that leave by an exit; an open one leads to where all open ones do. */
    Place placeOf(Exit exit) {
        String version = home.version()
                .orElseThrow(() -> new ActionFailure("a feature code leaves by an exit, which only steps can"));
        return bound.target(declared(exit))
                .map(target -> Place.start(version, target.value()))
                .orElseGet(() -> home.comesBack() ? comingBack(exit, version) : Place.start(Contexts.OPEN, "s"));
    }

    /** Where calls go back to the step that is linked to this one, telling it the exit. */
    private Place comingBack(Exit exit, String version) {
        Place place = Place.start(version, "back-" + exit.id());
        List<Listing.Line> lines = listing.lines(version, place.extension());
        if (lines.isEmpty()) {
            lines.add(new Listing.Line("", new Command.ComeBack(exit.id())));
        }
        return place;
    }

    private Exit declared(Exit exit) {
        return bound.exit(exit.id())
                .orElseThrow(() -> new ActionFailure("it leaves by " + exit.id() + ", which it does not declare"));
    }

    /** A place of this step by its label; resolved by {@link #finish}, so it may be marked later. */
    Place placeOf(String label) {
        return new Place(LATER, LATER, label);
    }

    void mark(String label, Place place) {
        if (!label.matches("[a-z][a-z0-9-]{0,29}")) {
            throw new ActionFailure("a label is up to 30 lower-case letters, digits or hyphens, not " + label);
        }
        if (marks.put(label, place) != null) {
            throw new ActionFailure("it marks " + label + " twice");
        }
    }

    /** Resolves the labels and checks that every path ends. */
    void finish() {
        for (Writer writer : writers) {
            writer.finish(this::resolve);
        }
    }

    private Place resolve(Place place) {
        if (!place.context().equals(LATER)) {
            return place;
        }
        Place mark = marks.get(place.label());
        if (mark == null) {
            throw new ActionFailure("it goes to " + place.label() + ", which it does not mark");
        }
        return mark;
    }
}

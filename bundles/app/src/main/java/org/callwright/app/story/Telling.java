package org.callwright.app.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.story.Plot.PlotBranch;
import org.callwright.app.story.Plot.PlotStep;
import org.callwright.model.DrawingNotes;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/** Makes the blocks of a story, one after the other as they are read. */
final class Telling {
    /** More rows than that are told together where neighbours lead to one place. */
    private static final int LONG_LIST = 8;

    /** From this column on, two steps stand in a row. */
    private static final int NARROW = 2;

    private final Plot plot;
    private final Ways ways;
    private final Homes homes;
    private final StepWords words;
    private final Map<InsertionPoint.Branch, DrawingNotes.Place> places;
    private final Endings endings;
    private final Set<StepId> named;
    private final Deque<Next> open = new ArrayDeque<>();

    /** A block that is still to be told. */
    private record Next(Block.Origin origin, StepId first, int depth) {}

    Telling(Plot plot, Ways ways, Homes homes, StepWords words, Map<InsertionPoint.Branch, DrawingNotes.Place> places) {
        this.plot = plot;
        this.ways = ways;
        this.homes = homes;
        this.words = words;
        this.places = places;
        this.endings = new Endings(plot, ways, words);
        this.named = ways.named(homes);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (plot.start().isEmpty()) {
            blocks.add(new Block(new Block.Start(), 0, List.of()));
        }
        for (StepId root : homes.roots()) {
            open.push(new Next(origin(root), root, 0));
            while (!open.isEmpty()) {
                blocks.add(block(open.pop()));
            }
        }
        return blocks;
    }

    private Block.Origin origin(StepId root) {
        if (plot.start().equals(Optional.of(root))) {
            return new Block.Start();
        }
        return homes.isShared(root) ? new Block.Shared(root) : new Block.SetAside(root);
    }

    private Block block(Next next) {
        List<Next> beside = new ArrayList<>();
        List<Item> items = run(next.first(), next.depth(), beside);
        beside.reversed().forEach(open::push); // so that the first one is read next
        return new Block(next.origin(), next.depth(), items);
    }

    /** From a step along the main branches, as far as they are drawn here. */
    private List<Item> run(StepId first, int depth, List<Next> beside) {
        List<Item> items = new ArrayList<>();
        Optional<String> reachedBy = Optional.empty();
        PlotStep step = plot.steps().get(first);
        while (true) {
            Optional<PlotBranch> main = step.main();
            items.add(words.sentence(
                    step.id(),
                    reachedBy,
                    main.filter(branch -> branch.to().isEmpty()).isPresent()));
            if (!step.rows().isEmpty()) {
                items.add(new Item.Rows(step.id(), step.choice(), rows(step, depth, beside)));
            }
            if (main.flatMap(PlotBranch::to).isEmpty()) {
                return items;
            }
            reachedBy = words.reachedBy(main.get());
            StepId to = main.get().to().get();
            if (!homes.isHome(main.get())) {
                items.add(new Item.GoesOn(reachedBy, main.get().way(), chip(main.get(), to)));
                return items;
            }
            step = plot.steps().get(to);
        }
    }

    private List<Row> rows(PlotStep step, int depth, List<Next> beside) {
        boolean together = step.choice() && step.rows().size() > LONG_LIST;
        List<List<PlotBranch>> neighbours = new ArrayList<>();
        for (PlotBranch branch : step.rows()) {
            boolean key = StepWords.key(branch.exits().getFirst()).isPresent();
            if (together
                    && !key
                    && branch.to().isPresent()
                    && !neighbours.isEmpty()
                    && neighbours.getLast().getLast().to().equals(branch.to())) {
                neighbours.getLast().add(branch);
            } else {
                neighbours.add(new ArrayList<>(List.of(branch)));
            }
        }
        return neighbours.stream().map(each -> row(each, depth, beside)).toList();
    }

    private Row row(List<PlotBranch> branches, int depth, List<Next> beside) {
        PlotBranch branch = branches.stream().filter(homes::isHome).findFirst().orElseGet(branches::getFirst);
        return new Row(
                branch.way(),
                branches.stream().map(words::named).toList(),
                StepWords.key(branch.exits().getFirst()),
                leads(branch, depth, beside));
    }

    private Row.Leads leads(PlotBranch branch, int depth, List<Next> beside) {
        if (branch.to().isEmpty()) {
            return new Row.Ends();
        }
        StepId to = branch.to().get();
        if (!homes.isHome(branch)) {
            return new Row.ToChip(chip(branch, to));
        }
        if (standsInRow(branch, depth)) {
            return new Row.Inside(run(to, depth, beside));
        }
        beside.add(new Next(new Block.AtRow(branch.way()), to, depth + 1));
        return new Row.Beside();
    }

    /** Short branches stand in their row, unless something else leads into them; none with a list of its own does. */
    private boolean standsInRow(PlotBranch branch, int depth) {
        DrawingNotes.Place chosen = places.get(branch.way());
        if (chosen == DrawingNotes.Place.BESIDE) {
            return false;
        }
        int most = depth < NARROW ? 1 : 2;
        int steps = 0;
        Optional<PlotBranch> next = Optional.of(branch);
        while (next.filter(homes::isHome).isPresent()) {
            PlotStep step = plot.steps().get(next.get().to().orElseThrow());
            steps++;
            boolean fits = steps <= most && !named.contains(step.id());
            if (!step.rows().isEmpty() || !fits && chosen != DrawingNotes.Place.IN_ROW) {
                return false;
            }
            next = step.main();
        }
        return true;
    }

    private Chip chip(PlotBranch branch, StepId to) {
        boolean back = ways.isLoop(branch);
        return back
                ? new Chip(to, words.about(to), true, Optional.empty())
                : new Chip(to, words.name(to), false, endings.behind(to));
    }

    /** How the story ends behind each step. */
    private static final class Endings {
        private final Plot plot;
        private final Ways ways;
        private final StepWords words;
        private final Map<StepId, StepId> last = new HashMap<>();

        Endings(Plot plot, Ways ways, StepWords words) {
            this.plot = plot;
            this.ways = ways;
            this.words = words;
        }

        Optional<Chip.Ending> behind(StepId step) {
            Optional<StepId> next = next(step);
            return next.map(at -> new Chip.Ending(words.name(last(at)), last(at).equals(at)));
        }

        /** Along main branches; each is walked once. */
        private StepId last(StepId step) {
            Deque<StepId> path = new ArrayDeque<>();
            StepId at = step;
            while (!last.containsKey(at)) {
                path.push(at);
                Optional<StepId> next = next(at);
                if (next.isEmpty()) {
                    last.put(at, at);
                } else {
                    at = next.get();
                }
            }
            StepId end = last.get(at);
            path.forEach(each -> last.put(each, end));
            return end;
        }

        private Optional<StepId> next(StepId step) {
            return plot.steps()
                    .get(step)
                    .main()
                    .filter(branch -> !ways.isLoop(branch))
                    .flatMap(PlotBranch::to);
        }
    }
}

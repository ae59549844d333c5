package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.say;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Block;
import org.callwright.app.story.Item;
import org.callwright.app.story.Row;
import org.callwright.app.story.Story;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.StepId;

/** Says at each line of a story what is not live yet: in one tooltip, or null where all is live. */
final class ChangeMarks {

    private final Unpublished unpublished;

    /** The branches that have a line of their own. The others are told at their step. */
    private final Set<InsertionPoint> drawn = new HashSet<>();

    ChangeMarks(Unpublished unpublished, Story story) {
        this.unpublished = unpublished;
        if (!unpublished.points().isEmpty()) {
            story.blocks().stream().map(Block::items).forEach(this::walk);
        }
    }

    private void walk(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Item.Rows rows ->
                    rows.rows().forEach(row -> {
                        row.branches().forEach(each -> drawn.add(each.branch()));
                        if (row.leads() instanceof Row.Inside inside) {
                            walk(inside.items());
                        }
                    });
                case Item.GoesOn goesOn -> drawn.add(goesOn.branch());
                case Item.Sentence sentence -> {}
            }
        }
    }

    /**
     * At a step, with the way that leads to it from above, unless that has a line of its own.
     *
     * @param before null for none
     * @param main the branch that leads on, or null; what follows by it says so itself
     */
    String step(StepId step, InsertionPoint before, InsertionPoint main) {
        List<Message> own = unpublished.steps().getOrDefault(step, List.of());
        Stream<Message> way = before == null || unpublished.added().contains(step) || drawn.contains(before)
                ? Stream.empty()
                : Stream.ofNullable(unpublished.points().get(before));
        Stream<Message> others = unpublished.points().keySet().stream()
                .filter(point -> point instanceof InsertionPoint.Branch branch
                        && branch.step().equals(step)
                        && !branch.equals(main)
                        && !drawn.contains(branch))
                .map(unpublished.points()::get);
        return joined(Stream.concat(own.stream(), Stream.concat(way, others)));
    }

    String row(Row row) {
        return joined(row.branches().stream()
                .map(each -> unpublished.points().get(each.branch()))
                .filter(Objects::nonNull));
    }

    String goesOn(InsertionPoint.Branch branch) {
        return joined(Stream.ofNullable(unpublished.points().get(branch)));
    }

    private static String joined(Stream<Message> messages) {
        String all = messages.map(message -> say(message)).distinct().collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}

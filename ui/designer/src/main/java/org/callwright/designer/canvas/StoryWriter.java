package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Block;
import org.callwright.app.story.Chip;
import org.callwright.app.story.Item;
import org.callwright.app.story.Row;
import org.callwright.app.story.Story;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** Writes the story of a flow down for the browser, in the language of the page. */
public final class StoryWriter {
    private static final String START = "*start/start";

    private final Flow flow;
    private final Story story;
    private final StepWriter steps;
    private final ChangeMarks marks;
    private final RowWriter written;
    private final boolean editable;
    private final Map<StepId, Block> blocks;
    private final Map<InsertionPoint.Branch, Row> rows = new HashMap<>();

    private StoryWriter(
            Flow flow,
            Story story,
            Actions actions,
            List<Problem> problems,
            Unpublished unpublished,
            Set<InsertionPoint.Branch> now,
            boolean editable) {
        this.flow = flow;
        this.story = story;
        this.steps = new StepWriter(flow, story, actions, problems);
        this.marks = new ChangeMarks(unpublished, story);
        this.written = new RowWriter(flow, actions, marks, now, editable);
        this.editable = editable;
        this.blocks = story.byStep();
        story.blocks().stream()
                .flatMap(block -> block.items().stream())
                .filter(Item.Rows.class::isInstance)
                .flatMap(item -> ((Item.Rows) item).rows().stream())
                .forEach(row -> rows.put(row.branch(), row));
    }

    /**
     * @param story that of the flow
     * @param problems the flow's
     * @param unpublished is marked
     * @param now the branches that callers take at this moment, of steps that go by the clock
     * @param editable whether it shows where something can be added
     */
    public static CanvasStory write(
            Flow flow,
            Story story,
            Actions actions,
            List<Problem> problems,
            Unpublished unpublished,
            Set<InsertionPoint.Branch> now,
            boolean editable) {
        var writer = new StoryWriter(flow, story, actions, problems, unpublished, now, editable);
        return new CanvasStory(
                flow.id().value(),
                flow.name(),
                flow.numbers().stream().map(PhoneNumber::digits).toList(),
                flow.numbers().stream()
                        .filter(unpublished.numbers()::contains)
                        .map(PhoneNumber::digits)
                        .toList(),
                flow.start().map(StepId::value).orElse(null),
                story.blocks().stream().map(writer::block).toList(),
                flow.steps().values().stream().map(writer.steps::step).toList());
    }

    private CanvasStory.Block block(Block block) {
        return switch (block.origin()) {
            case Block.Start start ->
                block(block, "start", null, null, say("A call comes in"), null, null, new InsertionPoint.Start());
            case Block.AtRow row ->
                block(
                        block,
                        "row",
                        row.branch(),
                        rows.get(row.branch()).key().orElse(null),
                        RowWriter.label(rows.get(row.branch())),
                        null,
                        null,
                        row.branch());
            case Block.Shared shared ->
                block(
                        block,
                        "shared",
                        null,
                        null,
                        steps.waysInto(shared.step()),
                        story.letter(shared.step()).orElse(null),
                        null,
                        null);
            case Block.SetAside aside -> {
                long count = story.branch(block).stream()
                        .mapToLong(each ->
                                blocks.values().stream().filter(each::equals).count())
                        .sum();
                String remark = plural(count, "1 step nobody reaches", "{0} steps nobody reaches", count);
                yield block(block, "aside", null, null, say("Set aside"), null, remark, null);
            }
        };
    }

    private CanvasStory.Block block(
            Block block,
            String kind,
            InsertionPoint.Branch row,
            String key,
            String title,
            String letter,
            String remark,
            InsertionPoint before) {
        return new CanvasStory.Block(
                id(block),
                kind,
                block.depth(),
                row == null ? null : id(blocks.get(row.step())),
                row == null ? null : name(row),
                key,
                title,
                letter,
                remark,
                lines(block.items(), before),
                end(block.items()).orElse(null),
                block.origin() instanceof Block.SetAside aside && editable
                        ? aside.step().value()
                        : null);
    }

    private static String id(Block block) {
        return switch (block.origin()) {
            case Block.Start start -> "start";
            case Block.AtRow row -> name(row.branch());
            case Block.Shared shared -> "shared:" + shared.step();
            case Block.SetAside aside -> "aside:" + aside.step();
        };
    }

    private List<CanvasStory.Line> lines(List<Item> items, InsertionPoint first) {
        List<CanvasStory.Line> lines = new ArrayList<>();
        InsertionPoint before = first;
        for (Item item : items) {
            lines.add(
                    switch (item) {
                        case Item.Sentence sentence -> sentence(sentence, before);
                        case Item.Rows list ->
                            new CanvasStory.Rows(
                                    list.step().value(),
                                    list.choice(),
                                    list.rows().stream()
                                            .map(row -> row(list, row))
                                            .toList());
                        case Item.GoesOn goesOn ->
                            new CanvasStory.GoesOn(
                                    name(goesOn.branch()),
                                    goesOn.reachedBy().orElse(null),
                                    chip(goesOn.chip()),
                                    marks.goesOn(goesOn.branch()));
                    });
            if (item instanceof Item.Sentence sentence) {
                before = main(sentence.step());
            }
        }
        return lines;
    }

    private CanvasStory.Sentence sentence(Item.Sentence sentence, InsertionPoint before) {
        InsertionPoint on = sentence.state().ends() ? null : main(sentence.step());
        return steps.sentence(sentence, before == null ? null : name(before), marks.step(sentence.step(), before, on));
    }

    private InsertionPoint main(StepId step) {
        return steps.main(step)
                .map(exit -> new InsertionPoint.Branch(step, exit))
                .orElse(null);
    }

    /** Where the last step of a block or row is open. */
    private Optional<CanvasStory.End> end(List<Item> items) {
        if (items.isEmpty() || !editable) {
            return Optional.empty();
        }
        Optional<Item.Sentence> last = items.stream()
                .filter(Item.Sentence.class::isInstance)
                .map(Item.Sentence.class::cast)
                .reduce((one, other) -> other);
        return items.getLast() instanceof Item.Rows list && list.choice()
                ? steps.freeKey(list)
                : last.filter(sentence -> sentence.state().ends())
                        .flatMap(sentence -> steps.main(sentence.step())
                                .map(exit -> new CanvasStory.End(
                                        sentence.step() + "/" + exit, say("Add a step"), List.of())));
    }

    private CanvasStory.Row row(Item.Rows list, Row row) {
        return switch (row.leads()) {
            case Row.Ends ends -> written.row(list, row, "ends", null, List.of(), null);
            case Row.Beside beside -> written.row(list, row, "beside", null, List.of(), null);
            case Row.ToChip to -> written.row(list, row, "chip", chip(to.chip()), List.of(), null);
            case Row.Inside inside ->
                written.row(
                        list,
                        row,
                        "inside",
                        null,
                        lines(inside.items(), row.branch()),
                        end(inside.items()).orElse(null));
        };
    }

    private CanvasStory.Chip chip(Chip chip) {
        return new CanvasStory.Chip(
                chip.to().value(),
                chip.name(),
                story.letter(chip.to()).orElse(null),
                chip.back(),
                chip.ending()
                        .map(ending -> say(ending.atOnce() ? "then {0}" : "in the end, {0}", ending.last()))
                        .orElse(null),
                steps.icon(flow.steps().get(chip.to())),
                steps.family(flow.steps().get(chip.to())));
    }

    static String name(InsertionPoint point) {
        return switch (point) {
            case InsertionPoint.Start start -> START;
            case InsertionPoint.Branch branch -> branch.step() + "/" + branch.exit();
        };
    }
}

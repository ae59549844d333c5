package org.callwright.app.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** Reads a story back: what stands where, and where its branches lead. */
final class StoryReading {
    final List<StepId> sentences = new ArrayList<>();
    final Map<InsertionPoint.Branch, StepId> exits = new HashMap<>();
    final List<Chip> chips = new ArrayList<>();
    final Set<InsertionPoint.Branch> back = new HashSet<>();
    private final Map<Block.Origin, Block> blocks = new HashMap<>();
    private final Flow flow;

    StoryReading(Story story, Flow flow) {
        this.flow = flow;
        story.blocks().forEach(block -> blocks.put(block.origin(), block));
        story.blocks().forEach(block -> read(block.items()));
    }

    private void read(List<Item> items) {
        StepId before = null;
        for (Item item : items) {
            switch (item) {
                case Item.Sentence sentence -> {
                    if (before != null) {
                        goesOn(before, sentence.step());
                    }
                    sentences.add(sentence.step());
                    before = sentence.step();
                }
                case Item.Rows rows -> rows.rows().forEach(this::read);
                case Item.GoesOn goesOn -> {
                    goesOn(goesOn.branch().step(), goesOn.chip().to());
                    chip(goesOn.branch(), goesOn.chip());
                }
            }
        }
    }

    /** A sentence after another is where the main branch leads: the one that no row stands for. */
    private void goesOn(StepId from, StepId to) {
        Step step = flow.steps().get(from);
        step.exits().forEach((exit, target) -> {
            if (target.equals(to)) {
                exits.put(new InsertionPoint.Branch(from, exit), to);
            }
        });
    }

    private void read(Row row) {
        switch (row.leads()) {
            case Row.Ends ends -> {}
            case Row.ToChip to -> row.branches().forEach(named -> chip(named.branch(), to.chip()));
            case Row.Inside inside -> {
                row.branches().forEach(named -> exits.put(named.branch(), first(inside.items())));
                read(inside.items());
            }
            case Row.Beside beside -> {
                Block block = blocks.get(new Block.AtRow(row.branch()));
                row.branches().forEach(named -> exits.put(named.branch(), first(block.items())));
            }
        }
    }

    private static StepId first(List<Item> items) {
        return ((Item.Sentence) items.getFirst()).step();
    }

    private void chip(InsertionPoint.Branch branch, Chip chip) {
        chips.add(chip);
        exits.put(branch, chip.to());
        if (chip.back()) {
            back.add(branch);
        }
    }
}

package org.callwright.app.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.model.StepId;

/** Which steps stand where, in reading order. */
final class StorySteps {
    private StorySteps() {}

    static Map<StepId, Block> blocks(List<Block> blocks) {
        Map<StepId, Block> found = new LinkedHashMap<>();
        blocks.forEach(block -> in(block).forEach(step -> found.put(step, block)));
        return found;
    }

    /** Those of one block, with those inside its rows. */
    static List<StepId> in(Block block) {
        List<StepId> steps = new ArrayList<>();
        block.items().forEach(item -> add(item, steps));
        return steps;
    }

    private static void add(Item item, List<StepId> steps) {
        switch (item) {
            case Item.Sentence sentence -> steps.add(sentence.step());
            case Item.Rows rows ->
                rows.rows().forEach(row -> {
                    if (row.leads() instanceof Row.Inside inside) {
                        inside.items().forEach(each -> add(each, steps)); // no rows in there
                    }
                });
            case Item.GoesOn chip -> {}
        }
    }
}

package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Story;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What the canvas is told of how rows can be put elsewhere. */
class RowWriterTest {
    private static final StepId SORT = new StepId("s1");
    private static final StepId END = new StepId("s2");

    @Test
    void rowsOfAListSayTheirOrderAndWhatIsFixedDoesNot() {
        assertThat(rows(Palette.sort(SORT, "open", "sat").connect("row-open", END)))
                .extracting(CanvasStory.Row::branch, CanvasStory.Row::order)
                .containsExactly(
                        tuple("s1/row-open", order("row-open")),
                        tuple("s1/row-sat", order("row-sat")),
                        tuple("s1/otherwise", null));
        assertThat(rows(Palette.sort(SORT, "open")))
                .extracting(CanvasStory.Row::order)
                .containsOnlyNulls();
    }

    @Test
    void aRowThatIsToldTogetherWithWhatIsFixedIsPutElsewhereWithoutThat() {
        Step sort = Palette.sort(SORT, "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .connect("row-8", END)
                .connect("row-9", END)
                .connect("otherwise", END);

        assertThat(rows(sort))
                .extracting(CanvasStory.Row::branch, CanvasStory.Row::order)
                .hasSize(8)
                .endsWith(tuple("s1/row-7", order("row-7")), tuple("s1/row-8", order("row-8", "row-9")));
    }

    @Test
    void whoMayNotEditIsToldOfNoOrder() {
        assertThat(rows(Palette.sort(SORT, "open", "sat"), false))
                .hasSize(3)
                .extracting(CanvasStory.Row::order)
                .containsOnlyNulls();
    }

    private static CanvasStory.Order order(String... exits) {
        return new CanvasStory.Order("rows", List.of(exits));
    }

    private static List<CanvasStory.Row> rows(Step sort) {
        return rows(sort, true);
    }

    private static List<CanvasStory.Row> rows(Step sort, boolean editable) {
        Flow flow = Flow.empty(new FlowId("flow1"), "Test")
                .withStep(sort)
                .withStep(Step.of(END, "end", 1, ConfigValue.Group.EMPTY))
                .withStart(SORT);
        Story told = Story.of(flow, new Palette(), ConfigValue.Reference::id, DrawingNotes.NONE);
        return StoryWriter.write(flow, told, new Palette(), List.of(), Unpublished.NONE, Set.of(), editable)
                .blocks()
                .getFirst()
                .lines()
                .stream()
                .filter(CanvasStory.Rows.class::isInstance)
                .flatMap(line -> ((CanvasStory.Rows) line).rows().stream())
                .toList();
    }
}

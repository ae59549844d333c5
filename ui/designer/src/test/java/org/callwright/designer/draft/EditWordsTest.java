package org.callwright.designer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.compiler.Compiler;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What who cannot see the drawing is told of an edit. */
class EditWordsTest {
    private static final StepId CALL = new StepId("s1");
    private static final StepId PAUSE = new StepId("s2");
    private static final Flow EMPTY = Flow.empty(new FlowId("flow1"), "Test");
    private static final Flow FLOW = EMPTY.withStep(Step.of(CALL, "call", 1, ConfigValue.Group.EMPTY)
                    .withLabel("Ring them")
                    .connect("busy", PAUSE))
            .withStep(Step.of(PAUSE, "pause", 1, ConfigValue.Group.EMPTY))
            .withStart(CALL);

    private final Palette actions = new Palette();
    private final CanvasEdits edits = new CanvasEdits(actions);

    @Test
    void aNewStepIsSaidWithWhatItFollows() {
        assertSaid(EMPTY, edits.drop(EMPTY, "pause", new InsertionPoint.Start()), "Pause added at the start");
        assertSaid(
                FLOW, edits.drop(FLOW, "end", new InsertionPoint.Branch(PAUSE, "next")), "End call added after Pause");
    }

    @Test
    void whereTheStepBeforeHasSeveralBranchesItsBranchIsSaidToo() {
        assertSaid(
                FLOW,
                edits.drop(FLOW, "end", new InsertionPoint.Branch(CALL, "failed")),
                "End call added after Ring them, If not answered");
    }

    @Test
    void aRowIsSaidWithTheOneThatItComesBefore() {
        Flow flow = EMPTY.withStep(Palette.sort(CALL, "Open", "Lunch", "Saturday"));

        assertSaid(
                flow,
                edits.order(
                        flow, CALL, idsOf(flow, 2), Optional.of(idsOf(flow, 1).getFirst())),
                "Saturday is now before Lunch");
        assertSaid(flow, edits.order(flow, CALL, idsOf(flow, 0), Optional.empty()), "Saturday is now before Open");
    }

    private List<String> idsOf(Flow flow, int row) {
        return List.of(new Compiler(actions)
                .exits(flow.step(CALL).orElseThrow())
                .get(row)
                .id());
    }

    @Test
    void whatIsDeletedIsSaidByItsNameOrByHowMany() {
        assertSaid(FLOW, edits.delete(FLOW, PAUSE), "Pause deleted");
        assertSaid(FLOW, FlowEdits.deleteWithFollowing(FLOW, CALL), "2 steps deleted");
    }

    @Test
    void aBranchIsSaidWithWhereItLeads() {
        assertSaid(
                FLOW,
                FlowEdits.connect(FLOW, new InsertionPoint.Branch(CALL, "failed"), PAUSE),
                "Ring them, If not answered now leads to Pause");
        assertSaid(
                FLOW,
                FlowEdits.disconnect(FLOW, new InsertionPoint.Branch(CALL, "busy")),
                "Ring them, If busy now leads nowhere");
        assertSaid(FLOW, edits.move(FLOW, PAUSE, new InsertionPoint.Start()), "Moved");
    }

    @Test
    void aNumberIsSaid() {
        Flow dialled = FLOW.withNumbers(Set.of(PhoneNumber.extension("500")));
        assertSaid(FLOW, dialled, "Number 500 added");
        assertSaid(dialled, FLOW, "Number 500 removed");
    }

    @Test
    void whatAFieldSaysItselfIsNotSaidAgain() {
        Step call = FLOW.step(CALL).orElseThrow();
        assertThat(new EditWords(actions).of(FLOW, FLOW.withStep(call.withLabel("Bob"))))
                .isEmpty();
        assertThat(new EditWords(actions).of(FLOW, FLOW.withName("Other"))).isEmpty();
        assertThat(new EditWords(actions).of(FLOW, FLOW)).isEmpty();
    }

    private void assertSaid(Flow before, Flow after, String words) {
        assertThat(new EditWords(actions).of(before, after).map(Message::toString))
                .hasValue(words);
    }
}

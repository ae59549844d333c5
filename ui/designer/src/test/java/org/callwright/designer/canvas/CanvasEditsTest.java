package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callwright.app.AppException;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What is done with the mouse, as edits of a flow. */
class CanvasEditsTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final Flow SALES = Flow.savedAction(
            new FlowId("fsales"),
            "Sales",
            "call",
            1,
            ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob")));

    private final CanvasEdits withSaved = new CanvasEdits(new Palette(SALES));
    private final CanvasEdits edits = new CanvasEdits(new Palette());
    private final Flow empty = Flow.empty(new FlowId("flow1"), "Test");

    @Test
    void theFirstActionIsDroppedOnTheStart() {
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start());

        assertThat(flow.start()).contains(S1);
        assertThat(flow.step(S1).orElseThrow().action()).isEqualTo("pause");
    }

    @Test
    void whatWasThereComesAfterWhatIsDropped() {
        Flow flow =
                edits.drop(edits.drop(empty, "pause", new InsertionPoint.Start()), "call", new InsertionPoint.Start());

        assertThat(flow.start()).contains(S2);
        assertThat(flow.step(S2).orElseThrow().target("failed")).contains(S1);
    }

    @Test
    void anActionThatEndsTheCallIsRefusedWhereSomethingFollows() {
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start());

        assertThat(edits.drop(flow, "end", new InsertionPoint.Branch(S1, "next"))
                        .step(S2))
                .isPresent();
        assertThatThrownBy(() -> edits.drop(flow, "end", new InsertionPoint.Start()))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("ends the call");
    }

    @Test
    void thePaletteKnowsWhichActionsEndTheCall() {
        Palette palette = new Palette();

        assertThat(palette.installed().stream().filter(edits::ends))
                .extracting(action -> action.info().id())
                .containsExactly("end");
    }

    @Test
    void anActionThatWasStoppedMeanwhileIsNamed() {
        assertThatThrownBy(() -> edits.drop(empty, "fax", new InsertionPoint.Start()))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("fax");
    }

    @Test
    void theArrowHealsWhereAStepIsDeleted() {
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start());
        flow = edits.drop(flow, "call", new InsertionPoint.Start());

        Flow deleted = edits.delete(flow, S2);

        assertThat(deleted.start()).contains(S1);
        assertThat(deleted.steps()).containsOnlyKeys(S1);
    }

    @Test
    void aStepWhoseActionIsGoneHealsByItsOnlyBranch() {
        Step gone = Step.of(S2, "fax", 1, ConfigValue.Group.EMPTY).connect("sent", S1);
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start())
                .withStep(gone)
                .withStart(S2);

        assertThat(edits.delete(flow, S2).start()).contains(S1);
    }

    @Test
    void aMovedStepTakesItsMainBranchsPlaceAndLeavesItsOwn() {
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start());
        flow = edits.drop(flow, "call", new InsertionPoint.Branch(S1, "next"));

        Flow moved = edits.move(flow, S1, new InsertionPoint.Branch(S2, "failed"));

        assertThat(moved.start()).contains(S2);
        assertThat(moved.step(S2).orElseThrow().target("failed")).contains(S1);
        assertThat(moved.step(S1).orElseThrow().exits()).isEmpty();
    }

    @Test
    void aCopyHasTheSettingsAndNoBranches() {
        Flow flow = edits.drop(empty, "pause", new InsertionPoint.Start());
        Step original =
                flow.step(S1).orElseThrow().withLabel("Wait").withNote("why").switched(false);

        Flow pasted = edits.paste(flow.withStep(original), original, new InsertionPoint.Branch(S1, "next"));

        assertThat(pasted.step(S2)).contains(original.copy(S2));
        assertThat(pasted.step(S1).orElseThrow().target("next")).contains(S2);
    }

    @Test
    void aLinkedStepKeepsItsBranchesAndWhatItIsCalled() {
        Flow flow = connected();

        Step linked = withSaved.link(flow, S1, SALES.id(), "Sales").step(S1).orElseThrow();

        assertThat(linked.action()).isEqualTo("saved:fsales");
        assertThat(linked.config()).isEqualTo(ConfigValue.Group.EMPTY);
        assertThat(linked.target("busy")).contains(S2);
        assertThat(linked.label()).isEqualTo("Ring sales");
    }

    @Test
    void aStepThatWasCalledAsTheSavedActionIsCalledByThatFromThenOn() {
        Flow flow = withSaved.link(connected(), S1, SALES.id(), "Ring sales");

        assertThat(flow.step(S1).orElseThrow().label()).isEmpty();
        assertThat(withSaved.unlink(flow, S1).step(S1).orElseThrow().label()).isEqualTo("Sales");
    }

    @Test
    void aStepOfItsOwnDoesWhatTheSavedActionDid() {
        Flow linked = withSaved.link(connected(), S1, SALES.id(), "Sales");

        Step own = withSaved.unlink(linked, S1).step(S1).orElseThrow();

        assertThat(own.action()).isEqualTo("call");
        assertThat(own.config()).isEqualTo(SALES.step(S1).orElseThrow().config());
        assertThat(own.target("busy")).contains(S2);
        assertThat(own.label()).isEqualTo("Ring sales");
    }

    @Test
    void whatIsLinkedToSomethingThatIsGoneStaysAsItIsAndThatIsSaid() {
        Flow linked = edits.link(connected(), S1, SALES.id(), "Sales");

        assertThatThrownBy(() -> edits.unlink(linked, S1))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("is not there");
    }

    private Flow connected() {
        Flow flow = edits.drop(empty, "call", new InsertionPoint.Start());
        flow = edits.drop(flow, "pause", new InsertionPoint.Branch(S1, "busy"));
        return flow.withStep(flow.step(S1).orElseThrow().withLabel("Ring sales"));
    }
}

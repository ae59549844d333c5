package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Set;
import org.callwright.designer.canvas.CanvasModel.Branch;
import org.callwright.designer.widgets.GroupColour;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the canvas is told of a callflow. */
class CanvasModelTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");

    @Test
    void theJsonHasTheNamesThatTheCanvasReads() {
        Flow flow = flow(bob().connect("failed", S2), pause());

        JsonNode json = JacksonUtils.beanToJson(draw(flow));

        assertThat(json.propertyNames()).containsExactlyInAnyOrder("id", "name", "numbers", "start", "steps");
        assertThat(json.get("numbers").get(0).asString()).isEqualTo("0305550100");
        assertThat(json.get("start").asString()).isEqualTo("s1");
        JsonNode step = json.get("steps").get(0);
        assertThat(step.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "colour",
                        "icon",
                        "summary",
                        "on",
                        "available",
                        "linked",
                        "errors",
                        "warnings",
                        "problems",
                        "exits",
                        "main");
        assertThat(step.get("exits").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "label", "target", "folded");
        assertThat(step.get("exits").get(0).get("target").asString()).isEqualTo("s2");
    }

    @Test
    void aCallflowWithoutAStartSaysSo() {
        JsonNode json = JacksonUtils.beanToJson(draw(Flow.empty(new FlowId("flow1"), "Test")));

        assertThat(json.get("start").isNull()).isTrue();
    }

    @Test
    void aStepIsCalledByItsLabelAndElseByItsAction() {
        CanvasModel model = draw(flow(bob().withLabel("Ring Bob"), pause()));

        assertThat(model.steps()).extracting(CanvasModel.Card::title).containsExactly("Ring Bob", "Pause");
        assertThat(model.steps()).extracting(CanvasModel.Card::summary).containsExactly("Call a phone", "");
        assertThat(model.steps())
                .extracting(CanvasModel.Card::colour)
                .containsExactly(GroupColour.of("Ring"), GroupColour.of("Play"));
    }

    @Test
    void aStepThatIsLinkedToASavedActionSaysSoAlsoWhenThatIsGone() {
        Step linked = Step.of(S1, "saved:gone", 1, ConfigValue.Group.EMPTY);

        assertThat(draw(flow(linked, pause())).steps())
                .extracting(CanvasModel.Card::linked, CanvasModel.Card::available)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void reasonsAreFoldedIntoTheMainBranchUntilTheyAreConnected() {
        assertThat(exits(bob()))
                .containsExactly(
                        open("failed", "If not answered"),
                        new Branch("busy", "If busy", null, true),
                        open("refused", "If refused"));
        assertThat(exits(bob().connect("busy", S2)))
                .containsExactly(
                        open("failed", "If not answered"),
                        new Branch("busy", "If busy", "s2", false),
                        open("refused", "If refused"));
    }

    @Test
    void theOnlyWayOnNeedsNoLabel() {
        assertThat(draw(flow(pause())).steps().getFirst().exits()).containsExactly(open("next", ""));
    }

    @Test
    void aRowThatIsStillBeingFilledInHidesNoBranch() {
        var good = ConfigValue.Group.EMPTY.with("name", new ConfigValue.Text("gold"));
        var wrong = ConfigValue.Group.EMPTY
                .with("name", new ConfigValue.Text("tin"))
                .with("least", new ConfigValue.Numeric(99));
        var rows = new ConfigValue.Items(List.of(good, ConfigValue.Group.EMPTY, wrong));
        Step sort = Step.of(S1, "sort", 1, ConfigValue.Group.EMPTY.with("rows", rows));

        assertThat(exits(sort.connect("row-gold", S2).connect("row-tin", S2)))
                .containsExactly(
                        new Branch("row-gold", "gold", "s2", false),
                        new Branch("row-tin", "tin", "s2", false),
                        open("otherwise", "Otherwise"));
    }

    @Test
    void aStepWhoseActionIsGoneKeepsItsBranchesInSight() {
        Step gone = Step.of(S1, "fax", 1, ConfigValue.Group.EMPTY).connect("key-1", S2);

        CanvasModel.Card card = draw(flow(gone, pause())).steps().getFirst();

        assertThat(card.available()).isFalse();
        assertThat(card.summary()).isEqualTo("Unavailable: fax");
        assertThat(card.exits()).containsExactly(new Branch("key-1", "key 1", "s2", false));
    }

    @Test
    void problemsAreCountedAtTheirStep() {
        List<Problem> problems = List.of(
                Problem.at(S1, ProblemCode.ACTION_UNAVAILABLE, "call"),
                Problem.at(S1, ProblemCode.BRANCH_NEEDS_CHOICE, "If busy"),
                Problem.of(ProblemCode.NOTHING_DRAWN));

        CanvasModel model = CanvasModel.of(flow(bob(), pause()), new Palette(), ConfigValue.Reference::id, problems);

        assertThat(model.steps()).extracting(CanvasModel.Card::errors).containsExactly(1, 0);
        assertThat(model.steps()).extracting(CanvasModel.Card::warnings).containsExactly(1, 0);
        assertThat(model.steps()).extracting(CanvasModel.Card::problems).containsExactly("1 error, 1 warning", "");
    }

    @Test
    void onlyStepsThatChangedAreSentAgain() {
        CanvasModel before = draw(flow(bob(), pause()));
        CanvasModel after = draw(flow(bob().withLabel("Bob"), pause()));

        assertThat(after.since(before).cards()).extracting(CanvasModel.Card::id).containsExactly("s1");
        assertThat(after.since(before).order()).containsExactly("s1", "s2");
        assertThat(after.since(before).head().steps()).isEmpty();
        assertThat(after.since(after).cards()).isEmpty();
    }

    private static Branch open(String id, String label) {
        return new Branch(id, label, null, false);
    }

    private static List<Branch> exits(Step step) {
        return draw(flow(step, pause())).steps().getFirst().exits();
    }

    private static CanvasModel draw(Flow flow) {
        return CanvasModel.of(flow, new Palette(), ConfigValue.Reference::id, List.of());
    }

    private static Step bob() {
        return Step.of(S1, "call", 1, ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob")));
    }

    private static Step pause() {
        return Step.of(S2, "pause", 1, ConfigValue.Group.EMPTY);
    }

    private static Flow flow(Step... steps) {
        Flow flow = Flow.empty(new FlowId("flow1"), "Test").withNumbers(Set.of(PhoneNumber.did("0305550100")));
        for (Step step : steps) {
            flow = flow.withStep(step);
        }
        return flow.withStart(steps[0].id());
    }
}

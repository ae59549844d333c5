package org.callwright.app.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.catalog.ActionCatalog;
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

/** What a drawing marks as not live yet, and what it says of the version that is. */
class UnpublishedTest {
    private static final ActionCatalog ACTIONS =
            new InstalledActions(new FlowChangesTest.Play(), new FlowChangesTest.Ring());
    private static final StepId HELLO = new StepId("s1");
    private static final StepId RING = new StepId("s2");
    private static final StepId SORRY = new StepId("s3");
    private static final StepId NEWS = new StepId("s4");

    /** 200 → "Hello" → Ring, if not answered → "Sorry" */
    private static final Flow LIVE = Flow.empty(new FlowId("flow1"), "Welcome")
            .withNumbers(Set.of(PhoneNumber.extension("200")))
            .withStep(play(HELLO, "Hello").connect("next", RING))
            .withStep(Step.of(RING, "ring", 1, ConfigValue.Group.EMPTY.with("seconds", new ConfigValue.Numeric(15)))
                    .connect("failed", SORRY))
            .withStep(play(SORRY, "Sorry"))
            .withStart(HELLO);

    @Test
    void whatIsLiveAsItIsHasNoMarks() {
        assertThat(since(LIVE)).isEqualTo(Unpublished.NONE);
        assertThat(since(LIVE.withName("Other"))).isEqualTo(Unpublished.NONE);
    }

    @Test
    void aStepSaysHowItIsInTheLiveVersion() {
        Step ring = LIVE.step(RING).orElseThrow();
        assertThat(said(ring.withConfig(1, ring.config().with("seconds", new ConfigValue.Numeric(20)))))
                .containsExactly("Ring for: 15 s in version 7");
        assertThat(said(ring.withConfig(1, ring.config().with("say", new ConfigValue.Text("Hi")))))
                .containsExactly("Say: empty in version 7");
        assertThat(said(ring.withConfig(
                        1,
                        ring.config()
                                .with(
                                        "others",
                                        new ConfigValue.Items(List.of(new ConfigValue.Reference("phone", "bob")))))))
                .containsExactly("Others: filled in differently in version 7");
        assertThat(said(ring.switched(false).withLabel("Her").withNote("May")))
                .containsExactly(
                        "Without a name in version 7", "Another note in version 7", "Switched on in version 7");
        assertThat(said(Step.of(RING, "play", 1, ConfigValue.Group.EMPTY).connect("failed", SORRY)))
                .containsExactly("Ring in version 7");
    }

    @Test
    void aStepPutInBetweenIsMarkedAndNotWhatFollowsIt() {
        Flow draft = FlowEdits.insert(
                LIVE, new InsertionPoint.Branch(HELLO, "next"), play(NEWS, "News"), Optional.of("next"));

        Unpublished found = since(draft);

        assertThat(found.steps()).containsOnlyKeys(NEWS);
        assertThat(found.steps().get(NEWS)).hasToString("[Not in version 7]");
        assertThat(found.points()).containsOnlyKeys(new InsertionPoint.Branch(HELLO, "next"));
    }

    @Test
    void aBranchSaysWhereItLeadsInTheLiveVersion() {
        Flow split = LIVE.withStep(
                LIVE.step(RING).orElseThrow().connect("busy", HELLO).connect("failed", HELLO));

        assertThat(since(split).steps()).isEmpty();
        assertThat(since(split).points().get(new InsertionPoint.Branch(RING, "busy")))
                .hasToString("Nothing in version 7");
        assertThat(since(split).points().get(new InsertionPoint.Branch(RING, "failed")))
                .hasToString("\"Sorry\" in version 7");
        assertThat(since(LIVE.withStart(RING)).points().get(new InsertionPoint.Start()))
                .hasToString("\"Hello\" in version 7");
    }

    @Test
    void aBranchSaysWhatItIsCalledInTheLiveVersion() {
        Flow named = LIVE.withStep(LIVE.step(RING).orElseThrow().withName("failed", "Nobody there"));
        assertThat(since(named).steps()).isEmpty();
        assertThat(since(named).points().get(new InsertionPoint.Branch(RING, "failed")))
                .hasToString("\"If not answered\" in version 7");
    }

    @Test
    void aNumberThatDoesNotLeadHereYet() {
        PhoneNumber other = PhoneNumber.extension("201");
        assertThat(since(LIVE.withNumbers(Set.of(other))).numbers()).containsExactly(other);
    }

    private static List<String> said(Step ring) {
        return since(LIVE.withStep(ring)).steps().get(RING).stream()
                .map(Message::toString)
                .toList();
    }

    private static Unpublished since(Flow draft) {
        return Unpublished.since(7, LIVE, draft, ACTIONS, ConfigValue.Reference::id);
    }

    private static Step play(StepId id, String label) {
        return Step.of(id, "play", 1, ConfigValue.Group.EMPTY).withLabel(label);
    }
}

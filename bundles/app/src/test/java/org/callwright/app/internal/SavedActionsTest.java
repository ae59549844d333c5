package org.callwright.app.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.compiler.SavedStep;
import org.callwright.model.ConfigValue;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.pbx.PbxState;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions that are set up under a name and used by many callflows. */
class SavedActionsTest {
    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private Callflows callflows;
    private SavedSteps saved;
    private FlowId farewell;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var flows = store.flows();
        var uses = new Uses(flows, store.connections());
        saved = new SavedSteps(flows);
        var registry = new ActionRegistry(saved);
        var actions = new InstalledActions() {
            @Override
            public Optional<org.callwright.compiler.InstalledAction> find(String id) {
                return SavedStep.linked(id)
                        .flatMap(linked -> saved.find(linked, super::find))
                        .or(() -> super.find(id));
            }
        };
        var link = new PbxLink();
        link.setServer(pbx);
        link.changed(new PbxState.Reachable(Instant.EPOCH, "22"));
        var checker = new FlowChecker(actions, link, uses);
        var live = new LivePublication(flows);
        var publisher = new Publisher(flows, checker, link, live, new CodeChecker(flows, link));
        var previews =
                new Previews(flows, checker, publisher, actions, new PbxThings(link, flows, store.connections()), link);
        var remover = new Remover(flows, link, live, publisher, uses);
        callflows = new CallflowService(flows, store.json(), checker, publisher, previews, remover, uses, registry);
        farewell = callflows
                .create(Flow.savedAction(new FlowId("any"), "Farewell", "end", 1, ConfigValue.Group.EMPTY))
                .draft()
                .id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSavedActionIsNoCallflowAndIsListedByItself() {
        FlowId flow = linked("Shop").draft().id();

        assertThat(callflows.list()).extracting(CallflowSummary::id).containsExactly(flow);
        assertThat(callflows.savedActions()).extracting(CallflowSummary::id).containsExactly(farewell);
    }

    @Test
    void aCallflowThatIsLinkedToOneIsNotPublishedBeforeThatIsLive() {
        FlowId flow = linked("Shop").draft().id();

        assertThat(callflows.publish(flow, "admin", true))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(ProblemCode.NOT_LIVE));

        assertThat(callflows.publish(farewell, "admin", true)).isInstanceOf(PublishResult.Live.class);
        assertThat(callflows.publish(flow, "admin", true)).isInstanceOf(PublishResult.Live.class);
        assertThat(store.flows().version(flow, 1).orElseThrow().dialplan())
                .contains("Gosub(callwright-flow," + farewell + ",1)");
    }

    @Test
    void oneThatIsUsedIsNotDeletedUntilNothingLeadsToItAnyMore() {
        StoredFlow flow = linked("Shop");

        assertThat(callflows.usedBy(farewell)).containsExactly("Shop");
        assertThat(callflows.delete(farewell, "admin"))
                .isInstanceOfSatisfying(
                        DeleteResult.Failed.class,
                        failed -> assertThat(failed.why()).contains("\"Shop\""));

        callflows.delete(flow.draft().id(), "admin");
        assertThat(callflows.delete(farewell, "admin")).isEqualTo(new DeleteResult.Deleted());
    }

    @Test
    void aLinkFollowsTheLiveVersionAndNotTheDraft() {
        callflows.publish(farewell, "admin", true);
        StoredFlow now = callflows.find(farewell).orElseThrow();
        callflows.save(now.draft().withName("Goodbye"), now.revision());

        assertThat(saved.find(farewell, new InstalledActions())
                        .orElseThrow()
                        .info()
                        .label())
                .isEqualTo("Farewell");
    }

    private StoredFlow linked(String name) {
        var step = Step.of(new StepId("s1"), SavedStep.id(farewell), 1, ConfigValue.Group.EMPTY);
        return callflows.create(Flow.empty(new FlowId("any"), name)
                .withNumbers(Set.of(PhoneNumber.did("0305550100")))
                .withStep(step)
                .withStart(step.id()));
    }
}

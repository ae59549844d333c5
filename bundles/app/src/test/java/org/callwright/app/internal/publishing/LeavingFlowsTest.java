package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.InstalledActions;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.store.DrainingVersion;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What older versions with calls lead to: it stays on the PBX for them, and nothing goes live that leads to what is not. */
class LeavingFlowsTest extends OnPublisher {
    private static final FlowId SALES = new FlowId("sales");

    private final InstalledActions leading = new InstalledActions(new ToSales());
    private WiredPublishing publishing;

    /** Leads to a callflow that no drawing shows. */
    @ActionType(id = "to-sales", label = "To sales")
    static final class ToSales implements Action<ToSales.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.goTo(new Reference.Callflow("sales"));
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    @BeforeEach
    void publishBoth() {
        start();
        store.flows().create(InstalledActions.ending(SALES, "Sales", PhoneNumber.did("0305550111")), "admin");
        publish(SALES);
        save("to-sales");
        publish(ID);
    }

    @Test
    void aDeletedFlowStaysWithoutItsNumbersForTheCallsInProgress() {
        leadElsewhere();

        assertThat(delete()).isEqualTo(new DeleteResult.Deleted(true));

        assertThat(last().isLive(SALES)).isFalse();
        assertThat(last().flows().get(SALES).live().numbers()).isEmpty();
        assertThat(last().flows().get(SALES).live().number()).isEqualTo(1);
        assertThat(last().texts().read(last().flows().get(SALES).live()).dialplan())
                .contains("callwright-sales-v1");
        assertThat(store.flows().find(SALES)).isEmpty();
        assertThat(store.flows().leaving()).extracting(Flow::name).containsExactly("Sales");
        assertThat(publishing.versions().canHaveCalls(SALES, 1)).isTrue();
    }

    @Test
    void itIsStillThereAfterARestartAndGoneWithTheFirstPublicationAfterTheLastCall() {
        leadElsewhere();
        delete();

        start();
        publish(ID);
        assertThat(last().flows()).containsKey(SALES);
        pbx.calls = new ActiveCalls("run1", Set.of("later"));
        publish(ID);

        assertThat(last().flows()).containsOnlyKeys(ID);
        assertThat(store.flows().leaving()).isEmpty();
    }

    @Test
    void aFlowOfTheSameIdDoesNotTakeTheNamesThatCallsAreIn() {
        leadElsewhere();
        delete();
        store.flows().create(InstalledActions.ending(SALES, "Sales again"), "admin");

        publish(SALES);

        assertThat(last().flows().get(SALES).live().number()).isEqualTo(2);
        assertThat(last().flows().get(SALES).kept()).containsOnlyKeys(1);
        assertThat(store.flows().versions(SALES)).hasSize(1);
        pbx.calls = new ActiveCalls("run1", Set.of("later"));
        publish(ID);
        assertThat(last().flows().get(SALES).kept()).isEmpty();
    }

    @Test
    void aVersionThatLeadsToADeletedFlowIsNotGoneBackToThoughThePbxStillHasIt() {
        leadElsewhere();
        delete();

        assertThat(publishing.publisher().rollBack(ID, 1, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.NOT_LIVE));
        save("to-sales");
        assertThat(publishing.publisher().publish(ID, "admin", true)).isInstanceOf(PublishResult.Refused.class);
        assertThat(live()).hasValue(2);
    }

    @Test
    void whatATextLeadsToIsNotDeletedThoughNoDrawingShowsIt() {
        assertThat(delete())
                .isInstanceOfSatisfying(
                        DeleteResult.Failed.class,
                        failed -> assertThat(failed.why())
                                .hasToString(
                                        "It is still used by \"Flow flow1\". Lead those elsewhere and publish them first."));
    }

    @Test
    void whatIsLiveAndLeadsNowhereIsToldAfterCatchingUp() {
        pbx.calls = new ActiveCalls("run1", Set.of());
        store.flows().delete(SALES); // as a database that was restored from an older copy
        pbx.held = new Holdings(Holdings.Mark.NONE, Map.of(), new TreeMap<>()); // and a PBX that lost everything

        start();
        publishing.versions().reconcile(pbx);

        Message why = publishing.versions().cutOff().get(ID);
        assertThat(why)
                .hasToString("\"Flow flow1\" leads to \"sales\", which is not live: whoever gets there is hung"
                        + " up. Publish \"sales\" first, or lead elsewhere.");
        assertThat(publishing.versions().mismatch(pbx, publishing.versions().present(), ID))
                .hasValueSatisfying(seen -> assertThat(seen.what()).isEqualTo(why));
    }

    @Test
    void whereThePbxDoesNotLetGoOfTheRestItIsSweptLater() {
        leadElsewhere();
        pbx.calls = new ActiveCalls("run1", Set.of());
        pbx.whilePublishing = () -> pbx.refusal = pbx.published.getLast().isLive(SALES)
                ? null
                : new PublishException(Message.of("The disk is full."), true, null);

        assertThat(delete()).isEqualTo(new DeleteResult.Deleted(false));
        assertThat(store.flows().draining()).contains(new DrainingVersion(SALES, 1, "run1", Set.of()));

        pbx.whilePublishing = () -> {};
        pbx.refusal = null;
        publish(ID);
        assertThat(last().flows()).containsOnlyKeys(ID);
    }

    private void leadElsewhere() {
        save("end");
        publish(ID);
    }

    private DeleteResult delete() {
        return publishing.deletion().delete(store.flows().find(SALES).orElseThrow(), "admin");
    }

    private void save(String action) {
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        Step step = Step.of(new StepId("s1"), action, 1, ConfigValue.Group.EMPTY);
        store.flows().save(stored.draft().withStep(step), stored.revision(), "admin");
    }

    private void publish(FlowId id) {
        assertThat(publishing.publisher().publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private Publication last() {
        return pbx.published.getLast();
    }

    /** As after a restart of the container: nothing is known but what the store has. */
    private void start() {
        publishing = WiredPublishing.of(store, store.flows(), leading, link, changes, new PublishLock());
    }
}

package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.callwright.app.AppException;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.flows.WiredCallflows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PublishException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting a callflow: off the PBX first, then from the store. */
class FlowDeletionTest {
    private static final FlowId ID = new FlowId("flow1");
    private static final FlowId OTHER = new FlowId("flow2");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private Callflows callflows;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        callflows = callflows(store.flows());
        store.flows().create(flow(ID, "299"), "admin");
        store.flows().create(flow(OTHER, "298"), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsLiveIsTakenOffThePbxAndTheRestStaysLive() {
        publish(ID);
        publish(ID);
        publish(OTHER);
        pbx.calls = new ActiveCalls("run1", Set.of());

        assertThat(callflows.delete(ID, new Operator.Host("admin"))).isEqualTo(new DeleteResult.Deleted(false));
        assertThat(pbx.published.getLast().flows()).containsOnlyKeys(OTHER);
        assertThat(store.flows().find(ID)).isEmpty();
        assertThat(store.flows().draining()).isEmpty();
    }

    @Test
    void whatWasNeverLiveIsDeletedWithoutThePbx() {
        away();

        assertThat(callflows.delete(ID, new Operator.Host("admin"))).isEqualTo(new DeleteResult.Deleted(false));
        assertThat(pbx.published).isEmpty();
    }

    @Test
    void whatIsLiveIsNotDeletedWhileThePbxIsAway() {
        publish(ID);
        away();

        assertThat(callflows.delete(ID, new Operator.Host("admin")))
                .isInstanceOfSatisfying(DeleteResult.Failed.class, failed -> {
                    assertThat(failed.why().toString()).startsWith("Asterisk does not answer. It is live there");
                    assertThat(failed.callersUnaffected()).isTrue();
                });
        assertThat(store.flows().find(ID)).isPresent();
    }

    @Test
    void aPbxThatDoesNotLetGoKeepsTheCallflow() {
        publish(ID);
        pbx.refusal = new PublishException(Message.of("The disk is full."), false, null);

        assertThat(callflows.delete(ID, new Operator.Host("admin")))
                .isEqualTo(new DeleteResult.Failed(Message.of("The disk is full."), false));
        assertThat(store.flows().find(ID)).isPresent();
    }

    @Test
    void aStoreThatDoesNotLetGoHasThePbxTakeItBack() {
        publish(ID);
        Callflows failing = callflows(failsToDelete());

        assertThat(failing.delete(ID, new Operator.Host("admin"))).isInstanceOf(DeleteResult.Failed.class);
        assertThat(pbx.published.getLast().flows()).containsOnlyKeys(ID);
        assertThat(pbx.published.getLast().isLive(ID)).isTrue();
    }

    @Test
    void nothingOfTheDeletedIsRememberedWhenAnImportBringsItsIdBack() {
        publish(ID);
        assertThat(callflows.list()).extracting(each -> each.state()).containsExactly(State.LIVE, State.DRAFT);
        callflows.delete(ID, new Operator.Host("admin"));

        callflows.importJson(store.json().write(Flow.empty(ID, "Flow 1 again")), Operator.CONSOLE);
        assertThat(callflows.list().getFirst().problems())
                .extracting(Problem::code)
                .contains(ProblemCode.NOTHING_DRAWN);

        callflows.importJson(store.json().write(flow(ID, "297")), Operator.CONSOLE);
        publish(ID);
        assertThat(callflows.list()).extracting(each -> each.state()).containsExactly(State.LIVE, State.DRAFT);
    }

    @Test
    void callersAreToldWhatTheyDialNow() {
        assertThat(callflows.dialled(ID)).isEmpty();
        publish(ID);
        var stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withNumbers(Set.of()), stored.revision(), "admin");

        assertThat(callflows.dialled(ID)).containsExactly(PhoneNumber.extension("299"));
    }

    @Test
    void whatIsNotThereIsSaidNotToBe() {
        assertThatThrownBy(() -> callflows.delete(new FlowId("ghost"), new Operator.Host("admin")))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("ghost");
    }

    private void publish(FlowId id) {
        assertThat(callflows.publish(id, new Operator.Host("admin"), true)).isInstanceOf(PublishResult.Live.class);
    }

    private void away() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));
    }

    private Callflows callflows(FlowStore flows) {
        var link = pbx.connection();
        var changes = new Changes();
        var publishing = WiredPublishing.of(store, flows, new InstalledActions(), link, changes, new PublishLock());
        return WiredCallflows.of(store, flows, publishing, changes);
    }

    private FlowStore failsToDelete() {
        return (FlowStore) Proxy.newProxyInstance(
                FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                    if (Set.of("delete", "retire").contains(method.getName())) {
                        throw new StoreException("No space left on device.");
                    }
                    return method.invoke(store.flows(), arguments);
                });
    }

    private static Flow flow(FlowId id, String number) {
        return InstalledActions.ending(id, "Flow " + id, PhoneNumber.extension(number));
    }
}

package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.InstalledActions;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;

class FlowPublisherTest extends OnPublisher {
    @Test
    void whatIsLiveIsNotedOnceThePbxHasIt() {
        assertThat(publisher.publish(ID, "admin", false)).isInstanceOfSatisfying(PublishResult.Live.class, live -> {
            assertThat(live.version()).isEqualTo(1);
            assertThat(live.numbers()).containsExactly(PhoneNumber.did("0305550100"));
        });
        assertThat(live()).hasValue(1);
    }

    @Test
    void theVersionBeforeStaysOnThePbxWhileItsCallsLast() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        assertThat(keptInLastPublication()).containsExactly(1, 2);

        pbx.calls = new ActiveCalls("run1", Set.of("call2"));
        publisher.publish(ID, "admin", false);
        assertThat(keptInLastPublication()).containsExactly(3);
    }

    @Test
    void noOldVersionOutlivesARestartOfThePbx() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        pbx.calls = new ActiveCalls("run2", Set.of("call1"));
        publisher.publish(ID, "admin", false);

        assertThat(keptInLastPublication()).containsExactly(2);
    }

    @Test
    void aPbxThatRefusesLeavesTheVersionBeforeLive() {
        publisher.publish(ID, "admin", false);
        pbx.refusal = new PublishException(Message.of("The disk is full."), true, null);

        assertThat(publisher.publish(ID, "admin", false))
                .isEqualTo(new PublishResult.Failed(Message.of("The disk is full."), true));
        assertThat(live()).hasValue(1);
        pbx.refusal = null;
        assertThat(publisher.publish(ID, "admin", false))
                .isInstanceOfSatisfying(
                        PublishResult.Live.class,
                        live -> assertThat(live.version()).isEqualTo(2));
    }

    @Test
    void aStoreThatFailsAtTheLastMomentHasTheOldStatePutBack() {
        publisher.publish(ID, "admin", false);
        Publication before = pbx.published.getLast();
        FlowPublisher failing = publisher(new FailsToGoLive(store.flows()).store());

        assertThat(failing.publish(ID, "admin", false)).isInstanceOf(PublishResult.Failed.class);
        assertThat(pbx.published).hasSize(3);
        assertThat(pbx.published.getLast().flows()).isEqualTo(before.flows());
        assertThat(live()).hasValue(1);
    }

    @Test
    void aPbxThatIsAwayIsSaidAndTheDraftStays() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertThat(publisher.publish(ID, "admin", true))
                .isInstanceOfSatisfying(
                        PublishResult.Failed.class,
                        failed -> assertThat(failed.why().toString()).startsWith("Asterisk does not answer."));
        assertThat(store.flows().versions(ID)).isEmpty();
    }

    @Test
    void warningsHaveToBeConfirmed() {
        store.flows().create(flow(new FlowId("flow2")), "admin");

        assertThat(publisher.publish(new FlowId("flow2"), "admin", false))
                .isInstanceOf(PublishResult.NeedsConfirmation.class);
        assertThat(publisher.publish(new FlowId("flow2"), "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void anEmergencyNumberIsNeverTaken() {
        store.flows().create(flow(new FlowId("flow2"), "112"), "admin");

        assertThat(refusals("flow2")).containsExactly(ProblemCode.NUMBER_PROTECTED);
        assertThat(pbx.published).isEmpty();
    }

    @Test
    void noNumberIsTakenBeforeItIsKnownWhatReachesAnEmergencyNumber() {
        publisher.publish(ID, "admin", true);
        publisher.publish(ID, "admin", true);
        pbx.knowsProtectedNumbers = false;
        changeNumberTo("1");

        assertThat(refusals(ID.value())).containsExactly(ProblemCode.PROTECTION_UNREAD);
        store.flows().create(InstalledActions.ending(new FlowId("none"), "Without a number"), "admin");
        assertThat(publisher.publish(new FlowId("none"), "admin", true)).isInstanceOf(PublishResult.Live.class);
        assertThat(publisher.rollBack(ID, 1, "admin")).isInstanceOf(PublishResult.Refused.class);
    }

    @Test
    void aNumberThatThePbxHasItselfIsNotTaken() {
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(refusals(ID.value())).containsExactly(ProblemCode.NUMBER_TAKEN);
    }

    @Test
    void aNumberIsFreeOnlyWhenNoLiveVersionHasItAnyMore() {
        publisher.publish(ID, "admin", false);
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withNumbers(Set.of(PhoneNumber.did("1"))), stored.revision(), "admin");
        store.flows().create(flow(new FlowId("flow2"), "0305550100"), "admin");

        assertThat(refusals("flow2")).containsExactly(ProblemCode.NUMBER_TAKEN);
        publisher.publish(ID, "admin", false);
        assertThat(publisher.publish(new FlowId("flow2"), "admin", false)).isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void aCallflowThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> publisher.publish(new FlowId("ghost"), "admin", false))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("ghost");
    }

    private Stream<ProblemCode> refusals(String id) {
        var refused = (PublishResult.Refused) publisher.publish(new FlowId(id), "admin", true);
        return refused.problems().stream().map(Problem::code);
    }

    /** A store whose last write of a publication fails, as on a full disk. */
    private record FailsToGoLive(FlowStore real) {
        FlowStore store() {
            return (FlowStore) Proxy.newProxyInstance(
                    FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("goLive")) {
                            throw new StoreException("No space left on device.");
                        }
                        return method.invoke(real, arguments);
                    });
        }
    }

    @Test
    void aVersionThatNeverWentLiveIsNotKept() {
        pbx.refusal = new PublishException(Message.of("The disk is full."), true, null);
        publisher.publish(ID, "admin", true);
        assertThat(store.flows().versions(ID)).isEmpty();

        pbx.refusal = null;
        assertThat(publisher.publish(ID, "admin", true)).isInstanceOf(PublishResult.Live.class);
        pbx.refusal = new PublishException(Message.of("Half of it was written."), false, null);
        publisher.publish(ID, "admin", true);
        assertThat(store.flows().versions(ID)).hasSize(2); // calls may be in the second one
        assertThat(live()).isEqualTo(OptionalInt.of(1));
    }
}

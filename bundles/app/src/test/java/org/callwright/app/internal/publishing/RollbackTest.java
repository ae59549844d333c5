package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.app.AppException;
import org.callwright.app.PbxContents;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.usage.UnguardedFlows;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.PbxState;
import org.callwright.store.DrainingVersion;
import org.callwright.store.PooledNumber;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.Test;

class RollbackTest extends OnPublisher {
    @Test
    void anEarlierVersionGoesLiveAgainAsItWas() {
        publisher.publish(ID, "admin", false);
        String text = store.flows().version(ID, 1).orElseThrow().dialplan();
        changeNumberTo("1");
        publisher.publish(ID, "admin", false);
        Flow draft = store.flows().find(ID).orElseThrow().draft();

        assertThat(publisher.rollBack(ID, 1, "admin")).isInstanceOfSatisfying(PublishResult.Live.class, live -> {
            assertThat(live.version()).isEqualTo(1);
            assertThat(live.numbers()).containsExactly(PhoneNumber.did("0305550100"));
        });
        assertThat(live()).hasValue(1);
        assertThat(onlyFlow().live().number()).isEqualTo(1);
        assertThat(pbx.published.getLast().texts().read(onlyFlow().live()).dialplan())
                .isEqualTo(text);
        assertThat(keptInLastPublication()).containsExactly(2);
        assertThat(store.flows().versions(ID)).hasSize(2);
        assertThat(store.flows().find(ID).orElseThrow().draft()).isEqualTo(draft);
    }

    @Test
    void goingBackAndForthKeepsNoVersionTwice() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        publisher.rollBack(ID, 1, "admin");
        publisher.rollBack(ID, 2, "admin");

        assertThat(live()).hasValue(2);
        assertThat(keptInLastPublication()).containsExactly(1);
        assertThat(store.flows().draining()).extracting(DrainingVersion::number).containsExactly(1);
    }

    @Test
    void aVersionWhoseNumberAnotherCallflowHasByNowIsNotGoneBackTo() {
        publisher.publish(ID, "admin", false);
        changeNumberTo("1");
        publisher.publish(ID, "admin", false);
        store.flows().create(flow(new FlowId("flow2"), "0305550100"), "admin");
        publisher.publish(new FlowId("flow2"), "admin", false);

        assertThat(publisher.rollBack(ID, 1, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.inEnglish())
                                        .contains("0305550100", "\"Flow flow2\" until that is published again")));
        assertThat(live()).hasValue(2);
    }

    @Test
    void aVersionWhoseNumberIsReservedByNowIsNotGoneBackTo() {
        publisher.publish(ID, "admin", false);
        changeNumberTo("1");
        publisher.publish(ID, "admin", false);
        store.numbers().save(List.of(new PooledNumber(PhoneNumber.did("+49305550100"), true, "")));

        assertThat(publisher.rollBack(ID, 1, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.NUMBER_RESERVED));
        assertThat(live()).hasValue(2);
    }

    @Test
    void aVersionWhoseNumberThePbxHasByNowIsNotGoneBackTo() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(publisher.rollBack(ID, 1, "admin")).isInstanceOf(PublishResult.Refused.class);
        assertThat(live()).hasValue(2);
    }

    @Test
    void aVersionThatWouldTakeAnEmergencyNumberOrRingOutsideIsNotGoneBackTo() {
        StepId step = new StepId("s1");
        Flow risky = flow(ID, "0112")
                .withStep(Step.of(
                        step,
                        "ring",
                        1,
                        ConfigValue.Group.EMPTY.with("extension", ReferenceKind.EXTENSION.to("00491901@outbound"))));
        publisher.publish(ID, "admin", false);
        store.flows()
                .add(new Version(risky, 7, "", "", new TreeSet<>(Set.of("112")), Map.of(), Instant.EPOCH, "admin"));

        assertThat(publisher.rollBack(ID, 7, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        ProblemCode.NUMBER_REACHES_PROTECTED,
                                        ProblemCode.NUMBER_PROTECTED,
                                        ProblemCode.NOT_OFFERED));
    }

    @Test
    void aVersionFromBeforeEmergencyNumbersWereGuardedIsNotGoneBackTo() {
        Flow dials = flow(ID, "200")
                .withStep(Step.of(
                        new StepId("s1"),
                        "dial-outside",
                        1,
                        ConfigValue.Group.EMPTY.with("route", ReferenceKind.ROUTE.to("outbound"))));
        publisher.publish(ID, "admin", false);
        for (String target : List.of("112@outbound", "outbound~112@callwright-outside")) {
            int number = 7 + store.flows().versions(ID).size();
            String text = "[callwright-flow1-v" + number + "]\nexten => s1,1,Dial(Local/" + target + "/n)\n";
            store.flows().add(new Version(dials, number, text, "", new TreeSet<>(), Map.of(), Instant.EPOCH, "admin"));

            assertThat(publisher.rollBack(ID, number, "admin"))
                    .as(target)
                    .isInstanceOfSatisfying(PublishResult.Refused.class, refused -> {
                        boolean guarded = target.endsWith("callwright-outside");
                        assertThat(refused.problems().stream()
                                        .anyMatch(problem -> problem.code() == ProblemCode.DIALS_UNGUARDED))
                                .isNotEqualTo(guarded);
                    });
        }
    }

    @Test
    void aLiveVersionFromBeforeEmergencyNumbersWereGuardedIsNamedUntilItIsPublishedAgain() {
        Flow dials = flow(ID, "200")
                .withStep(Step.of(
                        new StepId("s1"),
                        "dial-outside",
                        1,
                        ConfigValue.Group.EMPTY.with("route", ReferenceKind.ROUTE.to("outbound"))));
        live(7, dials, "Local/112@outbound");
        var unguarded = new UnguardedFlows(store.flows(), new FlowCatalogue(store.flows(), changes), changes);

        assertThat(unguarded.list()).containsExactly(new PbxContents.Unguarded(ID, "Flow flow1", Flow.Kind.CALLFLOW));
        live(8, dials, "Local/outbound~112@callwright-outside");
        assertThat(unguarded.list()).isEmpty();
        live(9, dials, "Local/112@outbound");
        assertThat(unguarded.list()).hasSize(1);
        store.flows().delete(ID);
        assertThat(unguarded.list()).isEmpty();
    }

    @Test
    void aVersionThatSomebodyModifiedCountsAsUnguardedAndHidesNoOther() {
        Flow dials = flow(ID, "200")
                .withStep(Step.of(
                        new StepId("s1"),
                        "dial-outside",
                        1,
                        ConfigValue.Group.EMPTY.with("route", ReferenceKind.ROUTE.to("outbound"))));
        live(7, dials, "Local/outbound~112@callwright-outside");
        store.database()
                .write(em -> em.createNativeQuery("update flow_version set dialplan = 'exten => 1,1,System(x)'")
                        .executeUpdate());
        var unguarded = new UnguardedFlows(store.flows(), new FlowCatalogue(store.flows(), changes), changes);

        assertThatThrownBy(() -> store.flows().version(ID, 7)).isInstanceOf(StoreException.class);
        assertThat(unguarded.list()).hasSize(1);
    }

    private void live(int number, Flow drawing, String target) {
        String text = "[callwright-flow1-v" + number + "]\nexten => s1,1,Dial(" + target + "/n)\n";
        store.flows().add(new Version(drawing, number, text, "", new TreeSet<>(), Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(ID, number, Optional.empty(), "admin");
    }

    @Test
    void goingBackWaitsForAPbxThatIsAway() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertThat(publisher.rollBack(ID, 1, "admin"))
                .isEqualTo(new PublishResult.Failed(
                        Message.of("{0} Try again when it is back.", Message.of("Asterisk does not answer.")), true));
        assertThat(live()).hasValue(2);
    }

    @Test
    void onlyAVersionThatIsThereAndNotLiveCanBeGoneBackTo() {
        publisher.publish(ID, "admin", false);

        assertThatThrownBy(() -> publisher.rollBack(ID, 1, "admin"))
                .isInstanceOf(AppException.class)
                .hasMessage("Version 1 of \"Flow flow1\" is live already.");
        assertThatThrownBy(() -> publisher.rollBack(ID, 7, "admin"))
                .isInstanceOf(AppException.class)
                .hasMessage("\"Flow flow1\" has no version 7.");
    }
}

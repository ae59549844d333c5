package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callwright.app.Callflows;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.flows.WiredCallflows;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.ProblemCode;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line in two notations: callers would reach the callflow in whose notation the trunk delivers it. */
class LineConflictsTest extends OnPublisher {
    private static final FlowId OTHER = new FlowId("flow2");

    /** The first one is live. */
    @ParameterizedTest
    @CsvSource({
        "US, +13105550100, 13105550100",
        "US, +13105550100, 01113105550100",
        "US, +13105550100, 3105550100",
        "DE, +13105550100, 13105550100",
        "DE, +49305550166, 49305550166",
        "DE, +49305550177, 0305550177",
        "DE, 0305550177, 0049305550177",
        "DE, 0305550177, 305550177"
    })
    void publishingAndGoingBackRefuseALineThatIsLive(String country, String theirs, String number) {
        actions.numbering = NumberingPlan.of(country);
        changeNumberTo(number);
        publisher.publish(ID, "admin", true);
        changeNumberTo("1");
        publisher.publish(ID, "admin", true);
        store.flows().create(flow(OTHER, theirs), "admin");
        assertThat(publisher.publish(OTHER, "admin", true)).isInstanceOf(PublishResult.Live.class);

        refused(publisher.rollBack(ID, 1, "admin"), number, theirs);

        changeNumberTo(number);
        refused(publisher.publish(ID, "admin", true), number, theirs);
        assertThat(live()).hasValue(2);
    }

    @Test
    void whatWasLiveInTwoNotationsBeforeIsOnlyToBeConfirmed() {
        actions.numbering = NumberingPlan.of("US"); // where this was the number of nobody else
        changeNumberTo("3105550177");
        publisher.publish(ID, "admin", true);
        store.flows().create(flow(OTHER, "+493105550177"), "admin");
        publisher.publish(OTHER, "admin", true);
        actions.numbering = NumberingPlan.of("DE");

        assertThat(publisher.publish(ID, "admin", false))
                .isInstanceOfSatisfying(
                        PublishResult.NeedsConfirmation.class,
                        needed -> assertThat(needed.warnings())
                                .anyMatch(problem -> problem.code() == ProblemCode.LINE_SHARED));
        assertThat(publisher.publish(ID, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:+49305550100", "did:49305550100", "did:+49 (0)30 555-0100", "did:305550100"})
    void importingAndSavingRefuseALineThatAnotherDraftHas(String number) {
        Callflows callflows = callflows();
        String file = """
                {"format": 1, "id": "imported", "name": "Imported", "numbers": ["%s"], "steps": []}""";

        assertThatThrownBy(() -> callflows.importJson(file.formatted(number), Operator.CONSOLE))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining("belongs to \"Flow flow1\", as 0305550100.");

        StoredFlow created = callflows.create(flow(OTHER), Operator.CONSOLE);
        assertThatThrownBy(() -> callflows.save(
                        flow(created.draft().id(), "+49305550100"), created.revision(), Operator.CONSOLE))
                .isInstanceOf(NumberTakenException.class);
    }

    @Test
    void whatIsSavedStaysAndMayBeThereInTwoNotationsOfItsOwn() {
        Callflows callflows = callflows();
        store.flows().create(flow(OTHER, "+49305550100"), "admin"); // as it could be made before
        StoredFlow stored = store.flows().find(ID).orElseThrow();

        StoredFlow renamed = callflows.save(stored.draft().withName("New"), stored.revision(), Operator.CONSOLE);
        assertThat(renamed.draft().numbers()).containsExactly(PhoneNumber.did("0305550100"));

        StoredFlow other = store.flows().find(OTHER).orElseThrow();
        callflows.delete(OTHER, Operator.CONSOLE);
        assertThat(callflows
                        .save(
                                flow(
                                        ID,
                                        "0305550100",
                                        other.draft().numbers().first().digits()),
                                renamed.revision(),
                                Operator.CONSOLE)
                        .draft()
                        .numbers())
                .hasSize(2);
    }

    private Callflows callflows() {
        var publishing = WiredPublishing.of(store, store.flows(), actions, link, changes, new PublishLock());
        return WiredCallflows.of(store, store.flows(), publishing, changes);
    }

    private static void refused(PublishResult result, String number, String theirs) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem.inEnglish())
                                        .contains("The number " + number + " already belongs to \"Flow flow2\", as "
                                                + theirs)));
    }
}

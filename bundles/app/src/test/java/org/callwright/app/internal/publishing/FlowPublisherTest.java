package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.pbx.PbxConnection;
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
import org.callwright.pbx.PbxState;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowPublisherTest {
    private static final FlowId ID = new FlowId("flow1");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = new PbxConnection();
    private final InstalledActions actions = new InstalledActions(new InstalledActions.Ask());
    private TemporaryStore store;
    private FlowPublisher publisher;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        publisher = publisher(store.flows());
        store.flows().create(flow(ID, "0305550100"));
    }

    @AfterEach
    void close() {
        store.close();
    }

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
                        live -> assertThat(live.version()).isEqualTo(3));
    }

    @Test
    void aStoreThatFailsAtTheLastMomentHasTheOldStatePutBack() {
        publisher.publish(ID, "admin", false);
        Publication before = pbx.published.getLast();
        FlowPublisher failing = publisher(new FailsToGoLive(store.flows()).store());

        assertThat(failing.publish(ID, "admin", false)).isInstanceOf(PublishResult.Failed.class);
        assertThat(pbx.published).hasSize(3).last().isEqualTo(before);
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
        store.flows().create(flow(new FlowId("flow2")));

        assertThat(publisher.publish(new FlowId("flow2"), "admin", false))
                .isInstanceOf(PublishResult.NeedsConfirmation.class);
        assertThat(publisher.publish(new FlowId("flow2"), "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void anEmergencyNumberIsNeverTaken() {
        store.flows().create(flow(new FlowId("flow2"), "112"));

        assertThat(refusals("flow2")).containsExactly(ProblemCode.NUMBER_PROTECTED);
        assertThat(pbx.published).isEmpty();
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
        store.flows().save(stored.draft().withNumbers(Set.of(PhoneNumber.did("1"))), stored.revision());
        store.flows().create(flow(new FlowId("flow2"), "0305550100"));

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
        assertThat(pbx.published.getLast().flows().getFirst().live())
                .isEqualTo(new Publication.PrintedVersion(1, text));
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
        store.flows().create(flow(new FlowId("flow2"), "0305550100"));
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
    void aVersionWhoseNumberThePbxHasByNowIsNotGoneBackTo() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(publisher.rollBack(ID, 1, "admin")).isInstanceOf(PublishResult.Refused.class);
        assertThat(live()).hasValue(2);
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

    @Test
    void whatWasSeenIsPublishedAndNothingElse() {
        Preview seen = previews().ofDraft(ID, Locale.ENGLISH);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .singleElement()
                .asString()
                .startsWith("First");
        changeNumberTo("1");

        assertThat(publisher.publish(seen, "admin")).isEqualTo(new PublishResult.NeedsConfirmation(List.of()));
        assertThat(live()).isEmpty();
        assertThat(publisher.publish(previews().ofDraft(ID, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void aWarningThatCameAfterLookingHasToBeSeenToo() {
        Preview seen = previews().ofDraft(ID, Locale.ENGLISH);
        actions.offering = List.of("end.bundle", "other.bundle");

        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.NeedsConfirmation.class);
        assertThat(publisher.publish(previews().ofDraft(ID, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void whatWasSeenOfAnEarlierVersionIsGoneBackTo() {
        publisher.publish(ID, "admin", false);
        changeNumberTo("1");
        publisher.publish(ID, "admin", false);

        Preview seen = previews().ofVersion(ID, 1, Locale.ENGLISH);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .containsExactly(
                        "Callers of 0305550100 now reach this callflow.",
                        "Callers of 1 no longer reach this callflow.");
        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(live()).hasValue(1);
    }

    @Test
    void anActionThatWasUpdatedIsSaidThoughTheDrawingIsTheSame() {
        publisher.publish(ID, "admin", false);
        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes()).isEmpty();
        actions.update("2.0.0");

        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes())
                .extracting(change -> change.message().toString())
                .containsExactly("Steps with the action \"End\" follow its version 2.0.0 instead of 1.0.0.");
    }

    @Test
    void aPbxThatIsAwayIsSaidBeforePublishing() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertThat(previews().ofDraft(ID, Locale.ENGLISH).obstacle()).hasValue(Message.of("Asterisk does not answer."));
    }

    @Test
    void whatIsSeenInGermanIsPublishedAsItIsInEnglish() {
        draw(asking("Bob"));
        publisher.publish(ID, "admin", true);
        draw(asking("Ann"));

        Preview seen = previews().ofDraft(ID, Locale.GERMAN);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .containsExactly("At \"Anfragen\", \"Wen\" is \"Ann\" instead of \"Bob\".");
        assertThat(seen.problems())
                .extracting(Problem::inEnglish)
                .containsExactly(
                        "Nothing is connected to \"Wenn keine Antwort kommt\", so those calls end there. Connect it to a"
                                + " step.");
        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(store.flows().version(ID, 2).orElseThrow().dialplan()).contains("NoOp(Ann)");
    }

    @Test
    void anActionThatWasUpdatedIsCalledByItsGermanName() {
        publisher.publish(ID, "admin", false);
        actions.update("2.0.0");

        assertThat(previews().ofDraft(ID, Locale.GERMAN).changes())
                .extracting(change -> change.message().toString())
                .containsExactly("Steps with the action \"Beenden\" follow its version 2.0.0 instead of 1.0.0.");
    }

    private void draw(Step first) {
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withStep(first), stored.revision());
    }

    private static Step asking(String whom) {
        return Step.of(new StepId("s1"), "ask", 1, ConfigValue.Group.EMPTY.with("whom", new ConfigValue.Text(whom)));
    }

    private void changeNumberTo(String number) {
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withNumbers(Set.of(PhoneNumber.did(number))), stored.revision());
    }

    private PublishPreviews previews() {
        return WiredPublishing.of(store, actions, link).previews();
    }

    private Stream<ProblemCode> refusals(String id) {
        var refused = (PublishResult.Refused) publisher.publish(new FlowId(id), "admin", true);
        return refused.problems().stream().map(Problem::code);
    }

    private OptionalInt live() {
        return store.flows().find(ID).orElseThrow().live();
    }

    private Stream<Integer> keptInLastPublication() {
        return pbx.published.getLast().flows().getFirst().draining().stream().map(Publication.PrintedVersion::number);
    }

    private FlowPublisher publisher(FlowStore flows) {
        link.setServer(pbx);
        return WiredPublishing.of(store, flows, actions, link).publisher();
    }

    private static Flow flow(FlowId id, String... numbers) {
        Set<PhoneNumber> all = Stream.of(numbers).map(PhoneNumber::did).collect(Collectors.toSet());
        return Flow.empty(id, "Flow " + id)
                .withNumbers(all)
                .withStep(Step.of(new StepId("s1"), "end", 1, ConfigValue.Group.EMPTY))
                .withStart(new StepId("s1"));
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
}

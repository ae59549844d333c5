package org.callwright.app.internal.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.callwright.app.AppException;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PublishException;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.PooledNumber;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberMovesTest {
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550110");
    private static final FlowId SALES = new FlowId("sales");
    private static final FlowId SUPPORT = new FlowId("support");
    private static final FlowId NIGHT = new FlowId("night");
    private static final Operator ADMIN = new Operator.Host("admin");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final Changes changes = new Changes();
    private TemporaryStore store;
    private WiredPublishing publishing;
    private NumberMoves moves;
    /** What the store does not do. */
    private String failing = "";

    @BeforeEach
    void twoLiveCallflows() {
        store = TemporaryStore.open(folder).telling(changes);
        var link = pbx.connection();
        FlowStore flows = failing(store.flows());
        publishing = WiredPublishing.of(store, flows, new InstalledActions(), link, changes, new PublishLock());
        moves = WiredMoves.of(flows, store.users(), publishing, link, changes);
        create(SALES, "Sales", NUMBER, PhoneNumber.did("0305550111"));
        create(SUPPORT, "Support", PhoneNumber.did("0305550120"));
        create(NIGHT, "Night");
        publish(SALES);
        publish(SUPPORT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FlowStore failing(FlowStore real) {
        return (FlowStore) Proxy.newProxyInstance(
                FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(failing)) {
                        throw new StoreException("No space left on device.");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void create(FlowId id, String name, PhoneNumber... numbers) {
        store.flows().create(InstalledActions.ending(id, name, numbers), "admin");
    }

    private void publish(FlowId id) {
        assertThat(publishing.publisher().publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private StoredFlow flow(FlowId id) {
        return store.flows().find(id).orElseThrow();
    }

    private void change(FlowId id, UnaryOperator<Flow> edit) {
        store.flows().save(edit.apply(flow(id).draft()), flow(id).revision(), "zoe");
    }

    private Version live(FlowId id) {
        return store.flows().version(id, flow(id).live().getAsInt()).orElseThrow();
    }

    private NumberMove preview(FlowId to) {
        return moves.preview(NUMBER, to, Locale.ENGLISH);
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream().map(Message::toString).toList();
    }

    @Test
    void aLiveNumberMovesInOnePublication() {
        int published = pbx.published.size();
        String text = live(SUPPORT).dialplan();

        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(pbx.published).hasSize(published + 1);
        var now = pbx.published.getLast().flows();
        assertThat(now.get(SALES).live().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(now.get(SUPPORT).live().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(now.get(SALES).kept()).containsOnlyKeys(1);
        assertThat(now.get(SUPPORT).kept()).containsOnlyKeys(1);
        assertThat(flow(SALES).draft().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(live(SUPPORT).dialplan()).isEqualTo(text.replace("callwright-support-v1", "callwright-support-v2"));
        assertThat(live(SUPPORT).publishedBy()).isEqualTo("admin");
        assertThat(live(SUPPORT).flow()).isEqualTo(flow(SUPPORT).draft());
        assertThat(store.flows().draining())
                .extracting(DrainingVersion::flow, DrainingVersion::number)
                .containsExactlyInAnyOrder(tuple(SALES, 1), tuple(SUPPORT, 1));
    }

    @Test
    void whatChangesIsSaidFirst() {
        change(SUPPORT, draft -> draft.withFlags(true, false));

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects()))
                .containsExactly(
                        "Callers of 0305550110 now reach \"Sales\": calls begin with \"End\".",
                        "Afterwards they reach \"Support\": calls begin with \"End\".",
                        "Calls in progress finish as they began.",
                        "Other changes in the draft of \"Support\" stay unpublished.");
        assertThat(seen.isPossible()).isTrue();
        assertThat(seen.isLive()).isTrue();
    }

    @Test
    void otherChangesInDraftsStayUnpublished() {
        change(
                SUPPORT,
                draft -> draft.withName("Help")
                        .withFlags(true, false)
                        .withNumbers(Set.of(PhoneNumber.did("0305550121"))));
        change(SALES, draft -> draft.withFlags(true, true));

        moves.move(preview(SUPPORT), ADMIN);

        assertThat(live(SUPPORT).flow().name()).isEqualTo("Support");
        assertThat(live(SUPPORT).flow().hideFromContacts()).isFalse();
        assertThat(live(SUPPORT).flow().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(live(SALES).flow().listInMainNumber()).isFalse();
        assertThat(flow(SUPPORT).draft().name()).isEqualTo("Help");
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550121"));
        assertThat(flow(SALES).draft().listInMainNumber()).isTrue();
    }

    @Test
    void rollingBackToAVersionWithTheNumberIsRefused() {
        moves.move(preview(SUPPORT), ADMIN);

        assertThat(publishing.publisher().rollBack(SALES, 1, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.NUMBER_TAKEN));
    }

    @Test
    void aNumberThatWasTakenFromTheDraftIsGivenOnWithoutAGap() {
        change(SALES, draft -> draft.withNumbers(Set.of()));
        change(SUPPORT, draft -> draft.withNumbers(Set.of(NUMBER)));

        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(live(SALES).flow().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(live(SUPPORT).flow().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(flow(SALES).draft().numbers()).isEmpty();
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER);
    }

    @Test
    void aNumberThatNobodyReachesMovesInDraftsAlone() {
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, fresh)));
        int published = pbx.published.size();

        NumberMove seen = moves.preview(fresh, SUPPORT, Locale.ENGLISH);
        assertThat(words(seen.effects()))
                .containsExactly(
                        "It is taken from the draft of \"Sales\".",
                        "The draft of \"Support\" gets it.",
                        "Nothing changes for callers yet: 0305550130 leads to \"Support\" once that is published.");
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(pbx.published).hasSize(published);
        assertThat(flow(SALES).draft().numbers()).containsExactly(NUMBER);
        assertThat(flow(SUPPORT).draft().numbers()).contains(fresh);
        assertThat(flow(SUPPORT).live()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aSpareNumberIsGivenToADraft() {
        PhoneNumber spare = PhoneNumber.did("0305550140");

        moves.move(moves.preview(spare, NIGHT, Locale.ENGLISH), ADMIN);

        assertThat(flow(NIGHT).draft().numbers()).containsExactly(spare);
    }

    @Test
    void aLineIsMovedAsItIsLiveWhateverTheNotation() {
        NumberMove seen = moves.preview(PhoneNumber.did("+49305550110"), SUPPORT, Locale.ENGLISH);

        assertThat(seen.number()).isEqualTo(NUMBER);
        moves.move(seen, ADMIN);
        assertThat(live(SUPPORT).flow().numbers()).contains(NUMBER);
    }

    @Test
    void allNotationsOfALineMove() {
        PhoneNumber abroad = PhoneNumber.did("+49305550110");
        PhoneNumber other = PhoneNumber.did("0305550111");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, abroad, other)));
        publish(SALES);

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects())).contains("+49305550110 is the same number and moves with it.");
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());
        assertThat(live(SALES).flow().numbers()).containsExactly(other);
        assertThat(flow(SALES).draft().numbers()).containsExactly(other);
        assertThat(live(SUPPORT).flow().numbers()).contains(NUMBER, abroad).hasSize(3);
        assertThat(flow(SUPPORT).draft().numbers())
                .isEqualTo(live(SUPPORT).flow().numbers());
    }

    @Test
    void allNotationsOfALineMoveInDraftsToo() {
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        PhoneNumber abroad = PhoneNumber.did("+49305550130");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, fresh, abroad)));

        moves.move(moves.preview(fresh, SUPPORT, Locale.ENGLISH), ADMIN);

        assertThat(flow(SALES).draft().numbers()).containsExactly(NUMBER);
        assertThat(flow(SUPPORT).draft().numbers()).contains(fresh, abroad);
    }

    @Test
    void aDraftOfAThirdCallflowThatLosesItIsNamed() {
        NumberMove before = preview(SUPPORT);
        change(SALES, draft -> draft.withNumbers(Set.of(PhoneNumber.did("0305550111"))));
        change(NIGHT, draft -> draft.withNumbers(Set.of(NUMBER)));

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects())).contains("It is taken from the draft of \"Night\".");
        assertThat(moves.move(before, ADMIN)).isEqualTo(new MoveResult.NotAsSeen(seen));
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());
        assertThat(flow(NIGHT).draft().numbers()).isEmpty();
    }

    @Test
    void whoIsLeftWithoutANumberIsSaid() {
        String bare = "The callflow has no number, so nobody can dial it. Add one, or reach it from another callflow.";
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER)));
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        change(NIGHT, draft -> draft.withNumbers(Set.of(fresh)));

        assertThat(words(preview(SUPPORT).warnings())).isEmpty();
        assertThat(words(moves.preview(fresh, SUPPORT, Locale.ENGLISH).warnings()))
                .containsExactly("\"Night\" then: " + bare);
        publish(SALES);
        assertThat(words(preview(SUPPORT).warnings())).containsExactly("\"Sales\" then: " + bare);
    }

    @Test
    void aCallflowThatIsNotLiveGetsNoCallers() {
        assertRefused(
                NIGHT,
                "\"Night\" is not live, so nobody would answer. Publish it first; then 0305550110 can be moved to it.");
    }

    @Test
    void aCallflowThatHasItGetsNothing() {
        assertRefused(SALES, "\"Sales\" has 0305550110 already.");
    }

    @Test
    void aSavedActionHasNoNumbers() {
        FlowId saved = new FlowId("saved");
        store.flows().create(Flow.savedAction(saved, "Hours", "end", 1, Group.EMPTY), "admin");

        assertThat(words(preview(saved).obstacles()))
                .contains("\"Hours\" is a saved action, which has no numbers. Choose a callflow.");
    }

    @Test
    void aReservedNumberStays() {
        PhoneNumber kept = PhoneNumber.did("0305550150");
        store.numbers().save(List.of(new PooledNumber(kept, true, "for the fax")));

        assertThat(words(moves.preview(kept, SUPPORT, Locale.ENGLISH).obstacles()))
                .containsExactly(
                        "The number 0305550150 is reserved: for the fax. Choose another, or set it free on the page"
                                + " Numbers.");
    }

    @Test
    void aProtectedNumberStays() {
        assertThat(moves.preview(PhoneNumber.did("112"), SUPPORT, Locale.ENGLISH)
                        .obstacles())
                .singleElement()
                .asString()
                .contains("112");
    }

    @Test
    void aPbxThatIsAwayIsWaitedFor() {
        NumberMove seen = preview(SUPPORT);
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertRefused(SUPPORT, "Asterisk does not answer. Try again when it is back.");
        assertThat(moves.move(seen, ADMIN)).isInstanceOf(MoveResult.NotAsSeen.class);
    }

    @Test
    void aPbxThatHasSomethingElseIsRepairedFirst() {
        publishing.seen().flow(SUPPORT, Optional.of(new Mismatch(false, Message.of("A line is gone."))));

        assertRefused(SUPPORT, "The PBX does not have what is published: A line is gone. Repair that first.");
    }

    @Test
    void aNumberThatThePbxUsesItselfStays() {
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(preview(SUPPORT).isPossible()).isFalse();
    }

    @Test
    void whatWouldBeReadBesidesIsToBeConfirmed() {
        pbx.changed = List.of(new ChangedFile("queues.conf", Instant.EPOCH));

        assertThat(words(preview(SUPPORT).warnings()))
                .singleElement()
                .asString()
                .contains("queues.conf");
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsSeenFirst() {
        NumberMove seen = preview(SUPPORT);
        publish(SUPPORT);

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.NotAsSeen.class,
                        other -> assertThat(other.now().versions()).containsEntry(SUPPORT, 2));
        assertThat(live(SALES).number()).isEqualTo(1);
        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());
    }

    @Test
    void whatThePbxDoesNotTakeChangesNothing() {
        NumberMove seen = preview(SUPPORT);
        pbx.refusal = new PublishException(Message.of("Asterisk dropped a line."), true, null);

        assertThat(moves.move(seen, ADMIN))
                .isEqualTo(new MoveResult.Failed(Message.of("Asterisk dropped a line."), true));

        assertUnchanged();
    }

    @Test
    void whatTheStoreDoesNotTakeIsPutBackOnThePbx() {
        NumberMove seen = preview(SUPPORT);
        failing = "renumber";

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isTrue());

        assertUnchanged();
        assertThat(pbx.published.getLast().flows().get(SALES).live().number()).isEqualTo(1);
        assertThat(pbx.published.getLast().flows().get(SUPPORT).live().number()).isEqualTo(1);
    }

    @Test
    void whenTheStoreFailsWhileThePbxIsAskedItIsPutBack() {
        NumberMove seen = preview(SUPPORT);
        int published = pbx.published.size();
        pbx.whilePublishing = () -> {
            pbx.whilePublishing = () -> {};
            throw new StoreException("No space left on device.");
        };

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isTrue());

        assertUnchanged();
        assertThat(pbx.published).hasSize(published + 1);
        assertThat(pbx.published.getLast().flows().get(SUPPORT).live().number()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownToBeBackIsNotClaimed() {
        NumberMove seen = preview(SUPPORT);
        pbx.whilePublishing = () -> {
            throw new StoreException("No space left on device.");
        };

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());
        assertThat(publishing.publisher().publish(SALES, "admin", true))
                .isInstanceOfSatisfying(
                        PublishResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());
    }

    @Test
    void versionsThatCannotBeKeptChangeNothingForCallers() {
        NumberMove seen = preview(SUPPORT);
        failing = "add";

        assertThat(moves.move(seen, ADMIN)).isInstanceOfSatisfying(MoveResult.Failed.class, failed -> {
            assertThat(failed.why()).hasToString("No space left on device.");
            assertThat(failed.callersUnaffected()).isTrue();
        });

        assertUnchanged();
    }

    private void assertUnchanged() {
        for (FlowId id : List.of(SALES, SUPPORT)) {
            assertThat(store.flows().versions(id)).hasSize(1);
            assertThat(flow(id).revision()).isEqualTo(1);
            assertThat(flow(id).live()).isEqualTo(OptionalInt.of(1));
        }
        assertThat(store.flows().draining()).isEmpty();
    }

    private void assertRefused(FlowId to, String why) {
        NumberMove seen = preview(to);
        assertThat(words(seen.obstacles())).containsExactly(why);
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.NotAsSeen(seen));
        assertUnchanged();
    }

    @Test
    void aCallflowThatIsGoneIsSaid() {
        assertThatThrownBy(() -> preview(new FlowId("gone")))
                .isInstanceOf(AppException.class)
                .hasMessage("There is no callflow gone. It may have been deleted.");
    }
}

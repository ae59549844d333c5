package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.flows.FlowSummaries;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PublishException;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the PBX has loaded is compared in the background, and told. */
class LiveComparisonTest {
    private static final FlowId ONE = new FlowId("one");
    private static final FlowId TWO = new FlowId("two");
    private static final FlowId THREE = new FlowId("three");
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = pbx.connection();
    private TemporaryStore store;
    private WiredPublishing publishing;
    private FlowSummaries callflows;
    private LiveComparison comparison;

    @BeforeEach
    void publishThree() {
        store = TemporaryStore.open(folder);
        var changes = new Changes();
        var lock = new PublishLock();
        var flows = store.telling(changes).flows();
        publishing = WiredPublishing.of(store, flows, new InstalledActions(), link, changes, lock);
        callflows = new FlowSummaries(flows, publishing.catalogue(), publishing.checks(), publishing.seen(), changes);
        for (FlowId id : List.of(ONE, TWO, THREE)) {
            store.flows().create(InstalledActions.ending(id, id.value()), "admin");
            assertThat(publishing.publisher().publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
        }
    }

    @AfterEach
    void close() throws Exception {
        comparison.stop();
        store.close();
    }

    private void compare(Duration betweenRounds) {
        compare(betweenRounds, NEVER);
    }

    private void compare(Duration betweenRounds, Duration betweenLooks) {
        comparison = new LiveComparison(
                link,
                publishing.versions(),
                publishing.seen(),
                publishing.lock(),
                new LiveComparison.Pace(betweenLooks, SOON, betweenRounds, SOON));
    }

    @Test
    void everyFlowIsComparedOnceInARound() throws Exception {
        compare(NEVER);
        await(() -> pbx.compared.size() >= 3);
        Thread.sleep(SOON.multipliedBy(10).toMillis()); // in which more could follow

        assertThat(pbx.compared).containsExactly(ONE, THREE, TWO);
        assertThat(pbx.published).hasSize(3);
    }

    @Test
    void aPbxThatCameBackIsComparedFromTheBeginning() throws Exception {
        compare(NEVER);
        await(() -> pbx.compared.size() >= 3);
        comparison.pbxChanged();

        await(() -> pbx.compared.size() >= 6);
    }

    @Test
    void itStopsThoughTheNextComparisonIsFarOff() throws Exception {
        var ended = new CountDownLatch(1);
        pbx.whileComparing = () -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // and it rests twenty times as long
            ended.countDown();
        };
        compare(NEVER);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(200); // until the next one is planned
        comparison.stop();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("callwright-compare");
    }

    @Test
    void aRoundFollowsTheLastOne() throws Exception {
        compare(SOON);

        await(() -> pbx.compared.size() >= 9);
    }

    @Test
    void whatDiffersIsToldAndChangesNothing() throws Exception {
        pbx.mismatches.put(TWO, new Mismatch(true, Message.of("A line is missing.")));
        compare(SOON);

        await(() -> state(TWO) == State.NOT_ON_PBX);
        assertThat(state(ONE)).isEqualTo(State.LIVE);
        assertThat(pbx.published).hasSize(3);

        pbx.mismatches.put(TWO, new Mismatch(false, Message.of("Another line is missing.")));
        await(() -> state(TWO) == State.DIFFERS);
        pbx.mismatches.clear();
        await(() -> state(TWO) == State.LIVE);
    }

    @Test
    void theWholeIsLookedAtEverySoOftenAndAfterAReload() throws Exception {
        compare(NEVER, NEVER);
        await(() -> pbx.compared.size() >= 3);
        pbx.difference = Optional.of(Message.of("The file is gone."));
        comparison.pbxReloaded();

        await(() -> publishing.seen().difference().isPresent());
        await(() -> pbx.compared.size() >= 6);
        assertThat(publishing.seen().difference().orElseThrow().what()).hasToString("The file is gone.");
    }

    @Test
    void theWholeIsLookedAtInTimeHoweverLongAFlowTakes() throws Exception {
        pbx.whileComparing = () -> LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        compare(NEVER, NEVER);
        await(() -> !pbx.compared.isEmpty());
        pbx.difference = Optional.of(Message.of("The file is gone."));
        comparison.pbxReloaded();

        await(() -> publishing.seen().difference().isPresent());
        assertThat(pbx.compared)
                .as("the next one waits for twenty times as long as this took")
                .hasSize(1);
    }

    @Test
    void whatKeepsCallflowsFromProtectedNumbersFollowsThePbxOnce() throws Exception {
        pbx.lasting = Optional.of(PbxServer.PROTECTION_CHANGED);
        compare(NEVER, SOON);

        await(() -> pbx.published.size() >= 4);
        Thread.sleep(SOON.multipliedBy(20).toMillis()); // in which it could be published again
        assertThat(pbx.published).hasSize(4);
        assertThat(pbx.published.getLast().flows()).containsOnlyKeys(ONE, TWO, THREE);
    }

    @Test
    void whatKeepsCallflowsFromProtectedNumbersIsTriedAgainUntilThePbxHasIt() throws Exception {
        pbx.refusal = new PublishException(Message.of("The disk is full."), true, null);
        pbx.difference = Optional.of(PbxServer.PROTECTION_CHANGED);
        compare(NEVER, SOON);

        await(() -> pbx.refused >= 3);
        pbx.refusal = null;
        await(() -> pbx.published.size() >= 4);
        await(() -> publishing.seen().difference().isEmpty());
    }

    @Test
    void repairPublishesEverythingThatIsLiveAgain() throws Exception {
        pbx.mismatches.put(TWO, new Mismatch(true, Message.of("A line is missing.")));
        pbx.difference = Optional.of(Message.of("The file is gone."));
        compare(NEVER, SOON);
        await(() -> state(TWO) == State.NOT_ON_PBX
                && publishing
                        .seen()
                        .difference()
                        .orElseThrow()
                        .what()
                        .toString()
                        .equals("The file is gone."));
        var repair = new PbxRepair(
                link,
                publishing.versions(),
                publishing.ownership(),
                publishing.seen(),
                publishing.lock(),
                new Permissions(store.users()),
                publishing.unguarded());

        pbx.refusal = new PublishException(Message.of("The disk is full."), true, null);
        assertThat(repair.repair(Operator.CONSOLE).orElseThrow()).hasToString("The disk is full.");
        assertThat(state(TWO)).isEqualTo(State.NOT_ON_PBX);

        pbx.refusal = null;
        assertThat(repair.repair(Operator.CONSOLE)).isEmpty();
        assertThat(pbx.published).hasSize(4);
        assertThat(pbx.published.getLast().flows()).containsOnlyKeys(ONE, TWO, THREE);
        assertThat(state(TWO)).isEqualTo(State.LIVE);
        assertThat(repair.difference()).isEmpty();
    }

    @Test
    void whatRepairingDoesNotMendIsSaidAndKeepsItsTime() throws Exception {
        pbx.lasting = Optional.of(Message.of("The wrapper lost its include."));
        compare(NEVER, NEVER);
        comparison.pbxReloaded();
        await(() -> publishing.seen().difference().isPresent());
        var since = publishing.seen().difference().orElseThrow().since();
        var repair = new PbxRepair(
                link,
                publishing.versions(),
                publishing.ownership(),
                publishing.seen(),
                publishing.lock(),
                new Permissions(store.users()),
                publishing.unguarded());

        assertThat(repair.repair(Operator.CONSOLE).orElseThrow()).hasToString("The wrapper lost its include.");
        assertThat(repair.difference().orElseThrow().since()).isEqualTo(since);
    }

    private State state(FlowId id) {
        return callflows.list(Flow.Kind.CALLFLOW).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); !holds.getAsBoolean(); Thread.sleep(5)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}

package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.PublishException;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the PBX has loaded is compared in the background, and put right. */
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
    private LiveComparison comparison;

    @BeforeEach
    void publishThree() {
        store = TemporaryStore.open(folder);
        publishing = WiredPublishing.of(store, new InstalledActions(), link);
        for (FlowId id : List.of(ONE, TWO, THREE)) {
            store.flows().create(InstalledActions.ending(id, id.value()));
            assertThat(publishing.publisher().publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
        }
        pbx.published.clear();
    }

    @AfterEach
    void close() throws Exception {
        comparison.stop();
        store.close();
    }

    private void compare(Duration betweenRounds) {
        comparison = new LiveComparison(link, publishing.versions(), new PublishLock(), SOON, betweenRounds);
    }

    @Test
    void everyFlowIsComparedOnceInARound() throws Exception {
        compare(NEVER);
        await(() -> pbx.compared.size() >= 3);
        Thread.sleep(SOON.multipliedBy(10).toMillis()); // in which more could follow

        assertThat(pbx.compared).containsExactly(ONE, THREE, TWO);
        assertThat(pbx.published).isEmpty();
    }

    @Test
    void aPbxThatCameBackIsComparedFromTheBeginning() throws Exception {
        compare(NEVER);
        await(() -> pbx.compared.size() >= 3);
        comparison.pbxChanged();

        await(() -> pbx.compared.size() >= 6);
    }

    @Test
    void aRoundFollowsTheLastOne() throws Exception {
        compare(SOON);

        await(() -> pbx.compared.size() >= 9);
    }

    @Test
    void whatDiffersIsPublishedAgain() throws Exception {
        pbx.mismatches.put(TWO, Message.of("A line is missing."));
        compare(NEVER);

        await(() -> pbx.mismatches.isEmpty());
        assertThat(pbx.published)
                .singleElement()
                .satisfies(publication -> assertThat(publication.flows()).containsOnlyKeys(ONE, TWO, THREE));
    }

    @Test
    void whatCannotBePutRightDoesNotEndTheRound() throws Exception {
        pbx.mismatches.put(ONE, Message.of("A line is missing."));
        pbx.refusal = new PublishException(Message.of("The disk is full."), true, null);
        compare(NEVER);

        await(() -> pbx.compared.contains(TWO));
        assertThat(pbx.published).isEmpty();
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); !holds.getAsBoolean(); Thread.sleep(5)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}

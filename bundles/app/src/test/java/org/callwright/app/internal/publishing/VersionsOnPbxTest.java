package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PublishException;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions calls can be in, before, during and after a publication. */
class VersionsOnPbxTest {
    private static final FlowId ID = new FlowId("flow1");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = pbx.connection();
    private TemporaryStore store;
    private WiredPublishing publishing;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        start();
        store.flows().create(InstalledActions.ending(ID, "Flow"), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aVersionCanHaveCallsBeforeTheStoreKnowsThatItIsLive() {
        List<List<Integer>> meanwhile = new ArrayList<>();
        pbx.whilePublishing = () -> meanwhile.add(callable());
        assertThat(callable()).isEmpty();

        publish();
        publish();

        assertThat(meanwhile).containsExactly(List.of(1), List.of(1, 2));
        assertThat(callable()).containsExactly(1, 2);
    }

    @Test
    void aReplacedVersionHasNoCallsOnceThoseInItAreOver() {
        publish();
        publish();
        pbx.calls = new ActiveCalls("run1", Set.of("call2"));
        publish();

        assertThat(callable()).containsExactly(2, 3);
    }

    @Test
    void aCallWithoutANameCanBeInAnyVersion() {
        publish();
        publish();
        pbx.calls = new ActiveCalls("run1", Set.of(ActiveCalls.UNNAMED));
        publish();

        assertThat(callable()).containsExactly(1, 2, 3);
    }

    @Test
    void aFailedPublicationCanHaveLeftCallsInBothVersions() {
        publish();
        pbx.refusal = new PublishException(Message.of("Half of it was written."), false, null);
        assertThat(publishing.publisher().publish(ID, "admin", true)).isInstanceOf(PublishResult.Failed.class);
        assertThat(callable()).containsExactly(1, 2);

        pbx.refusal = null;
        publish();
        assertThat(callable()).containsExactly(1, 3);
    }

    @Test
    void aPbxThatIsSeenToHaveWhatIsLiveHasNothingElse() {
        publish();
        pbx.refusal = new PublishException(Message.of("The old state was put back."), true, null);
        publishing.publisher().publish(ID, "admin", true);
        assertThat(publishing.versions().reconcile(pbx)).isFalse();

        assertThat(callable()).containsExactly(1);
    }

    @Test
    void afterARestartTheStoreSaysWhatCanHaveCalls() {
        publish();
        publish();
        start();

        assertThat(callable()).containsExactly(1, 2);
        start();
        publish();
        assertThat(callable()).containsExactly(1, 2, 3);
    }

    @Test
    void aDeletedFlowCanHaveCallsUntilThePbxHasLetGoOfIt() {
        publish();
        List<List<Integer>> meanwhile = new ArrayList<>();
        pbx.whilePublishing = () -> meanwhile.add(callable());
        pbx.calls = new ActiveCalls("run1", Set.of());

        publishing.deletion().delete(store.flows().find(ID).orElseThrow(), "admin");

        assertThat(meanwhile).as("without its number, then gone").containsExactly(List.of(1), List.of(1));
        assertThat(callable()).isEmpty();
    }

    /** As after a restart of the container: nothing is known but what the store has. */
    private void start() {
        publishing = WiredPublishing.of(store, new InstalledActions(), link);
    }

    private void publish() {
        assertThat(publishing.publisher().publish(ID, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private List<Integer> callable() {
        return IntStream.rangeClosed(1, 9)
                .filter(number -> publishing.versions().canHaveCalls(ID, number))
                .boxed()
                .toList();
    }
}

package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.stream.IntStream;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store does not take what the PBX has already, and what was live before cannot be put back either. */
class PutBackTest extends OnPublisher {
    private WiredPublishing publishing;
    private boolean isFull;
    private boolean isDead;
    /** What happens as soon as the store has failed. */
    private Runnable then = () -> {};

    @BeforeEach
    void publishOnce() {
        publishing = WiredPublishing.of(store, failing(store.flows()), actions, link);
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        isFull = true;
    }

    @Test
    void aStoreThatIsGoneLeavesTheNewVersionToBeSeen() {
        then = () -> isDead = true;
        assertNothingIsLost();
    }

    @Test
    void aPbxThatIsGoneLeavesTheNewVersionToBeSeen() {
        then = () -> pbx.whilePublishing = () -> {
            throw new PbxUnreachableException(Message.of("Asterisk does not answer."), null);
        };
        assertNothingIsLost();
    }

    @Test
    void aPbxThatKeepsTheNewVersionLeavesItToBeSeen() {
        then = () -> pbx.refusal = new PublishException(Message.of("What was there is live again."), true, null);
        assertNothingIsLost();
    }

    private void assertNothingIsLost() {
        assertThat(publish())
                .isInstanceOfSatisfying(
                        PublishResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());

        assertThat(pbx.published.getLast().flows().get(ID).live().number()).isEqualTo(2);
        assertThat(IntStream.of(1, 2).allMatch(version -> publishing.versions().canHaveCalls(ID, version)))
                .isTrue();
        isDead = false;
        isFull = false;
        assertThat(store.flows().versions(ID)).hasSize(2);
        assertThat(publishing.versions().difference(pbx)).isPresent();
        pbx.whilePublishing = () -> {};
        pbx.refusal = null;
        assertThat(publishing.versions().reconcile(pbx)).isTrue();
        assertThat(pbx.published.getLast().flows().get(ID).live().number()).isEqualTo(1);
        assertThat(publishing.versions().canHaveCalls(ID, 2)).isFalse();
    }

    @Test
    void aDeletionThatCannotBePutBackIsSaidAndSeen() {
        then = () -> isDead = true;

        assertThat(publishing.deletion().delete(store.flows().find(ID).orElseThrow(), "admin"))
                .isInstanceOfSatisfying(
                        DeleteResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());
        isDead = false;
        assertThat(publishing.versions().difference(pbx)).isPresent();
    }

    private PublishResult publish() {
        return publishing.publisher().publish(ID, "admin", true);
    }

    private FlowStore failing(FlowStore real) {
        return (FlowStore) Proxy.newProxyInstance(
                FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                    boolean isLast = method.getName().equals("goLive")
                            || method.getName().equals("retire");
                    if (isDead || isFull && isLast) {
                        then.run();
                        throw new StoreException("No space left on device.");
                    }
                    return method.invoke(real, arguments);
                });
    }
}

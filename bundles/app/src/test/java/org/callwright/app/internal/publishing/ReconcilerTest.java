package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.app.PublishResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReconcilerTest extends OnPublisher {

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void watch() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    }

    @AfterEach
    void unwatch() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aFaultOfTheMachineDoesNotEndItsWork() throws Exception {
        assertThat(publisher.publish(ID, "admin", true)).isInstanceOf(PublishResult.Live.class);
        assertThat(live()).isEqualTo(OptionalInt.of(1));
        pbx.published.clear();
        pbx.whilePublishing = () -> {
            pbx.whilePublishing = () -> {};
            throw new OutOfMemoryError("Java heap space");
        };

        WiredPublishing publishing = WiredPublishing.of(store, actions, link);
        var reconciler = new Reconciler(link, publishing.versions(), publishing.seen(), new PublishLock());
        while (pbx.published.isEmpty()) {
            reconciler.pbxChanged();
            Thread.sleep(10);
        }

        reconciler.stop();
        assertThat(uncaught).isEmpty();
        assertThat(pbx.published.getLast().flows()).hasSize(1);
    }
}

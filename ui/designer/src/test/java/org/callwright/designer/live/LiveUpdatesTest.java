package org.callwright.designer.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.app.Callflows;
import org.callwright.app.PbxStatus;
import org.callwright.model.Message;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final AtomicBoolean read = new AtomicBoolean();

    @Test
    void stoppingWaitsUntilNothingIsReadFromTheStoreThatStopsNext() throws Exception {
        LiveUpdates liveUpdates = new LiveUpdates(slowly(), quiet());
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        liveUpdates.stop();
        assertThat(read).isTrue();
    }

    private Callflows slowly() {
        return like(Callflows.class, () -> {
            reading.countDown();
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            read.set(true);
            return List.of();
        });
    }

    private static PbxStatus quiet() {
        return new PbxStatus() {
            @Override
            public Message message() {
                return Message.of("");
            }

            @Override
            public boolean isReachable() {
                return false;
            }
        };
    }

    /** Answers the same to everything that it is asked. */
    private static <T> T like(Class<T> type, Callable<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.call()));
    }
}

package org.callwright.vaadin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestGateTest {
    private final RequestGate gate = new RequestGate();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void closingWaitsForWhoeverIsInAndLetsNobodyElseIn() throws Exception {
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).as("many at once").isTrue();
        gate.leave();

        Thread closing = Thread.ofVirtual().start(() -> {
            gate.close();
            closed.countDown();
        });
        while (gate.enter()) { // wait until the gate is closing
            gate.leave();
        }
        assertThat(closed.await(200, TimeUnit.MILLISECONDS)).isFalse();
        gate.leave();
        assertThat(closed.await(4, TimeUnit.SECONDS)).isTrue();
        closing.join();
        assertThat(gate.enter()).isFalse();
    }
}

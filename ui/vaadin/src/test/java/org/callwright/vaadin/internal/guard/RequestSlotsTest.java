package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestSlotsTest {
    private final RequestSlots slots = new RequestSlots();

    @Test
    void aClientIsServedSoManyRequestsAtATimeAndOthersAreNotAffected() {
        for (int n = 0; n < RequestSlots.PER_CLIENT; n++) {
            assertThat(slots.enter("a", "s", false)).isTrue();
        }
        assertThat(slots.enter("a", "s", false)).isFalse();
        assertThat(slots.enter("b", "t", false)).isTrue();

        slots.leave("a", "s", false);
        assertThat(slots.enter("a", "s", false)).isTrue();
    }

    @Test
    void bodiesOfOneSessionLeaveRoomForAnotherOfTheSameClient() {
        long admitted =
                IntStream.range(0, 50).filter(n -> slots.enter("a", "s", true)).count();

        assertThat(admitted).isEqualTo(RequestSlots.BODIES_PER_SESSION);
        assertThat(slots.enter("a", "t", true)).isTrue();
        assertThat(slots.enter("a", "s", false)).isTrue();
    }

    @Test
    void bodiesInAllAreFewerThanAWebServerHasThreads() {
        long admitted = IntStream.range(0, 500)
                .filter(n -> slots.enter("client " + n, "session " + n, true))
                .count();

        assertThat(admitted).isEqualTo(RequestSlots.BODIES).isLessThan(200);
    }
}

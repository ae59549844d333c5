package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.vaadin.internal.guard.RequestSlots.Slot;
import org.junit.jupiter.api.Test;

class RequestSlotsTest {
    private final RequestSlots slots = new RequestSlots();

    @Test
    void soManyAreServedAtATimeAndOthersAreNotAffected() {
        List<Slot> one = List.of(new Slot("a", 2));
        assertThat(slots.enter(one)).isTrue();
        assertThat(slots.enter(one)).isTrue();
        assertThat(slots.enter(one)).isFalse();
        assertThat(slots.enter(List.of(new Slot("b", 2)))).isTrue();

        slots.leave(one);
        assertThat(slots.enter(one)).isTrue();
    }

    @Test
    void whoIsRefusedForOneReasonTakesNothingElse() {
        slots.enter(List.of(new Slot("a", 1)));

        assertThat(slots.enter(List.of(new Slot("all", 1), new Slot("a", 1)))).isFalse();
        assertThat(slots.enter(List.of(new Slot("all", 1)))).isTrue();
    }
}

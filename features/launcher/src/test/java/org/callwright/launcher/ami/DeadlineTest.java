package org.callwright.launcher.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineTest {
    @Test
    void checksUntilItHolds() {
        var checks = new AtomicInteger();

        assertThat(Deadline.in(Duration.ofSeconds(20)).waitFor(() -> checks.incrementAndGet() == 3))
                .isTrue();
        assertThat(checks).hasValue(3);
    }

    @Test
    void givesUpWhenItHasPassed() {
        var deadline = Deadline.in(Duration.ofMillis(300));

        assertThat(deadline.hasPassed()).isFalse();
        assertThat(deadline.millisLeft()).isBetween(1, 300);
        assertThat(deadline.waitFor(() -> false)).isFalse();
        assertThat(deadline.hasPassed()).isTrue();
        assertThat(deadline.millisLeft()).isEqualTo(1);
    }

    @Test
    void checksOnceEvenWhenItIsOver() {
        assertThat(Deadline.in(Duration.ZERO).waitFor(() -> true)).isTrue();
    }
}

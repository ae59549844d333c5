package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Duration AFTER = Duration.ofSeconds(30);

    private final Deque<Runnable> planned = new ArrayDeque<>();
    private Duration now = Duration.ofHours(1);
    private int left = 2;
    private int steps;
    private final ScheduledThreadPoolExecutor time = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            planned.add(() -> {
                now = now.plus(Duration.of(delay, unit.toChronoUnit()));
                work.run();
            });
            return null;
        }
    };
    private final Settling settling = new Settling(this::step, AFTER, time, () -> now.toNanos());

    private boolean step() {
        now = now.plusSeconds(2);
        steps++;
        return --left > 0;
    }

    @AfterEach
    void close() {
        settling.close();
    }

    @Test
    void aPublicationPutsSettlingOff() {
        Duration first = now;
        settling.plan();
        now = first.plusSeconds(20);
        settling.plan();
        assertThat(planned).hasSize(1);
        now = first;

        planned.remove().run();
        assertThat(steps).isZero();

        planned.remove().run();
        assertThat(now).isEqualTo(first.plusSeconds(20).plus(AFTER).plusSeconds(2));
        assertThat(steps).isOne();
    }

    @Test
    void stepsLeaveMostOfTheTimeToOthers() {
        settling.plan();
        planned.remove().run();
        Duration firstStep = now;

        planned.remove().run();

        assertThat(now).isEqualTo(firstStep.plusSeconds(8 + 2));
        assertThat(steps).isEqualTo(2);
        assertThat(planned).isEmpty();
    }

    @Test
    void aPublicationBetweenTwoStepsPutsTheSecondOff() {
        settling.plan();
        planned.remove().run();
        settling.plan();
        Duration second = now;

        planned.remove().run();
        assertThat(steps).isOne();

        planned.remove().run();
        assertThat(steps).isEqualTo(2);
        assertThat(now).isEqualTo(second.plus(AFTER).plusSeconds(2));
    }
}

package org.callwright.action.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.callwright.action.times.Week.Span;
import org.junit.jupiter.api.Test;

/** What an action may make of hours. */
class WeekTest {
    private static final Span MONDAY = new Span(DayOfWeek.MONDAY, 540, 1_020);
    private static final Span SUNDAY = new Span(DayOfWeek.SUNDAY, 0, 1_440);

    @Test
    void hoursAreInOrderAndNoneTouchAnother() {
        assertThat(new Week(List.of(SUNDAY, MONDAY, new Span(DayOfWeek.MONDAY, 600, 700), MONDAY)).spans())
                .containsExactly(MONDAY, SUNDAY);
        assertThat(new Week(List.of(new Span(DayOfWeek.MONDAY, 700, 1_020), new Span(DayOfWeek.MONDAY, 540, 700)))
                        .spans())
                .containsExactly(MONDAY);
        assertThat(new Week(List.of(MONDAY, new Span(DayOfWeek.TUESDAY, 0, 60))).spans())
                .hasSize(2);
    }

    @Test
    void hoursAreOfADay() {
        assertThatThrownBy(() -> new Span(null, 0, 60)).hasMessageContaining("day");
        assertThatThrownBy(() -> new Span(DayOfWeek.MONDAY, 0, 1_441)).hasMessageContaining("1441");
        assertThatThrownBy(() -> Week.NONE.with(null, 0, 60)).hasMessageContaining("day");
        assertThatThrownBy(() -> Week.NONE.with(DayOfWeek.MONDAY, -1, 60)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Week.NONE.with(DayOfWeek.MONDAY, 0, Integer.MAX_VALUE))
                .hasMessageContaining("2147483647");
    }
}

package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.times.TimedAction;
import org.callwright.action.times.Week;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.junit.jupiter.api.Test;

/** When calls take the branches of a step that goes by the clock. */
class StepTimesTest {
    private static final Week NOON = Week.NONE.with(DayOfWeek.SUNDAY, 720, 780);

    private final ActionCatalog actions = Flows.catalog(new Clock(), new Broken());
    private final StepTimes times = new StepTimes(actions);

    @Test
    void aStepGoesByWhatItsActionSays() {
        Step step = Flows.step("s1", "test-clock");

        assertThat(times.weeks(step)).isEqualTo(Map.of("next", NOON));
        assertThat(times.exitAt(step, Instant.EPOCH, Optional.empty())).contains("next");
        assertThat(times.exitAt(step, Instant.EPOCH, Optional.of("unknown"))).isEmpty();
    }

    @Test
    void aLinkedStepGoesByTheSavedAction() {
        Flow saved = Flows.flow(Flows.step("s1", "test-clock"));
        InstalledAction linked = new Compiler(actions).savedAction(saved).orElseThrow();
        StepTimes withSaved = new StepTimes(id ->
                Optional.of(linked).filter(it -> it.info().id().equals(id)).or(() -> actions.find(id)));

        assertThat(withSaved.weeks(Flows.step("s2", linked.info().id()))).isEqualTo(Map.of("next", NOON));
    }

    @Test
    void anActionThatFailsHasNoTimes() {
        Step broken = Flows.step("s1", "test-broken-clock");

        assertThat(times.weeks(broken)).isEmpty();
        assertThat(times.exitAt(broken, Instant.EPOCH, Optional.empty())).isEmpty();
        assertThat(times.isTimed(Flows.step("s1", "gone"))).isFalse();
    }

    @Test
    void hoursPastMidnightAndPastTheWeekAreOnTheDaysTheyAreOn() {
        Week night = Week.NONE.with(DayOfWeek.SUNDAY, 1_380, 60);

        assertThat(night.spans())
                .containsExactly(new Week.Span(DayOfWeek.MONDAY, 0, 60), new Week.Span(DayOfWeek.SUNDAY, 1_380, 1_440));
        assertThat(night.and(NOON).spans()).hasSize(3);
        assertThat(night.rest().and(night).spans()).hasSize(7);
        assertThat(night.rest().rest()).isEqualTo(night);
        assertThatThrownBy(() -> new Week.Span(DayOfWeek.MONDAY, 60, 60)).hasMessageContaining("60");
    }

    @ActionType(id = "test-clock", label = "Clock")
    static final class Clock implements Action<Clock.Config>, TimedAction<Clock.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }

        @Override
        public Map<String, Week> weeks(Config config) {
            return Map.of("next", NOON);
        }

        @Override
        public Optional<Exit> exitAt(Config config, Instant moment, Optional<String> switched) {
            return switched.isEmpty() ? Optional.of(Exit.NEXT) : Optional.empty();
        }
    }

    @ActionType(id = "test-broken-clock", label = "Broken clock")
    static final class Broken implements Action<Broken.Config>, TimedAction<Broken.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }

        @Override
        public Map<String, Week> weeks(Config config) {
            throw new IllegalStateException("The clock stopped");
        }

        @Override
        public Optional<Exit> exitAt(Config config, Instant moment, Optional<String> switched) {
            return null;
        }
    }
}

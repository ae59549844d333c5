package org.callwright.designer.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.times.TimedAction;
import org.callwright.action.times.Week;
import org.callwright.app.AppException;
import org.callwright.app.Switches;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.StepTimes;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.draft.LiveVersion.Live;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint.Branch;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where callers are in what is live, by the clock and by switches. */
class CallersNowTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final StepId S3 = new StepId("s3");
    private static final Exit AM = Exit.of("am", "Before noon");
    private static final Exit PM = Exit.of("pm", "After noon").orElse(AM);
    private static final Instant MORNING = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-30T20:00:00Z");

    private final InstalledAction halves =
            InstalledAction.of(ActionInfo.of(Halves.class), new Halves(), "test.bundle", "1.0.0");
    private final Flow saved =
            Flow.empty(new FlowId("saved1"), "Halves").withStep(halves(S1)).withStart(S1);
    private final InstalledAction linked =
            new Compiler(catalog(List.of(halves))).savedAction(saved).orElseThrow();

    private final Deque<Runnable> work = new ArrayDeque<>();
    private Function<FlowId, Optional<Switches.Switch>> switches = id -> Optional.empty();
    private int moved;
    private int asked;
    private boolean full;

    @BeforeEach
    void open() {
        UI.setCurrent(new OnePage());
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void callersTakeAnotherBranchAsTimePasses() {
        assertThat(at(MORNING, flow(halves(S1)))).containsExactly(new Branch(S1, "am"));
        assertThat(at(EVENING, flow(halves(S1)))).containsExactly(new Branch(S1, "pm"));
    }

    @Test
    void nobodyIsWhereCallsDoNotCome() {
        assertThat(at(MORNING, flow(halves(S1).switched(false)))).isEmpty();
        assertThat(at(MORNING, flow(halves(S1)).withStep(halves(S2)))).containsExactly(new Branch(S1, "am"));
    }

    @Test
    void fromAStepThatGoesByTheClockTheyGoOnByOneBranchAlone() {
        Flow byMorning = flow(halves(S1).connect("am", S2).connect("pm", S3)).withStep(halves(S2));
        assertThat(at(MORNING, byMorning)).containsExactlyInAnyOrder(new Branch(S1, "am"), new Branch(S2, "am"));
        assertThat(at(EVENING, byMorning)).containsExactly(new Branch(S1, "pm"));

        Flow byEither = flow(halves(S1).connect("am", S2)).withStep(halves(S2)); // in the evening that stands in
        assertThat(at(EVENING, byEither)).containsExactlyInAnyOrder(new Branch(S1, "pm"), new Branch(S2, "pm"));
    }

    @Test
    void fromAStepThatIsOffTheyGoOnByTheBranchForThat() {
        Step off = halves(S1).switched(false);
        assertThat(at(MORNING, flow(off.connect("am", S2)).withStep(halves(S2))))
                .containsExactly(new Branch(S2, "am"));
        assertThat(at(MORNING, flow(off.connect("pm", S2)).withStep(halves(S2))))
                .isEmpty();
    }

    @Test
    void aLinkedStepGoesByItsSwitchAndIsNotMarkedWhileNobodyKnowsHowThatStands() {
        Flow flow = flow(Step.of(S1, linked.info().id(), 1, ConfigValue.Group.EMPTY));
        assertThat(at(MORNING, flow)).containsExactly(new Branch(S1, "am"));

        switches = id -> Optional.of(new Switches.Switch("Half", "pm", List.of()));
        assertThat(at(MORNING, flow)).containsExactly(new Branch(S1, "pm"));

        switches = id -> {
            throw new AppException("The PBX does not answer.");
        };
        assertThat(at(MORNING, flow)).isEmpty();
    }

    @Test
    void aSavedActionIsAskedForOnceHoweverManyStepsAreLinkedToIt() {
        switches = id -> {
            asked++;
            throw new AppException("The PBX does not answer.");
        };
        String action = linked.info().id();
        Flow flow = flow(Step.of(S1, action, 1, ConfigValue.Group.EMPTY).connect("am", S2))
                .withStep(Step.of(S2, action, 1, ConfigValue.Group.EMPTY));
        assertThat(at(MORNING, flow)).isEmpty();
        assertThat(asked).isOne();
    }

    @Test
    void whatWasFoundInOneVersionIsSaidOfNoOther() {
        CallersNow callers = callers(MORNING);
        Optional<Live> one = Optional.of(new Live(1, flow(halves(S1))));
        Optional<Live> two = Optional.of(new Live(2, flow(halves(S1).switched(false))));
        callers.follow(one, () -> moved++);
        assertThat(callers.now(one)).isEmpty();

        doTheWork();
        assertThat(callers.now(one)).containsExactly(new Branch(S1, "am"));
        assertThat(callers.now(two)).isEmpty();
        assertThat(callers.now(Optional.empty())).isEmpty();
        assertThat(moved).isOne();

        callers.follow(one, () -> moved++);
        assertThat(work).as("nothing is new").isEmpty();
        callers.follow(two, () -> moved++);
        assertThat(callers.now(one)).isEmpty();
        assertThat(callers.now(two)).isEmpty();
    }

    @Test
    void whatIsFoundLateIsDroppedAndKeepsNothingElseWaiting() {
        CallersNow callers = callers(MORNING);
        Optional<Live> one = Optional.of(new Live(1, flow(halves(S1))));
        Optional<Live> other = Optional.of(
                new Live(1, flow(halves(S1)).withId(new FlowId("flow2")).withName("Other")));
        callers.follow(one, () -> moved++);
        callers.look(() -> moved++);
        assertThat(work).as("it looks already").hasSize(1);
        Runnable late = work.remove();

        callers.follow(other, () -> moved++);
        assertThat(work).hasSize(1);
        work.addFirst(late);
        doTheWork();
        assertThat(callers.now(other)).containsExactly(new Branch(S1, "am"));
        assertThat(callers.now(one)).isEmpty();
        assertThat(moved).isOne();
    }

    @Test
    void aLookThatCouldNotBeginIsMadeUpForByTheNext() {
        full = true;
        CallersNow callers = callers(MORNING);
        Optional<Live> one = Optional.of(new Live(1, flow(halves(S1))));
        assertThatThrownBy(() -> callers.follow(one, () -> moved++)).isInstanceOf(OutOfMemoryError.class);

        full = false;
        callers.look(() -> moved++);
        doTheWork();
        assertThat(callers.now(one)).containsExactly(new Branch(S1, "am"));
    }

    private void begin(Runnable task) {
        if (full) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        work.add(task);
    }

    private void doTheWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Set<Branch> at(Instant moment, Flow flow) {
        return callers(moment).in(flow);
    }

    private CallersNow callers(Instant moment) {
        return new CallersNow(
                new StepTimes(catalog(List.of(halves, linked))),
                id -> switches.apply(id),
                new BackgroundWork(this::begin),
                InstantSource.fixed(moment));
    }

    private static ActionCatalog catalog(List<InstalledAction> actions) {
        return id ->
                actions.stream().filter(action -> action.info().id().equals(id)).findFirst();
    }

    private static Flow flow(Step first) {
        return Flow.empty(new FlowId("flow1"), "Test").withStep(first).withStart(first.id());
    }

    private static Step halves(StepId id) {
        return Step.of(id, "halves", 1, ConfigValue.Group.EMPTY);
    }

    /** Lets everything in at once. */
    private static final class OnePage extends UI {
        @Override
        public SerializableRunnable accessLater(SerializableRunnable task, SerializableRunnable whenDetached) {
            return task;
        }
    }

    /** Has a branch for each half of the day. */
    @ActionType(id = "halves", label = "Halves")
    static final class Halves implements Action<Halves.Config>, TimedAction<Halves.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(AM);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(AM, PM);
        }

        @Override
        public Map<String, Week> weeks(Config config) {
            return Map.of();
        }

        @Override
        public Optional<Exit> exitAt(Config config, Instant moment, Optional<String> switched) {
            String half = switched.orElse(moment.isBefore(Instant.parse("2026-11-30T12:00:00Z")) ? "am" : "pm");
            return Optional.of(half.equals("am") ? AM : PM);
        }
    }
}

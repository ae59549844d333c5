package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.RuntimeAction;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.MachineFault;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of the machine while an action's code runs is never the action's. */
class MachineFaultsTest {
    private static final Step STEP = step("s1", "failing", "words", "hello");

    private Place failing = Place.NOWHERE;
    private Throwable thrown;
    private final ActionCatalog catalog = Flows.catalog(new Failing());
    private final Compiler compiler = new Compiler(catalog);

    private enum Place {
        NOWHERE,
        RECORD,
        EXITS,
        EXIT_WHEN_OFF,
        COMPILE,
        CONTRIBUTE,
        DEADLINE
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("Java heap space"), MachineFault.MEMORY),
                Arguments.of(
                        new OutOfMemoryError("unable to create native thread: possibly out of memory"),
                        MachineFault.THREADS),
                Arguments.of(new IOException("No space left on device"), MachineFault.DISK),
                Arguments.of(new IllegalStateException(new IOException("Too many open files")), MachineFault.FILES),
                Arguments.of(new InternalError("a fault in unsafe memory access"), MachineFault.JAVA));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCompilationSaysWhatTheMachineLacks(Throwable fault, MachineFault found) {
        thrown = fault;
        for (Place place : List.of(Place.RECORD, Place.EXITS, Place.EXIT_WHEN_OFF, Place.COMPILE)) {
            failing = place;

            Compilation compilation = compiler.compile(flow(STEP), 1);

            assertThat(compilation.problems()).as(place.name()).containsExactly(fault(found));
            assertThat(compilation.problems().getFirst().inEnglish())
                    .contains(found.message().toString())
                    .doesNotContain("Failing", "test.bundle", "bundle");
            assertThat(compilation.dialplan()).isEmpty();
            assertThatThrownBy(compilation::orFault).isInstanceOf(MachineFaultException.class);
        }
        failing = Place.NOWHERE;
        assertThat(compiler.compile(flow(STEP), 1).dialplan()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void formsAreNotShownWithoutTheirBranches(Throwable fault, MachineFault found) {
        thrown = fault;
        failing = Place.EXITS;

        assertThatThrownBy(() -> compiler.exits(STEP))
                .isInstanceOf(MachineFaultException.class)
                .hasMessage(found.message().toString());
        assertThatThrownBy(() -> compiler.exitWhenOff(STEP)).isInstanceOf(MachineFaultException.class);
        failing = Place.CONTRIBUTE;
        assertThatThrownBy(() -> compiler.compileFeatures("saved", STEP)).isInstanceOf(MachineFaultException.class);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aStepThatACallWaitsForSaysWhatTheMachineLacks(Throwable fault, MachineFault found) {
        thrown = fault;
        failing = Place.DEADLINE;
        List<Problem> problems = new ArrayList<>();

        assertThat(compiler.runtimeStep(STEP, problems::add)).isEmpty();

        assertThat(problems).containsExactly(Problem.at(new StepId("s1"), ProblemCode.MACHINE_FAULT, found.message()));
    }

    @Test
    void whatTheActionDoesWrongStaysItsFault() {
        failing = Place.COMPILE;
        for (Throwable own : List.of(new StackOverflowError(), new NoClassDefFoundError("org/example/Gone"))) {
            thrown = own;
            assertThat(compiler.compile(flow(STEP), 1).problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.ACTION_BROKEN);
        }
    }

    /** The virtual machine refuses an array of this size whatever its heap. */
    @Test
    void memoryThatIsReallyNotThereIsToldAndTheNextCompilationGoesOn() {
        var greedy = new TestActions.Broken(
                dialplan ->
                        dialplan.run("NoOp", new int[Integer.MAX_VALUE].length).end(),
                List.of());

        assertThat(new Compiler(Flows.catalog(greedy))
                        .compile(flow(step("s1", "test-broken")), 1)
                        .problems())
                .containsExactly(fault(MachineFault.MEMORY));
        assertThat(compiler.compile(flow(STEP), 1).dialplan()).isPresent();
    }

    private static Problem fault(MachineFault found) {
        return Problem.of(ProblemCode.MACHINE_FAULT, found.message());
    }

    private void fail(Place place) {
        if (failing == place) {
            MachineFaultsTest.<RuntimeException>sneak(thrown);
        }
    }

    @SuppressWarnings("unchecked") // which is how other languages get checked exceptions past the compiler
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static final ThreadLocal<MachineFaultsTest> RUNNING = new ThreadLocal<>();

    {
        RUNNING.set(this);
    }

    @ActionType(id = "failing", label = "Failing")
    private final class Failing implements RuntimeAction<Failing.Config> {
        record Config(@Field("Words") String words) {
            Config {
                RUNNING.get().fail(Place.RECORD);
            }
        }

        @Override
        public List<Exit> exits(Config config) {
            fail(Place.EXITS);
            return List.of(Exit.NEXT);
        }

        @Override
        public Optional<Exit> exitWhenOff(Config config) {
            fail(Place.EXIT_WHEN_OFF);
            return Optional.of(Exit.NEXT);
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            fail(Place.COMPILE);
            dialplan.leave(Exit.NEXT);
        }

        @Override
        public void contribute(Config config, Features features) {
            fail(Place.CONTRIBUTE);
        }

        @Override
        public Duration deadline(Config config) {
            fail(Place.DEADLINE);
            return Duration.ofSeconds(1);
        }

        @Override
        public Exit fallback(Config config) {
            return Exit.NEXT;
        }

        @Override
        public Exit run(Config config, Call call) {
            return Exit.NEXT;
        }
    }
}

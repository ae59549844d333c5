package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Problems;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

/** One callflow of thousands of steps: what is done for each step does not depend on how many there are. */
class LargeFlowTest {
    /** A fraction of what threads get by default. */
    private static final long SMALL_STACK = 192 * 1024L;

    private final Counted action = new Counted();
    private final Compiler compiler = new Compiler(Flows.catalog(action));

    @Test
    void aStepIsAskedOnceForEachThingHoweverManyThereAre() {
        for (int steps : List.of(300, 3_000)) {
            for (Flow flow : List.of(chain(steps), tree(steps))) {
                action.asked.clear();
                assertThat(compiler.compile(flow, 1).dialplan()).isPresent();
                assertThat(action.asked)
                        .isEqualTo(Map.of("check", steps, "exits", steps, "exitWhenOff", steps, "compile", steps));
            }
        }
    }

    @Test
    void aChainOfAnyLengthNeedsNoDeepStack() throws Exception {
        int steps = 10_000;

        Compilation compilation = inSmallStack(chain(steps));

        assertThat(compilation.problems()).isEmpty();
        // Its steps do nothing, so calls go to where the last one leads.
        assertThat(compilation.dialplan().orElseThrow())
                .isEqualTo("[callwright-large-v1]\nexten => s1,1,Goto(callwright-open,s,1)\n");
    }

    @Test
    void aLongLoopIsFoundWhereItCloses() throws Exception {
        Flow chain = chain(10_000);
        Step last = chain.step(new StepId("s10000")).orElseThrow();

        Flow loop = chain.withStep(last.connect("first", new StepId("s7")));

        assertThat(inSmallStack(loop).problems())
                .containsExactly(Problem.at(new StepId("s7"), ProblemCode.LOOP_WITHOUT_CALLER));
    }

    private Compilation inSmallStack(Flow flow) throws InterruptedException {
        var compilation = new AtomicReference<Compilation>();
        var thread = new Thread(null, () -> compilation.set(compiler.compile(flow, 1)), "small", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(compilation).as("the compiler came to an end").doesNotHaveNullValue();
        return compilation.get();
    }

    private static Flow chain(int steps) {
        return flow(steps, n -> n < steps ? Map.of("first", id(n + 1)) : Map.of());
    }

    private static Flow tree(int steps) {
        return flow(steps, n -> {
            Map<String, StepId> exits = new TreeMap<>();
            IntStream.rangeClosed(3 * n - 1, 3 * n + 1)
                    .filter(child -> child <= steps)
                    .forEach(child ->
                            exits.put(List.of("next", "first", "second").get(child % 3), id(child)));
            return exits;
        });
    }

    private static Flow flow(int count, IntFunction<Map<String, StepId>> exits) {
        var steps = new TreeMap<StepId, Step>();
        for (int n = 1; n <= count; n++) {
            Step step = step("s" + n, "counted");
            for (var exit : exits.apply(n).entrySet()) {
                step = step.connect(exit.getKey(), exit.getValue());
            }
            steps.put(step.id(), step);
        }
        return Flows.flow(steps.firstEntry().getValue())
                .withId(new FlowId("large"))
                .withSteps(steps);
    }

    private static StepId id(int n) {
        return new StepId("s" + n);
    }

    @ActionType(id = "counted", label = "Counted")
    private static final class Counted implements Action<Counted.Config> {
        /** Taken at once, so that loops are looked for. */
        private static final Exit FIRST = Exit.of("first", "First");

        private static final List<Exit> EXITS = List.of(Exit.NEXT, FIRST, Exit.of("second", "Second"));

        private final Map<String, Integer> asked = new TreeMap<>();

        record Config() {}

        private void count(String what) {
            asked.merge(what, 1, Integer::sum);
        }

        @Override
        public void check(Config config, Problems problems) {
            count("check");
        }

        @Override
        public List<Exit> exits(Config config) {
            count("exits");
            return EXITS;
        }

        @Override
        public Optional<Exit> exitWhenOff(Config config) {
            count("exitWhenOff");
            return Optional.empty();
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            count("compile");
            EXITS.forEach(dialplan::isConnected);
            dialplan.leave(FIRST);
        }
    }
}

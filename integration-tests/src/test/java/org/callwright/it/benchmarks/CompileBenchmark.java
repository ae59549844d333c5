package org.callwright.it.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.callwright.compiler.Compiler;
import org.callwright.it.compiler.CoreActions;
import org.callwright.it.compiler.GeneratedFlow;
import org.callwright.it.docs.BundleSizes;
import org.callwright.model.Flow;

/**
 * Prints what compiling a callflow costs per step, and how that grows with its size. Only the ratios of one run mean
 * anything on another machine, so nothing here passes or fails by the clock. How to run it: CONTRIBUTING.md.
 */
final class CompileBenchmark {
    private static final int[] SIZES = {20, 100, 500};
    private static final int STEPS_A_ROUND = 10_000;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 31;

    private final Compiler compiler = new Compiler(new CoreActions());

    private CompileBenchmark() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        new CompileBenchmark().run();
    }

    private void run() {
        double[] perStep =
                Arrays.stream(SIZES).mapToDouble(this::microsecondsPerStep).toArray();
        for (int i = 0; i < SIZES.length; i++) {
            System.out.printf(
                    "%4d steps: %7.2f µs a step, %5.2f times that of %d steps%n",
                    SIZES[i], perStep[i], perStep[i] / perStep[0], SIZES[0]);
        }
        System.out.println(BundleSizes.measured());
    }

    /** The median of many rounds, each over as many steps whatever the callflow's size. */
    private double microsecondsPerStep(int steps) {
        Flow flow = GeneratedFlow.ofSteps(steps);
        IntStream.range(0, WARM_UPS).forEach(round -> nanosPerStep(flow));
        return IntStream.range(0, ROUNDS)
                        .mapToDouble(round -> nanosPerStep(flow))
                        .sorted()
                        .toArray()[ROUNDS / 2]
                / 1000;
    }

    private double nanosPerStep(Flow flow) {
        int times = STEPS_A_ROUND / flow.steps().size();
        long printed = 0;
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            printed += compiler.compile(flow, 1).dialplan().orElseThrow().length();
        }
        long took = System.nanoTime() - start;
        if (printed == 0) {
            throw new IllegalStateException("The generated callflow compiles to nothing");
        }
        return (double) took / times / flow.steps().size();
    }
}

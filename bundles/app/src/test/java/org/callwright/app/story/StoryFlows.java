package org.callwright.app.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Flows to be told: drawn by hand in a line or two, or of any shape from a seed. */
final class StoryFlows {
    private static final Map<String, List<String>> EXITS = Map.of(
            StoryActions.PLAY,
            List.of("next"),
            StoryActions.RING,
            List.of("not-answered", "busy", "away"),
            StoryActions.MENU,
            List.of("key-1", "key-2", "key-3", "key-9", "timeout", "wrong-key"),
            StoryActions.HOURS,
            List.of("rule-1", "rule-2", "rule-3", "rule-4", "rule-9", "rule-10", "rule-11"),
            StoryActions.END,
            List.of(),
            "gone",
            List.of("next", "other"));

    private StoryFlows() {}

    static StepId id(int number) {
        return new StepId("s" + number);
    }

    /** A flow that begins with s1, of lines such as {@code s1 menu key-1=s2 timeout=s3}. */
    static Flow of(String... lines) {
        Flow flow = Flow.empty(new FlowId("told"), "Told").withStart(id(1));
        for (String line : lines) {
            String[] words = line.split(" ");
            Step step = step(new StepId(words[0]), words[1]);
            for (String exit : Arrays.copyOfRange(words, 2, words.length)) {
                step = step.connect(exit.split("=")[0], new StepId(exit.split("=")[1]));
            }
            flow = flow.withStep(step);
        }
        return flow;
    }

    static Step step(StepId id, String action) {
        return Step.of(id, action, 1, new ConfigValue.Group(Map.of("what", new ConfigValue.Text(id.value()))));
    }

    /** A hundred flows, from one step to some hundred, with joins, loops, steps nobody reaches and missing actions. */
    static Stream<Flow> generated(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> generated(random, 1 + random.nextInt(random.nextBoolean() ? 12 : 200)))
                .limit(100);
    }

    static Flow generated(Random random, int steps) {
        Flow flow = Flow.empty(new FlowId("told"), "Told");
        List<String> actions = new ArrayList<>(EXITS.keySet().stream().sorted().toList());
        actions.addAll(List.of(StoryActions.PLAY, StoryActions.PLAY, StoryActions.RING, StoryActions.MENU));
        int density = 1 + random.nextInt(9);
        for (int number = 1; number <= steps; number++) {
            Step step = step(id(number), actions.get(random.nextInt(actions.size())));
            for (String exit : EXITS.get(step.action())) {
                if (random.nextInt(10) < density) {
                    step = step.connect(exit, id(target(random, number, steps)));
                }
            }
            flow = flow.withStep(step);
        }
        return random.nextInt(20) == 0 ? flow : flow.withStart(id(1 + random.nextInt(Math.min(steps, 3))));
    }

    /** Mostly one that comes later. */
    private static int target(Random random, int number, int steps) {
        return switch (random.nextInt(8)) {
            case 0 -> 1 + random.nextInt(steps);
            case 1 -> steps;
            default -> Math.min(steps, number + 1 + random.nextInt(4));
        };
    }
}

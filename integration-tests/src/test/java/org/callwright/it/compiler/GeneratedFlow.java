package org.callwright.it.compiler;

import java.util.Map;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Callflows as large as one likes: a row of play media, ring, voicemail and menu, over and over, each leading on. */
public final class GeneratedFlow {
    private GeneratedFlow() {}

    /** @param steps how many, from 1; the last one ends the call */
    public static Flow ofSteps(int steps) {
        Flow flow = Flow.empty(new FlowId("large" + steps), "A large callflow")
                .withNumbers(Set.of(PhoneNumber.did("0305550199")))
                .withStart(id(1));
        for (int number = 1; number < steps; number++) {
            flow = flow.withStep(step(number));
        }
        return flow.withStep(Step.of(id(steps), "end-call", 1, ConfigValue.Group.EMPTY));
    }

    private static Step step(int number) {
        return switch (number % 4) {
            case 0 -> leading(number, "play-media", "media", "prompt", "hello-world", "next");
            case 1 ->
                leading(number, "menu", "prompt", "prompt", "demo-instruct", "timeout")
                        .connect("key-1", id(number + 1))
                        .connect("key-2", id(number + 1));
            case 2 -> leading(number, "ring", "phone", "phone", "bob", "not-answered");
            default -> leading(number, "voicemail", "mailbox", "mailbox", "101@default", "saved");
        };
    }

    private static Step leading(int number, String action, String field, String kind, String target, String exit) {
        var config = new ConfigValue.Group(Map.of(field, new ConfigValue.Reference(kind, target)));
        return Step.of(id(number), action, 1, config)
                .withLabel("Step " + number)
                .connect(exit, id(number + 1));
    }

    private static StepId id(int number) {
        return new StepId("s" + number);
    }
}

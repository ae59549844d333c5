package org.callwright.asterisk.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.RuntimeAction;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.Publication;

/** A callflow as the compiler prints it: s1 asks the container; s2 keeps callers after an answer, s3 after none. */
public final class AskingFlow {
    static final PhoneNumber NUMBER = PhoneNumber.extension("200");
    public static final Duration DEADLINE = Duration.ofSeconds(3);

    private AskingFlow() {}

    public static Publication publication() {
        StepId answered = new StepId("s2");
        StepId fallback = new StepId("s3");
        Flow flow = Flow.empty(new FlowId("asking"), "Asking")
                .withNumbers(Set.of(NUMBER))
                .withStart(new StepId("s1"))
                .withStep(step("s1", "asks").connect("ok", answered).connect("failed", fallback))
                .withStep(step("s2", "stays"))
                .withStep(step("s3", "stays"));
        String text = new Compiler(AskingFlow::find).compile(flow, 1).dialplan().orElseThrow();
        return TestFlows.publication(List.of(TestFlows.flow("asking", TestFlows.versionOf("asking", 1, text), NUMBER)));
    }

    private static Step step(String id, String action) {
        return Step.of(new StepId(id), action, 1, ConfigValue.Group.EMPTY);
    }

    private static Optional<InstalledAction> find(String id) {
        return Optional.of(
                id.equals("asks")
                        ? InstalledAction.of(ActionInfo.of(Asks.class), new Asks(), "test", "1")
                        : InstalledAction.of(ActionInfo.of(Stays.class), new Stays(), "test", "1"));
    }

    record Config() {}

    /** What it does is up to whoever runs steps in a test. */
    @ActionType(id = "asks", label = "Asks")
    static final class Asks implements RuntimeAction<Config> {
        private static final Exit OK = Exit.of("ok", "If answered");
        private static final Exit FAILED = Exit.of("failed", "If not");

        @Override
        public Duration deadline(Config config) {
            return DEADLINE;
        }

        @Override
        public Exit fallback(Config config) {
            return FAILED;
        }

        @Override
        public Exit run(Config config, Call call) {
            return OK;
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(OK, FAILED);
        }
    }

    /** Answers the call and keeps it. */
    @ActionType(id = "stays", label = "Stays")
    static final class Stays implements Action<Config> {
        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("Answer").run("Wait", 60).end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }
}

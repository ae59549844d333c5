package org.callwright.app.internal.steps;

import java.time.Duration;
import java.util.List;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.RuntimeAction;

/** An action that the container runs and that does what a test wants. */
@ActionType(id = "asking", label = "Asking")
final class Asking implements RuntimeAction<Asking.Config> {
    static final Exit OK = Exit.of("ok", "If answered");

    Work work = (config, call) -> OK;
    Duration deadline = Duration.ofSeconds(1);

    record Config(@Field("Greeting") String greeting) {}

    @Override
    public Duration deadline(Config config) {
        return deadline;
    }

    @Override
    public Exit fallback(Config config) {
        return OK;
    }

    @Override
    public Exit run(Config config, Call call) throws Exception {
        return work.run(config, call);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(OK);
    }

    /** What an action does for one call. */
    @FunctionalInterface
    interface Work {
        Exit run(Asking.Config config, Call call) throws Exception;
    }
}

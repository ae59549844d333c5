package org.callwright.it.container.lookup;

import java.time.Duration;
import java.util.List;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.RuntimeAction;
import org.callwright.action.Variable;

/** An action of a stranger's bundle that the container runs, good or bad as it is configured. */
@ActionType(id = "lookup", label = "Lookup", group = "Test")
public class Lookup implements RuntimeAction<Lookup.Config> {
    private static final Exit OK = Exit.of("ok", "If answered");
    private static final Exit FAILED = Exit.of("failed", "If not answered");
    private static final Variable.Named CUSTOMER = new Variable.Named("customer");

    /** What it does for a call. */
    public enum Manner {
        ANSWERS,
        THROWS,
        HANGS
    }

    public record Config(
            @Field(value = "Manner", initial = "ANSWERS") Manner manner,
            @Field(value = "Key", initial = "") String key) {}

    @Override
    public Duration deadline(Config config) {
        return Duration.ofSeconds(2);
    }

    @Override
    public Exit fallback(Config config) {
        return FAILED;
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(OK, FAILED);
    }

    @Override
    public Exit run(Config config, Call call) {
        switch (config.manner()) {
            case ANSWERS -> call.set(CUSTOMER, call.get(CUSTOMER) + "customer of " + call.dialledNumber());
            case THROWS -> throw new IllegalStateException("No such customer");
            case HANGS -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
        }
        return OK;
    }
}

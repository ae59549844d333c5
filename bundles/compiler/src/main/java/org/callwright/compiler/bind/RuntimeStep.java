package org.callwright.compiler.bind;

import java.time.Duration;
import java.util.List;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.RuntimeAction;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * A step that the container runs.
 *
 * @param installed its action
 * @param config the configuration record
 * @param exits the branches that the action declares for this configuration
 * @param deadline how long the action lets the caller wait
 */
public record RuntimeStep(InstalledAction installed, Record config, List<Exit> exits, Duration deadline) {

    static RuntimeStep of(BoundStep bound) {
        Duration deadline = action(bound.installed()).deadline(bound.config());
        if (deadline == null) {
            throw new ActionFailure("it has no deadline");
        }
        return new RuntimeStep(bound.installed(), bound.config(), bound.exits(), deadline);
    }

    /** Runs the action for one call, and throws what the action throws. */
    public Exit run(Call call) throws Exception {
        return action(installed).run(config, call);
    }

    @SuppressWarnings("unchecked") // The record was built from the type that the action declares.
    private static RuntimeAction<Record> action(InstalledAction installed) {
        return (RuntimeAction<Record>) installed.action();
    }
}

package org.callwright.compiler.bind;

import java.time.Duration;
import java.util.List;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.RuntimeAction;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * A step that the container runs, with its configuration read.
 *
 * @param installed its action
 * @param config what the action gets
 * @param exits what the action declares with this configuration
 * @param deadline how long the caller may wait, as the action says
 */
public record RuntimeStep(InstalledAction installed, Record config, List<Exit> exits, Duration deadline) {

    static RuntimeStep of(BoundStep bound) {
        Duration deadline = action(bound.installed()).deadline(bound.config());
        if (deadline == null) {
            throw new ActionFailure("it has no deadline");
        }
        return new RuntimeStep(bound.installed(), bound.config(), bound.exits(), deadline);
    }

    /** Does the step's work for one call. Whatever the action throws comes out here. */
    public Exit run(Call call) throws Exception {
        return action(installed).run(config, call);
    }

    @SuppressWarnings("unchecked") // The record was made from the very type that the action declares.
    private static RuntimeAction<Record> action(InstalledAction installed) {
        return (RuntimeAction<Record>) installed.action();
    }
}

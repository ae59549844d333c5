package org.callwright.compiler;

import java.time.Duration;
import java.util.List;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.RuntimeAction;

/**
 * A step that the container runs, with its configuration read. Whatever the action throws comes out of these methods.
 *
 * @param installed its action
 * @param config what the action gets
 * @param exits what the action declares with this configuration
 */
public record RuntimeStep(InstalledAction installed, Record config, List<Exit> exits) {

    /** How long the caller may wait. */
    public Duration deadline() {
        return action().deadline(config);
    }

    /** Does the step's work for one call. */
    public Exit run(Call call) throws Exception {
        return action().run(config, call);
    }

    @SuppressWarnings("unchecked") // The record was made from the very type that the action declares.
    private RuntimeAction<Record> action() {
        return (RuntimeAction<Record>) installed.action();
    }
}

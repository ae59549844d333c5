package org.callwright.pbx;

import java.util.Optional;
import org.callwright.compiler.dialplan.StepToken;

/** Runs steps of published versions while calls wait for them. Called by the bridge, implemented by the use cases. */
public interface StepRunner {

    /**
     * Runs a step within the deadline of its configuration. Failures are logged and give an empty result.
     *
     * @param call used until this method returns
     * @return the id of the exit to take; empty for the fallback exit, which is part of the published version
     * @throws InterruptedException if the thread is interrupted because the caller hung up; the step has been
     *     interrupted too
     */
    Optional<String> run(StepToken step, RunningCall call) throws InterruptedException;
}

package org.callwright.pbx;

import java.util.Optional;
import org.callwright.compiler.dialplan.StepToken;

/** Runs a step of a published version while a call waits for it. Called by the bridge, offered by the use cases. */
public interface StepRunner {

    /**
     * Runs a step, at the longest for as long as its configuration allows. Whatever goes wrong is said in the log and
     * answered by empty: for the caller there is always a way on.
     *
     * @param call to be used until this method returns
     * @return the id of the exit by which the call goes on; empty for the one that was published for that case
     * @throws InterruptedException when the thread was interrupted, as it is to be when the caller hangs up; the step's
     *     work was interrupted in turn
     */
    Optional<String> run(StepToken step, RunningCall call) throws InterruptedException;
}

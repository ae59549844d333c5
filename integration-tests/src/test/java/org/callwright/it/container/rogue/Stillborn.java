package org.callwright.it.container.rogue;

import org.callwright.action.Action;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;

/** An action that never comes into being. */
public class Stillborn implements Action<Stillborn.Config> {
    public record Config() {}

    /** Waits until it is interrupted. */
    public Stillborn() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.leave(Exit.NEXT);
    }
}

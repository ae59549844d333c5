package org.callwright.asterisk.internal.ami;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.callwright.model.Message;
import org.callwright.pbx.PbxState;

/** Whether Asterisk can be reached, for those who ask, who wait for it, and who are told of each change. */
final class ConnectionState {
    private final Consumer<PbxState> listener;
    private volatile PbxState state;

    /** @param listener is called for every change, in order */
    ConnectionState(PbxState first, Consumer<PbxState> listener) {
        this.state = first;
        this.listener = listener;
    }

    PbxState now() {
        return state;
    }

    /** Sets what nobody has to be told of. */
    void begin(PbxState first) {
        state = first;
    }

    /** Waits for Asterisk; false if it is not reachable in time. */
    synchronized boolean awaitReachable(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!(state instanceof PbxState.Reachable)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Changes to away, unless it is that for the same reason already. */
    void away(Message why) {
        if (!(state instanceof PbxState.Away before) || !before.why().equals(why)) {
            change(new PbxState.Away(Instant.now(), why));
        }
    }

    void change(PbxState next) {
        synchronized (this) {
            state = next;
            notifyAll();
        }
        listener.accept(next);
    }
}

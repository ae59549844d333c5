package org.callwright.asterisk.internal.agi;

import java.time.Duration;
import org.slf4j.Logger;

/** A warning that somebody else could cause any number of times: logged once a minute at most. */
final class RareWarning {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Logger log;
    private long next = System.nanoTime();
    private int left;

    RareWarning(Logger log) {
        this.log = log;
    }

    synchronized void say(String text) {
        if (System.nanoTime() - next < 0) {
            left++;
            return;
        }
        next = System.nanoTime() + PAUSE.toNanos();
        if (left > 0) {
            log.warn("{} So it was with {} others since the last line about this.", text, left);
        } else {
            log.warn("{}", text);
        }
        left = 0;
    }
}

package org.callwright.app.internal.steps;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.callwright.compiler.dialplan.StepToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what goes wrong with steps while calls run: at once, but at most once a minute for each step. */
final class StepFailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(StepFailureLog.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final Consumer<String> log;
    private final Map<StepToken, Said> said = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run) // not the JDK's pool, whose threads outlive this bundle
            .<StepToken, Said>build()
            .asMap();

    StepFailureLog() {
        this(LOG::warn);
    }

    /** @param log gets what is to be logged */
    StepFailureLog(Consumer<String> log) {
        this.log = log;
    }

    private record Said(long nanos, int unsaid) {}

    void say(StepToken step, String sentence) {
        long now = System.nanoTime();
        said.compute(step, (key, before) -> {
            if (before != null && now - before.nanos() < QUIET.toNanos()) {
                return new Said(before.nanos(), before.unsaid() + 1);
            }
            String more = before == null || before.unsaid() == 0
                    ? ""
                    : " " + before.unsaid() + " more calls had trouble there since it was last said.";
            log.accept("Step %s of callflow %s, version %d: %s The call goes on by the step's fallback branch.%s"
                    .formatted(step.step(), step.flow(), step.version(), sentence, more));
            return new Said(now, 0);
        });
    }
}

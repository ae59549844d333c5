package org.callwright.it.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Waiting with a deadline, and what tests need of the machine. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Something that may not be true yet. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns as soon as the condition holds; one that throws does not hold. */
    public static void until(String what, Duration longest, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new AssertionError("Not within " + longest.toSeconds() + " s: " + what, last);
    }

    /** The folder with pom.xml, scripts and so on. */
    public static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("scripts/demo-pbx/run"))) {
            path = path.getParent();
        }
        return path;
    }
}

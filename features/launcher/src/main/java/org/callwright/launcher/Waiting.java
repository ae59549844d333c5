package org.callwright.launcher;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.launcher.ami.AmiException;
import org.callwright.launcher.ami.AmiSession;
import org.callwright.launcher.ami.Deadline;

/** Waits for what {@code ./start} started, no longer than that process lives. */
final class Waiting {
    private static final Duration PAGE_ANSWER = Duration.ofSeconds(5);

    private Waiting() {}

    /**
     * Waits until the demo PBX accepts Callwright's login.
     *
     * @throws StartException when it does not within that time, or its process ends
     */
    static void forPbx(StartPlan plan, Pbx.Demo pbx, ChildProcess process, Duration longest) {
        var reason = new AtomicReference<>("it made no accounts");
        boolean accepted = Deadline.in(longest).waitFor(() -> {
            process.requireAlive();
            var login = pbx.accounts().map(pbx::login);
            if (login.isEmpty()) {
                return false;
            }
            try {
                AmiSession.open(login.get()).close();
                return true;
            } catch (AmiException e) {
                reason.set(e.getMessage());
                return false;
            }
        });
        if (!accepted) {
            throw new StartException("Asterisk does not answer on port " + pbx.amiPort() + " after "
                    + longest.toSeconds() + " s (" + reason + "); see "
                    + plan.data().pbxLog() + " and "
                    + pbx.folder().resolve("log/messages.log"));
        }
    }

    /**
     * Waits until the page answers.
     *
     * @throws StartException when it does not within that time, or the host's process ends
     */
    static void forPage(StartPlan plan, ChildProcess process, Duration longest) {
        try (var page = new PageProbe(plan.bind(), plan.port(), PAGE_ANSWER)) {
            boolean answered = Deadline.in(longest).waitFor(() -> {
                process.requireAlive();
                return page.answers();
            });
            if (!answered) {
                throw new StartException(
                        "the page does not answer on port " + plan.port() + " after " + longest.toSeconds() + " s"
                                + process.log().map(log -> "; see " + log).orElse(""));
            }
        }
    }
}

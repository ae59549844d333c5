package org.callwright.app.internal.publishing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.callwright.app.Preview;
import org.callwright.app.internal.switches.LiveSwitch;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.store.StoredFlow;

/**
 * A draft compiled and checked as the version it would become.
 *
 * @param stored the flow with its draft
 * @param number the number that the version would get
 * @param compilation what the compiler made of the draft
 * @param problems everything that is wrong with it, errors first: compiler, other flows, PBX
 */
record VersionCandidate(StoredFlow stored, int number, Compilation compilation, List<Problem> problems) {
    VersionCandidate {
        problems = List.copyOf(problems);
    }

    Flow draft() {
        return stored.draft();
    }

    /** Whether it cannot be published. */
    boolean isRefused() {
        return problems.stream().anyMatch(Problem::refusesPublishing);
    }

    /** Whether a user who agreed to a preview agreed to this: the draft is the same, and there is no new problem. */
    boolean isAgreedTo(Preview seen) {
        return stored.revision() == seen.revision() && new HashSet<>(seen.problems()).containsAll(problems);
    }

    /**
     * The version to store and publish.
     *
     * @param user the login name of the user who publishes it
     * @throws java.util.NoSuchElementException when it is refused
     */
    Version version(String user, Instant now) {
        return new Version(
                draft(),
                number,
                compilation.dialplan().orElseThrow(),
                compilation.features().flatMap(FeatureCompilation::text).orElse(""),
                compilation.codes(),
                compilation.actions(),
                now,
                user);
    }

    /** The switch that it would have. */
    Optional<LiveSwitch> liveSwitch() {
        return compilation
                .features()
                .flatMap(FeatureCompilation::declaredSwitch)
                .map(declared -> new LiveSwitch(draft(), declared));
    }
}

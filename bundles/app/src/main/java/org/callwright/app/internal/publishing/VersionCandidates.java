package org.callwright.app.internal.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.checks.FeatureCodeChecks;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.compiler.Compilation;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the candidate that is previewed and the one that is published. */
@Component(service = VersionCandidates.class)
public class VersionCandidates {
    private final FlowStore store;
    private final LiveNumbers live;
    private final DraftChecks checks;
    private final FeatureCodeChecks codeChecks;

    @Activate
    public VersionCandidates(
            @Reference FlowStore store,
            @Reference LiveNumbers live,
            @Reference DraftChecks checks,
            @Reference FeatureCodeChecks codeChecks) {
        this.store = store;
        this.live = live;
        this.checks = checks;
        this.codeChecks = codeChecks;
    }

    /**
     * Compiles a draft, once, and checks it. Asks the PBX, so it may take seconds.
     *
     * @param language the language of the actions' texts in problems and in the switch
     */
    VersionCandidate of(StoredFlow stored, Locale language) {
        Flow draft = stored.draft();
        int number = store.nextVersion(draft.id());
        Compilation compilation = checks.compile(draft, number, language);
        return new VersionCandidate(stored, number, compilation, problems(draft, compilation));
    }

    /** Compiles a drawing as it would be now, without checking it. */
    Compilation compile(Flow drawing, int number, Locale language) {
        return checks.compile(drawing, number, language);
    }

    private List<Problem> problems(Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(live.taken(draft.id(), draft.numbers()));
        problems.addAll(codeChecks.check(draft.id(), compilation.codes()));
        problems.addAll(checks.thorough(draft, compilation));
        return problems.stream()
                .distinct() // two checks say that the PBX is away
                .sorted(Comparator.comparing(problem -> problem.code().severity()))
                .toList();
    }
}

package org.callwright.app.internal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.app.AppException;
import org.callwright.app.FlowUse;
import org.callwright.app.Preview;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.CompiledChanges;
import org.callwright.app.changes.FlowChange;
import org.callwright.app.changes.FlowChanges;
import org.callwright.app.changes.StepNames;
import org.callwright.app.internal.checks.RollbackChecks;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.compiler.dialplan.VersionText;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what publishing or rolling back would do, without doing it and without the {@link PublishLock}. */
@Component(service = PublishPreviews.class)
public class PublishPreviews {
    private final FlowLookup lookup;
    private final VersionCandidates candidates;
    private final RollbackChecks rollbackChecks;
    private final Actions actions;
    private final ReferenceDirectoryService references;
    private final PbxConnection pbx;
    private final FlowUsages usages;

    @Activate
    public PublishPreviews(
            @Reference FlowLookup lookup,
            @Reference VersionCandidates candidates,
            @Reference RollbackChecks rollbackChecks,
            @Reference Actions actions,
            @Reference ReferenceDirectoryService references,
            @Reference PbxConnection pbx,
            @Reference FlowUsages usages) {
        this.lookup = lookup;
        this.candidates = candidates;
        this.rollbackChecks = rollbackChecks;
        this.actions = actions;
        this.references = references;
        this.pbx = pbx;
        this.usages = usages;
    }

    /**
     * What publishing the draft would do.
     *
     * @param language the language of the actions' texts
     * @throws AppException when there is no such flow
     */
    public Preview ofDraft(FlowId id, Locale language) {
        VersionCandidate candidate = candidates.of(lookup.flow(id), language);
        Optional<Version> live = lookup.live(candidate.stored());
        List<FlowChange> changes = new ArrayList<>(changes(live, candidate.draft(), language));
        live.ifPresent(version -> {
            List<FlowChange> updates =
                    updates(version.actions(), candidate.compilation().actions(), language);
            changes.addAll(updates);
            if (updates.isEmpty()) {
                recompiled(version, candidate, changes.isEmpty(), language).ifPresent(changes::add);
            }
        });
        return preview(language, candidate.stored(), OptionalInt.empty(), candidate.problems(), changes);
    }

    /**
     * What rolling back to a version would do.
     *
     * @param language the language of the actions' texts
     * @throws AppException when there is no such flow or version, or when that is live already
     */
    public Preview ofVersion(FlowId id, int number, Locale language) {
        StoredFlow stored = lookup.flow(id);
        Version earlier = lookup.earlierVersion(stored, number);
        Optional<Version> live = lookup.live(stored);
        List<FlowChange> changes = new ArrayList<>(changes(live, earlier.flow(), language));
        if (changes.isEmpty()) {
            live.flatMap(version -> compiled(version, earlier.flow(), number, text(earlier), language))
                    .ifPresent(changes::add);
        }
        return preview(language, stored, OptionalInt.of(number), problems(earlier), changes);
    }

    /**
     * In what the live version would be compiled otherwise by now; or, where nothing else is said, in what the draft is
     * compiled otherwise.
     */
    private Optional<FlowChange> recompiled(
            Version live, VersionCandidate candidate, boolean isSilent, Locale language) {
        Optional<FlowChange> again = text(candidates.compile(live.flow(), live.number(), language))
                .flatMap(now -> compiled(live, live.flow(), live.number(), now, language));
        return again.isPresent() || !isSilent
                ? again
                : text(candidate.compilation())
                        .flatMap(now -> compiled(live, candidate.draft(), candidate.number(), now, language));
    }

    private Optional<FlowChange> compiled(Version live, Flow flow, int number, String now, Locale language) {
        return CompiledChanges.between(
                flow,
                number,
                VersionText.numbered(text(live), flow.id(), live.number(), number),
                now,
                new StepNames(flow, actions.in(language)));
    }

    private static String text(Version version) {
        return version.dialplan() + version.features();
    }

    private static Optional<String> text(Compilation compilation) {
        return compilation
                .dialplan()
                .map(dialplan -> dialplan
                        + compilation
                                .features()
                                .flatMap(FeatureCompilation::text)
                                .orElse(""));
    }

    private List<Problem> problems(Version earlier) {
        try {
            return pbx.reachable()
                    .map(server -> rollbackChecks.problems(server, earlier))
                    .orElse(List.of());
        } catch (PbxUnreachableException e) {
            return List.of(); // the preview's obstacle says that the PBX is away
        }
    }

    private Preview preview(
            Locale language, StoredFlow stored, OptionalInt version, List<Problem> problems, List<FlowChange> changes) {
        Optional<Message> obstacle = pbx.isReachable() ? Optional.empty() : Optional.of(pbx.message());
        return new Preview(language, stored.draft().id(), version, stored.revision(), problems, changes, obstacle);
    }

    private List<FlowChange> changes(Optional<Version> live, Flow next, Locale language) {
        references.refresh();
        Actions speaking = actions.in(language);
        return live.map(version -> changes(version.flow(), next, speaking, references.in(language)))
                .orElseGet(() -> FlowChanges.forFirstCallers(next, speaking));
    }

    private List<FlowChange> changes(Flow live, Flow next, Actions speaking, ReferenceDirectory names) {
        List<FlowChange> changes = FlowChanges.forCallers(live, next, speaking, names::name);
        if (!next.isSavedAction()) {
            return changes;
        }
        List<FlowUse> users =
                usages.of(next.id()).stream().filter(FlowUse::live).toList();
        return new SavedActionImpact(speaking, users).between(live, next, changes);
    }

    /** Actions whose bundle was updated since the live version: their steps may do something else though drawn the same. */
    private List<FlowChange> updates(Map<String, String> before, Map<String, String> now, Locale language) {
        List<FlowChange> changes = new ArrayList<>();
        now.forEach((id, version) -> Optional.ofNullable(before.get(id))
                .filter(old -> !old.equals(version))
                .ifPresent(old -> changes.add(new FlowChange(
                        Optional.empty(),
                        Message.of(
                                "Steps with the action \"{0}\" follow its version {1} instead of {2}.",
                                actions.in(language)
                                        .find(id)
                                        .map(action -> action.info().label())
                                        .orElse(id),
                                version,
                                old)))));
        return changes;
    }
}

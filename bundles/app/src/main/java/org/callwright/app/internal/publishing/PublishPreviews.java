package org.callwright.app.internal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.app.Actions;
import org.callwright.app.AppException;
import org.callwright.app.FlowUse;
import org.callwright.app.Preview;
import org.callwright.app.changes.FlowChange;
import org.callwright.app.changes.FlowChanges;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.Compilation;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out what publishing would do, without doing it. */
@Component(service = PublishPreviews.class)
public class PublishPreviews {
    private final FlowStore store;
    private final DraftChecks checks;
    private final FlowPublisher publisher;
    private final Actions actions;
    private final ReferenceDirectoryService references;
    private final PbxConnection pbx;
    private final FlowUsages usages;

    @Activate
    public PublishPreviews(
            @Reference FlowStore store,
            @Reference DraftChecks checks,
            @Reference FlowPublisher publisher,
            @Reference Actions actions,
            @Reference ReferenceDirectoryService references,
            @Reference PbxConnection pbx,
            @Reference FlowUsages usages) {
        this.store = store;
        this.checks = checks;
        this.publisher = publisher;
        this.actions = actions;
        this.references = references;
        this.pbx = pbx;
        this.usages = usages;
    }

    /**
     * @param language of the actions' words
     * @throws AppException when there is no such callflow
     */
    public Preview ofDraft(FlowId id, Locale language) {
        StoredFlow stored = publisher.existing(id);
        Compilation compilation = checks.compile(stored.draft(), store.nextVersion(id), language);
        List<Problem> problems = publisher.problems(stored.draft(), compilation);
        Optional<Version> live = live(stored);
        List<FlowChange> changes = new ArrayList<>(changes(live, stored.draft(), language));
        live.ifPresent(version -> changes.addAll(updates(version.actions(), compilation.actions(), language)));
        return preview(language, stored, OptionalInt.empty(), problems, changes);
    }

    /**
     * @param language of the actions' words
     * @throws AppException when there is no such version, or when it is live already
     */
    public Preview ofVersion(FlowId id, int number, Locale language) {
        StoredFlow stored = publisher.existing(id);
        Flow version = publisher.existing(stored, number).flow();
        return preview(
                language, stored, OptionalInt.of(number), inTheWay(version), changes(live(stored), version, language));
    }

    private List<Problem> inTheWay(Flow version) {
        try {
            return pbx.reachable()
                    .map(server -> publisher.inTheWay(server, version))
                    .orElse(List.of());
        } catch (PbxUnreachableException e) {
            return List.of(); // which the preview says by itself
        }
    }

    private Preview preview(
            Locale language, StoredFlow stored, OptionalInt version, List<Problem> problems, List<FlowChange> changes) {
        Optional<Message> obstacle = pbx.isReachable() ? Optional.empty() : Optional.of(pbx.message());
        return new Preview(language, stored.draft().id(), version, stored.revision(), problems, changes, obstacle);
    }

    private Optional<Version> live(StoredFlow stored) {
        return stored.live().isPresent()
                ? store.version(stored.draft().id(), stored.live().getAsInt())
                : Optional.empty();
    }

    private List<FlowChange> changes(Optional<Version> live, Flow next, Locale language) {
        references.refresh();
        Actions speaking = actions.in(language);
        return live.map(version -> changes(version.flow(), next, speaking))
                .orElseGet(() -> FlowChanges.forFirstCallers(next, speaking));
    }

    private List<FlowChange> changes(Flow live, Flow next, Actions speaking) {
        List<FlowChange> changes = FlowChanges.forCallers(live, next, speaking, references::name);
        if (!next.isSavedAction()) {
            return changes;
        }
        List<FlowUse> users =
                usages.of(next.id()).stream().filter(FlowUse::live).toList();
        return new SavedActionImpact(speaking, users).between(live, next, changes);
    }

    /** A step that looks the same may do something else since its action's bundle was updated. */
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

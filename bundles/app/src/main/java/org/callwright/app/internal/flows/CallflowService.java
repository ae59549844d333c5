package org.callwright.app.internal.flows;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.ThreadLocalRandom;
import org.callwright.app.CallflowSummary;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.VersionSummary;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.DraftChanged;
import org.callwright.app.internal.events.Change.FlowDeleted;
import org.callwright.app.internal.events.Change.LiveVersionChanged;
import org.callwright.app.internal.events.Change.SavedActionsChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.FlowDeletion;
import org.callwright.app.internal.publishing.FlowPublisher;
import org.callwright.app.internal.publishing.PublishPreviews;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.app.internal.usage.LiveFlows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.Version;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The use cases of callflows, on the store, the compiler and the PBX. */
@Component
public class CallflowService implements Callflows {
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;

    private final FlowStore store;
    private final FlowJson json;
    private final DraftChecks checks;
    private final FlowLookup lookup;
    private final FlowPublisher publisher;
    private final PublishPreviews previews;
    private final FlowDeletion deletion;
    private final FlowUsages usages;
    private final LiveFlows live;
    private final Changes changes;

    @Activate
    public CallflowService(
            @Reference FlowStore store,
            @Reference FlowJson json,
            @Reference DraftChecks checks,
            @Reference FlowLookup lookup,
            @Reference FlowPublisher publisher,
            @Reference PublishPreviews previews,
            @Reference FlowDeletion deletion,
            @Reference FlowUsages usages,
            @Reference LiveFlows live,
            @Reference Changes changes) {
        this.store = store;
        this.json = json;
        this.checks = checks;
        this.lookup = lookup;
        this.publisher = publisher;
        this.previews = previews;
        this.deletion = deletion;
        this.usages = usages;
        this.live = live;
        this.changes = changes;
    }

    @Override
    public List<CallflowSummary> list() {
        return summaries(Flow.Kind.CALLFLOW);
    }

    @Override
    public List<CallflowSummary> savedActions() {
        return summaries(Flow.Kind.SAVED_ACTION);
    }

    private List<CallflowSummary> summaries(Flow.Kind kind) {
        List<StoredFlow> all = store.flows();
        Map<FlowId, List<FlowUse>> used = usages.among(all);
        return all.stream()
                .filter(stored -> stored.draft().kind() == kind)
                .map(stored -> summary(stored, used.getOrDefault(stored.draft().id(), List.of())))
                .toList();
    }

    @Override
    public List<FlowUse> usedBy(FlowId id) {
        return usages.of(id);
    }

    @Override
    public Optional<StoredFlow> find(FlowId id) {
        return store.find(id);
    }

    @Override
    public StoredFlow create(Flow draft) {
        Flow flow = draft.withId(newId());
        return changes.apply(() -> store.create(flow), saved(flow));
    }

    @Override
    public StoredFlow save(Flow draft, long basedOn) {
        return changes.apply(() -> store.save(draft, basedOn), saved(draft));
    }

    @Override
    public StoredFlow importJson(String text) {
        Flow flow = json.read(text);
        Optional<StoredFlow> present = store.find(flow.id());
        return changes.apply(
                () -> present.isPresent() ? store.save(flow, present.get().revision()) : store.create(flow),
                new DraftChanged(flow.id()),
                new SavedActionsChanged()); // the one it replaces may have been a saved action
    }

    @Override
    public String exportJson(FlowId id) {
        return json.write(lookup.flow(id).draft());
    }

    @Override
    public List<Problem> check(FlowId id) {
        Flow draft = lookup.flow(id).draft();
        return checks.thorough(draft, checks.compile(draft, 1, Locale.ENGLISH));
    }

    @Override
    public List<Problem> problems(FlowId id, Locale language) {
        return store.find(id).map(stored -> checks.quick(stored, language)).orElse(List.of());
    }

    @Override
    public PublishResult publish(FlowId id, String user, boolean warningsConfirmed) {
        return changes.apply(() -> publisher.publish(id, user, warningsConfirmed), new LiveVersionChanged(id));
    }

    @Override
    public Preview preview(FlowId id, Locale language) {
        return previews.ofDraft(id, language);
    }

    @Override
    public Preview preview(FlowId id, int version, Locale language) {
        return previews.ofVersion(id, version, language);
    }

    @Override
    public PublishResult publish(Preview seen, String user) {
        return changes.apply(() -> publisher.publish(seen, user), new LiveVersionChanged(seen.id()));
    }

    @Override
    public List<VersionSummary> versions(FlowId id) {
        OptionalInt live = lookup.flow(id).live();
        return store.versions(id).stream()
                .map(version -> new VersionSummary(
                        version.number(),
                        version.publishedAt(),
                        version.publishedBy(),
                        live.isPresent() && live.getAsInt() == version.number()))
                .toList();
    }

    @Override
    public Optional<Flow> version(FlowId id, int number) {
        return store.version(id, number).map(Version::flow);
    }

    @Override
    public PublishResult rollBack(FlowId id, int number, String user) {
        return changes.apply(() -> publisher.rollBack(id, number, user), new LiveVersionChanged(id));
    }

    @Override
    public SortedSet<PhoneNumber> dialled(FlowId id) {
        return live.of(lookup.flow(id)).map(Flow::numbers).orElseGet(Collections::emptySortedSet);
    }

    @Override
    public DeleteResult delete(FlowId id, String user) {
        return changes.apply(
                () -> deletion.delete(lookup.flow(id), user), new FlowDeleted(id), new SavedActionsChanged());
    }

    private static Change[] saved(Flow draft) {
        var changed = new DraftChanged(draft.id());
        return draft.isSavedAction() ? new Change[] {changed, new SavedActionsChanged()} : new Change[] {changed};
    }

    private CallflowSummary summary(StoredFlow stored, List<FlowUse> usedBy) {
        Flow draft = stored.draft();
        List<Problem> problems = checks.quick(stored, Locale.ENGLISH);
        return new CallflowSummary(
                draft.id(),
                draft.name(),
                draft.numbers(),
                action(draft),
                state(stored, problems),
                stored.live(),
                problems,
                usedBy,
                stored.savedAt());
    }

    private static Optional<String> action(Flow draft) {
        return draft.isSavedAction() ? draft.start().flatMap(draft::step).map(Step::action) : Optional.empty();
    }

    private State state(StoredFlow stored, List<Problem> problems) {
        if (problems.stream()
                .anyMatch(problem -> problem.refusesPublishing()
                        && problem.code()
                                != ProblemCode.NOTHING_DRAWN)) { // that one is new, and nothing is wrong with it
            return State.PROBLEM;
        }
        return live.of(stored)
                .map(flow -> flow.equals(stored.draft()) ? State.LIVE : State.CHANGED)
                .orElse(State.DRAFT);
    }

    private static FlowId newId() {
        var id = new StringBuilder("f");
        ThreadLocalRandom.current()
                .ints(ID_LENGTH, 0, ID_LETTERS.length())
                .forEach(index -> id.append(ID_LETTERS.charAt(index)));
        return new FlowId(id.toString());
    }
}

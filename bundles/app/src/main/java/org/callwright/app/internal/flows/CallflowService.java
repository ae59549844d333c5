package org.callwright.app.internal.flows;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callwright.app.AppException;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.ImportPreview;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.VersionSummary;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.DraftChanged;
import org.callwright.app.internal.events.Change.FlowDeleted;
import org.callwright.app.internal.events.Change.LiveVersionChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.app.internal.publishing.FlowDeletion;
import org.callwright.app.internal.publishing.FlowPublisher;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.PublishPreviews;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.MovedNumber;
import org.callwright.store.Role;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The use cases of callflows, on the store, the compiler and the PBX. */
@Component
public class CallflowService implements Callflows {
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;

    /** How many flows are kept that were read last; a large one is about a megabyte. */
    private static final int MOST_OPEN = 50;

    private final FlowStore store;
    private final FlowJson json;
    private final FlowImports imports;
    private final DraftChecks checks;
    private final FlowLookup lookup;
    private final FlowPublisher publisher;
    private final PublishPreviews previews;
    private final FlowDeletion deletion;
    private final FlowUsages usages;
    private final FlowCatalogue catalogue;
    private final FlowSummaries summaries;
    private final PublishLock lock;
    private final Changes changes;
    private final Permissions permissions;
    private final DraftNumbers numbers;

    /** What pages have open. After a change, the one that looks first reads it for all of them. */
    private final DependentCache<FlowId, StoredFlow> open;

    @Activate
    public CallflowService(
            @Reference FlowStore store,
            @Reference FlowJson json,
            @Reference FlowImports imports,
            @Reference DraftChecks checks,
            @Reference FlowLookup lookup,
            @Reference FlowPublisher publisher,
            @Reference PublishPreviews previews,
            @Reference FlowDeletion deletion,
            @Reference FlowUsages usages,
            @Reference FlowCatalogue catalogue,
            @Reference FlowSummaries summaries,
            @Reference PublishLock lock,
            @Reference Changes changes,
            @Reference Permissions permissions,
            @Reference DraftNumbers numbers) {
        this.store = store;
        this.json = json;
        this.imports = imports;
        this.checks = checks;
        this.lookup = lookup;
        this.publisher = publisher;
        this.previews = previews;
        this.deletion = deletion;
        this.usages = usages;
        this.catalogue = catalogue;
        this.summaries = summaries;
        this.lock = lock;
        this.changes = changes;
        this.permissions = permissions;
        this.numbers = numbers;
        this.open = new DependentCache<>(changes, MOST_OPEN);
    }

    @Override
    public List<CallflowSummary> list() {
        return summaries.list(Flow.Kind.CALLFLOW);
    }

    @Override
    public List<CallflowSummary> savedActions() {
        return summaries.list(Flow.Kind.SAVED_ACTION);
    }

    @Override
    public List<FlowUse> usedBy(FlowId id) {
        return usages.of(id);
    }

    @Override
    public Optional<StoredFlow> find(FlowId id) {
        Set<Change> changing = Change.of(id).collect(Collectors.toSet());
        return Optional.ofNullable(open.get(id, changing, () -> store.find(id).orElse(null)));
    }

    @Override
    public StoredFlow create(Flow draft, Operator by) {
        permissions.require(Role.EDITOR, by);
        Flow flow = draft.withId(newId());
        numbers.refuseTaken(flow);
        return changes.apply(() -> store.create(flow, by.name()), new DraftChanged(flow.id()));
    }

    @Override
    public StoredFlow save(Flow draft, long basedOn, Operator by) {
        permissions.require(Role.EDITOR, by);
        numbers.refuseTaken(draft);
        return changes.apply(() -> store.save(draft, basedOn, by.name()), new DraftChanged(draft.id()));
    }

    @Override
    public ImportPreview previewImport(byte[] file, Locale language) {
        return imports.preview(new FlowFile(file).text(), language);
    }

    @Override
    public StoredFlow importFlow(ImportPreview seen, Operator by) {
        permissions.require(Role.EDITOR, by);
        Flow flow = seen.flow();
        FlowLimits.check(flow);
        numbers.refuseTaken(flow);
        Optional<StoredFlow> present = imports.present(flow);
        if (present.isPresent() && seen.replaced().isEmpty()) {
            throw new AppException(
                    "\"{0}\" is there meanwhile. Import the file again.",
                    present.get().draft().name());
        }
        return changes.apply(
                () -> seen.replaced().isPresent()
                        ? store.save(flow, seen.replaced().getAsLong(), by.name())
                        : store.create(flow, by.name()),
                new DraftChanged(flow.id()));
    }

    @Override
    public StoredFlow importJson(String text, Operator by) {
        permissions.require(Role.EDITOR, by);
        return importFlow(imports.preview(text, Locale.ENGLISH), by);
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
        return find(id).map(stored -> checks.quick(stored, language)).orElse(List.of());
    }

    @Override
    public PublishResult publish(FlowId id, Operator by, boolean warningsConfirmed) {
        permissions.require(Role.EDITOR, by);
        return publishing(() -> publisher.publish(id, by.name(), warningsConfirmed), new LiveVersionChanged(id));
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
    public PublishResult publish(Preview seen, Operator by) {
        permissions.require(Role.EDITOR, by);
        return publishing(() -> publisher.publish(seen, by.name()), new LiveVersionChanged(seen.id()));
    }

    @Override
    public List<VersionSummary> versions(FlowId id) {
        StoredFlow stored = lookup.flow(id);
        OptionalInt live = stored.live();
        Map<Integer, MovedNumber> moved = store.moved(id);
        return store.versions(id).stream()
                .map(version -> new VersionSummary(
                        version.number(),
                        version.publishedAt(),
                        version.publishedBy(),
                        live.isPresent() && live.getAsInt() == version.number(),
                        live.isPresent() && live.getAsInt() == version.number() ? stored.wentLive() : Optional.empty(),
                        Optional.ofNullable(moved.get(version.number())).map(CallflowService::words)))
                .toList();
    }

    private static Message words(MovedNumber moved) {
        return moved.came()
                ? Message.of("{0} came from \"{1}\"", moved.number(), moved.other())
                : Message.of("{0} moved to \"{1}\"", moved.number(), moved.other());
    }

    @Override
    public Optional<Flow> version(FlowId id, int number) {
        return store.version(id, number).map(Version::flow);
    }

    @Override
    public PublishResult rollBack(FlowId id, int number, Operator by) {
        permissions.require(Role.EDITOR, by);
        return publishing(() -> publisher.rollBack(id, number, by.name()), new LiveVersionChanged(id));
    }

    @Override
    public SortedSet<PhoneNumber> dialled(FlowId id) {
        return catalogue
                .find(lookup.flow(id).draft().id())
                .flatMap(FlowFacts::live)
                .map(live -> live.drawing().numbers())
                .orElseGet(Collections::emptySortedSet);
    }

    @Override
    public DeleteResult delete(FlowId id, Operator by) {
        permissions.require(Role.EDITOR, by);
        return publishing(() -> deletion.delete(lookup.flow(id), by.name()), new FlowDeleted(id));
    }

    /**
     * Tells what publishing changed before anything else is published, which would go by what was live before.
     *
     * @throws AppException when something else is being published for too long
     */
    private <R> R publishing(Supplier<R> work, Change made) {
        return lock.hold(() -> changes.apply(work, made));
    }

    private static FlowId newId() {
        var id = new StringBuilder("f");
        ThreadLocalRandom.current()
                .ints(ID_LENGTH, 0, ID_LETTERS.length())
                .forEach(index -> id.append(ID_LETTERS.charAt(index)));
        return new FlowId(id.toString());
    }
}

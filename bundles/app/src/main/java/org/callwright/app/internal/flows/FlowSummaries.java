package org.callwright.app.internal.flows;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.app.CallflowSummary;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.FlowUse;
import org.callwright.app.PbxContents;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Change.ConnectionChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.app.internal.index.SortedEntries;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The lists of all flows. A change has those summaries made anew that it concerns; one that comes out the same stays the
 * same object.
 */
@Component(service = FlowSummaries.class)
public final class FlowSummaries {
    private static final Comparator<CallflowSummary> BY_NAME = Comparator.comparing(
                    CallflowSummary::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(CallflowSummary::id);

    private final FlowStore store;
    private final FlowCatalogue catalogue;
    private final DraftChecks checks;
    private final SeenOnPbx seen;
    private final DependentIndex<Change, Lists> index;

    @Activate
    public FlowSummaries(
            @Reference FlowStore store,
            @Reference FlowCatalogue catalogue,
            @Reference DraftChecks checks,
            @Reference SeenOnPbx seen,
            @Reference Changes changes) {
        this.store = store;
        this.catalogue = catalogue;
        this.checks = checks;
        this.seen = seen;
        this.index = new DependentIndex<>(changes, Stream::of, this::read, Lists::update);
    }

    /** All flows of a kind, by name; the same list until something changes. */
    public List<CallflowSummary> list(Flow.Kind kind) {
        return index.ask(lists -> lists.byName.get(kind).list());
    }

    private Lists read() {
        Lists lists = new Lists();
        lists.updateAll();
        return lists;
    }

    private Optional<Flow> draft(FlowId id) {
        return store.find(id).map(StoredFlow::draft);
    }

    private CallflowSummary summary(FlowFacts facts, List<Problem> problems) {
        Optional<PbxContents.Difference> difference = facts.live().flatMap(live -> seen.of(facts.id()));
        return new CallflowSummary(
                facts.id(),
                facts.name(),
                facts.draft().numbers(),
                facts.action(),
                state(facts, problems, difference),
                facts.liveVersion(),
                problems,
                catalogue.usedBy(facts.id()),
                facts.saved(),
                difference);
    }

    private static State state(FlowFacts facts, List<Problem> problems, Optional<PbxContents.Difference> difference) {
        if (difference.isPresent()) {
            return difference.get().missing() ? State.NOT_ON_PBX : State.DIFFERS;
        }
        if (problems.stream()
                .anyMatch(problem -> problem.refusesPublishing()
                        && problem.code()
                                != ProblemCode.NOTHING_DRAWN)) { // that one is new, and nothing is wrong with it
            return State.PROBLEM;
        }
        return facts.live()
                .map(live -> live.asDrafted() ? State.LIVE : State.CHANGED)
                .orElse(State.DRAFT);
    }

    /** A summary with the facts that it was made of. */
    private record Entry(FlowFacts facts, CallflowSummary summary) {}

    private final class Lists {
        private final Map<FlowId, Entry> entries = new HashMap<>();
        private final Map<Flow.Kind, SortedEntries<CallflowSummary>> byName = new EnumMap<>(Flow.Kind.class);

        Lists() {
            for (Flow.Kind kind : Flow.Kind.values()) {
                byName.put(kind, new SortedEntries<>(BY_NAME));
            }
        }

        void update(Change change) {
            switch (change) {
                case ActionsChanged all -> updateAll();
                case ConnectionChanged(String connection) ->
                    catalogue.withConnectionInDraft(connection).forEach(this::update);
                case Change.DraftChanged(FlowId flow) -> updateWithUsers(flow);
                case Change.LiveVersionChanged(FlowId flow) -> updateWithUsers(flow);
                case Change.FlowDeleted(FlowId flow) -> updateWithUsers(flow);
                case Change.SeenOnPbx(FlowId flow) -> update(flow);
                case Change.NumbersChanged numbers -> {
                    // Callflows have theirs, whatever the pool has.
                }
            }
        }

        /** Checks them while they are read, so that no draft is in memory longer than that takes. */
        void updateAll() {
            store.readDrawn(drawn -> {
                Flow draft = drawn.stored().draft();
                update(draft.id(), () -> Optional.of(draft));
            });
        }

        private void updateWithUsers(FlowId id) {
            update(id);
            catalogue.usedBy(id).stream()
                    .filter(FlowUse::drawn)
                    .map(FlowUse::id)
                    .forEach(this::update);
        }

        private void update(FlowId id) {
            update(id, () -> draft(id));
        }

        private void update(FlowId id, Supplier<Optional<Flow>> draft) {
            Entry before = entries.get(id);
            Optional<FlowFacts> facts = catalogue.find(id);
            replace(before, facts.map(now -> new Entry(now, summary(now, checks.quick(now, Locale.ENGLISH, draft)))));
            updateTargets(before, facts);
        }

        private void replace(Entry before, Optional<Entry> now) {
            if (before != null && now.isPresent() && before.summary.equals(now.get().summary)) {
                entries.put(before.facts.id(), new Entry(now.get().facts, before.summary));
                return;
            }
            if (before != null) {
                entries.remove(before.facts.id());
                byName.get(before.facts.kind()).remove(before.summary);
            }
            now.ifPresent(entry -> {
                entries.put(entry.facts.id(), entry);
                byName.get(entry.facts.kind()).add(entry.summary);
            });
        }

        /** Those that a flow led to or leads to say by what they are used. */
        private void updateTargets(Entry before, Optional<FlowFacts> now) {
            if (before != null && now.filter(before.facts::equals).isPresent()) {
                return;
            }
            Set<FlowId> targets = new HashSet<>();
            now.ifPresent(facts -> targets.addAll(facts.leadsTo()));
            if (before != null) {
                targets.addAll(before.facts.leadsTo());
            }
            for (FlowId target : targets) {
                Entry entry = entries.get(target);
                if (entry != null && entry.summary.usedBy() != catalogue.usedBy(target)) {
                    update(target);
                }
            }
        }
    }
}

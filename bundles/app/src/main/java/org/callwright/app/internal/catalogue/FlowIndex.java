package org.callwright.app.internal.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.index.ReverseIndex;
import org.callwright.app.internal.index.SortedEntries;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/** The facts of all flows, and who has a number, a code or a connection and who leads to a flow. */
final class FlowIndex {
    private final Map<FlowId, FlowFacts> flows = new HashMap<>();
    private final SortedEntries<FlowFacts> savedActions = new SortedEntries<>(FlowCatalogue.BY_NAME);

    /** By {@link PhoneNumber#lineEnd()}. */
    private final ReverseIndex<String, FlowId> draftLines = new ReverseIndex<>();

    private final ReverseIndex<String, FlowId> liveLines = new ReverseIndex<>();
    private final ReverseIndex<String, FlowId> liveCodes = new ReverseIndex<>();
    private final ReverseIndex<String, FlowId> draftConnections = new ReverseIndex<>();
    private final ReverseIndex<String, FlowId> drainingConnections = new ReverseIndex<>();
    private final ReverseIndex<String, FlowId> connections = new ReverseIndex<>();
    private final Map<FlowId, SortedEntries<FlowUse>> uses = new HashMap<>();

    private static final Comparator<FlowUse> USES_BY_NAME =
            Comparator.comparing(FlowUse::name, String.CASE_INSENSITIVE_ORDER).thenComparing(FlowUse::id);

    /** @param now empty when there is no such flow any more */
    void replace(FlowId id, Optional<FlowFacts> now) {
        Optional<FlowFacts> before = Optional.ofNullable(flows.remove(id));
        before.ifPresent(this::remove);
        now.ifPresent(this::add);
        replaceUses(before, now);
    }

    private void add(FlowFacts facts) {
        FlowId id = facts.id();
        flows.put(id, facts);
        if (facts.isSavedAction()) {
            savedActions.add(facts);
        }
        draftLines.add(lines(facts.draft()), id);
        facts.live().ifPresent(live -> {
            liveLines.add(lines(live.drawing()), id);
            liveCodes.add(live.codes(), id);
        });
        draftConnections.add(facts.draft().connections(), id);
        drainingConnections.add(facts.drainingConnections(), id);
        connections.add(facts.connections(), id);
    }

    private void remove(FlowFacts facts) {
        FlowId id = facts.id();
        savedActions.remove(facts);
        draftLines.remove(lines(facts.draft()), id);
        facts.live().ifPresent(live -> {
            liveLines.remove(lines(live.drawing()), id);
            liveCodes.remove(live.codes(), id);
        });
        draftConnections.remove(facts.draft().connections(), id);
        drainingConnections.remove(facts.drainingConnections(), id);
        connections.remove(facts.connections(), id);
    }

    /** Touches only the targets for which it makes a difference, so that their lists stay the same. */
    private void replaceUses(Optional<FlowFacts> before, Optional<FlowFacts> now) {
        Set<FlowId> old = before.map(FlowFacts::leadsTo).orElse(Set.of());
        Set<FlowId> next = now.map(FlowFacts::leadsTo).orElse(Set.of());
        Set<FlowId> targets = new HashSet<>(old);
        targets.addAll(next);
        for (FlowId target : targets) {
            Optional<FlowUse> was = before.filter(facts -> old.contains(target)).map(facts -> facts.use(target));
            Optional<FlowUse> is = now.filter(facts -> next.contains(target)).map(facts -> facts.use(target));
            if (!was.equals(is)) {
                SortedEntries<FlowUse> users = uses.computeIfAbsent(target, key -> new SortedEntries<>(USES_BY_NAME));
                was.ifPresent(users::remove);
                is.ifPresent(users::add);
                if (users.isEmpty()) {
                    uses.remove(target);
                }
            }
        }
    }

    private static Collection<String> lines(DrawingFacts drawing) {
        return drawing.numbers().stream().map(PhoneNumber::lineEnd).toList();
    }

    Optional<FlowFacts> find(FlowId id) {
        return Optional.ofNullable(flows.get(id));
    }

    List<FlowFacts> all() {
        return List.copyOf(flows.values());
    }

    List<FlowFacts> savedActions() {
        return savedActions.list();
    }

    List<FlowFacts> withDraftOnLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return byName(draftLines.of(number.lineEnd())).stream()
                .filter(facts -> facts.draft().onLine(number, isSameLine).isPresent())
                .toList();
    }

    List<FlowFacts> withLiveOnLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return byName(liveLines.of(number.lineEnd())).stream()
                .filter(facts -> facts.live()
                        .flatMap(live -> live.drawing().onLine(number, isSameLine))
                        .isPresent())
                .toList();
    }

    List<FlowFacts> withLiveCode(String code) {
        return byName(liveCodes.of(code));
    }

    List<FlowFacts> withConnection(String connection) {
        return byName(connections.of(connection));
    }

    Set<FlowId> withConnectionInDraft(String connection) {
        return Set.copyOf(draftConnections.of(connection));
    }

    Set<FlowId> withConnectionDraining(String connection) {
        return Set.copyOf(drainingConnections.of(connection));
    }

    List<FlowUse> usedBy(FlowId target) {
        return Optional.ofNullable(uses.get(target)).map(SortedEntries::list).orElse(List.of());
    }

    private List<FlowFacts> byName(Set<FlowId> ids) {
        return ids.stream().map(flows::get).sorted(FlowCatalogue.BY_NAME).toList();
    }
}

package org.callwright.app.internal.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callwright.action.numbers.PhoneText;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.index.LatestAnswers;
import org.callwright.app.internal.numbers.ListedLine.Held;
import org.callwright.app.internal.numbers.ListedLine.Key;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.PooledNumber;

/** All lines, by what their numbers mean where the PBX is. Touched by one thread at a time. */
final class ListedNumbers {
    private NumberingPlan plan;
    private final Map<PhoneNumber, PooledNumber> pool = new HashMap<>();
    private final Map<FlowId, List<Held>> flows = new HashMap<>();
    private Set<PhoneNumber> sourced = Set.of();

    /** A line can have several keys where the country is not known: +49305550160 and 0305550160. */
    private final Map<Key, ListedLine> lines = new HashMap<>();

    /** By what all notations of a public number have in common. */
    private final Map<String, List<ListedLine>> byEnd = new HashMap<>();

    /** Emptied by each change. */
    private final LatestAnswers<NumberQuery, List<ListedLine>> found = new LatestAnswers<>();

    /** Null after lines came or went. */
    private List<ListedLine> sorted;

    private long revision;

    ListedNumbers(NumberingPlan plan) {
        this.plan = plan;
    }

    /** Replaces what the pool has of a number. */
    void replace(PhoneNumber number, Optional<PooledNumber> now) {
        Optional.ofNullable(pool.remove(number)).ifPresent(before -> change(number, line -> line.drop(before)));
        now.ifPresent(pooled -> {
            pool.put(number, pooled);
            change(number, line -> line.keep(pooled));
        });
    }

    /** Replaces what a flow has. */
    void replace(FlowId flow, Optional<FlowFacts> now) {
        List<Held> before = flows.getOrDefault(flow, List.of());
        List<Held> after = now.map(ListedNumbers::held).orElse(List.of());
        if (after.equals(before)) {
            return;
        }
        before.forEach(held -> change(held.number(), line -> line.drop(held)));
        flows.remove(flow);
        if (!after.isEmpty()) {
            flows.put(flow, after);
            after.forEach(held -> change(held.number(), line -> line.keep(held)));
        }
    }

    private static List<Held> held(FlowFacts facts) {
        Stream<Held> drafted =
                facts.draft().numbers().stream().map(number -> new Held(facts.id(), facts.name(), number, false));
        Stream<Held> live = facts.live().stream()
                .flatMap(each -> each.drawing().numbers().stream())
                .map(number -> new Held(facts.id(), facts.name(), number, true));
        return Stream.concat(drafted, live).toList();
    }

    /** Replaces what number sources have. */
    void replace(Set<PhoneNumber> ofSources) {
        if (!ofSources.equals(sourced)) {
            sourced.forEach(number -> change(number, line -> line.drop(number)));
            sourced = Set.copyOf(ofSources);
            sourced.forEach(number -> change(number, line -> line.keep(number)));
        }
    }

    /** Has numbers mean what they mean in another country. */
    void read(NumberingPlan now) {
        if (now.equals(plan)) {
            return;
        }
        plan = now;
        lines.clear();
        byEnd.clear();
        pool.forEach((number, pooled) -> change(number, line -> line.keep(pooled)));
        flows.values().forEach(all -> all.forEach(held -> change(held.number(), line -> line.keep(held))));
        sourced.forEach(number -> change(number, line -> line.keep(number)));
        sorted = null;
        found.clear();
        revision++;
    }

    private void change(PhoneNumber number, Consumer<ListedLine> change) {
        Key key = key(number);
        ListedLine line = lines.computeIfAbsent(
                key, absent -> alike(number).orElseGet(() -> added(new ListedLine(absent), number)));
        line.name(key);
        change.accept(line);
        if (line.isEmpty()) {
            line.keys().forEach(lines::remove);
            byEnd.get(number.lineEnd()).remove(line);
            sorted = null;
        }
        found.clear();
        revision++;
    }

    long revision() {
        return revision;
    }

    Key key(PhoneNumber number) {
        return new Key(
                number.kind(),
                number.kind() == PhoneNumber.Kind.EXTENSION
                        ? number.digits()
                        : plan.line(new PhoneText(number.digits())));
    }

    /** A line with a number that callers may reach by this one. */
    private Optional<ListedLine> alike(PhoneNumber number) {
        return number.kind() == PhoneNumber.Kind.EXTENSION
                ? Optional.empty()
                : byEnd.getOrDefault(number.lineEnd(), List.of()).stream()
                        .filter(line -> line.notations().anyMatch(each -> plan.isSameLine(each, number)))
                        .findFirst();
    }

    private ListedLine added(ListedLine line, PhoneNumber number) {
        byEnd.computeIfAbsent(number.lineEnd(), end -> new ArrayList<>(1)).add(line);
        sorted = null;
        return line;
    }

    Optional<ListedLine> find(PhoneNumber number) {
        return find(number, key(number));
    }

    /** @param key of the number; making it is what takes time */
    Optional<ListedLine> find(PhoneNumber number, Key key) {
        return Optional.ofNullable(lines.get(key)).or(() -> alike(number));
    }

    /** What a search finds, in order. */
    List<ListedLine> find(NumberQuery query) {
        return found.get(query, this::search);
    }

    private List<ListedLine> search(NumberQuery query) {
        if (query.equals(NumberQuery.ALL)) {
            return sorted();
        }
        if (query.state().isPresent()) {
            return find(query.withState(Optional.empty())).stream()
                    .filter(line -> line.state() == query.state().get())
                    .toList();
        }
        NumberSearch search = new NumberSearch(query.text(), plan);
        return sorted().stream()
                .filter(line -> query.kind().isEmpty()
                        || query.kind().get() == line.key().kind())
                .filter(line -> line.isFoundBy(search))
                .toList();
    }

    private List<ListedLine> sorted() {
        if (sorted == null) {
            List<ListedLine> all = new ArrayList<>(Set.copyOf(lines.values()));
            all.sort(ListedLine.ORDER);
            sorted = List.copyOf(all);
        }
        return sorted;
    }
}

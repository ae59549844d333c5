package org.callwright.app.internal.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.app.numbers.NumberUse;
import org.callwright.app.numbers.NumberUse.Standing;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.PooledNumber;

/** A line of the list with all that is known of it. The lists in it are replaced, never changed. */
final class ListedLine {
    /** Public numbers first, by country and place; then extensions as numbers, and those with signs. */
    static final Comparator<ListedLine> ORDER = Comparator.<ListedLine, Key>comparing(line -> line.key);

    private final Key key;
    private List<Key> keys;
    private List<PooledNumber> pooled = List.of();
    private List<PhoneNumber> sourced = List.of();
    private List<Held> held = List.of();

    /**
     * What all notations of a line have in common.
     *
     * @param digits of the line, such as +49305550100; of an extension as it is dialled
     */
    record Key(PhoneNumber.Kind kind, String digits) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
                .thenComparing(
                        key -> key.kind == PhoneNumber.Kind.EXTENSION && !Character.isDigit(key.digits.charAt(0)))
                .thenComparing(key -> key.kind == PhoneNumber.Kind.EXTENSION ? key.digits.length() : 0)
                .thenComparing(Key::digits);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** A callflow's number on this line. */
    record Held(FlowId flow, String name, PhoneNumber number, boolean live) {}

    ListedLine(Key key) {
        this.key = key;
        keys = List.of(key);
    }

    /** By which it came into the list. */
    Key key() {
        return key;
    }

    /** All by which it is found at once. */
    List<Key> keys() {
        return keys;
    }

    void name(Key other) {
        if (!keys.contains(other)) {
            keys = with(keys, other);
        }
    }

    void keep(PooledNumber number) {
        pooled = with(pooled, number);
    }

    void drop(PooledNumber number) {
        pooled = without(pooled, number);
    }

    void keep(PhoneNumber ofSource) {
        sourced = with(sourced, ofSource);
    }

    void drop(PhoneNumber ofSource) {
        sourced = without(sourced, ofSource);
    }

    void keep(Held number) {
        held = with(held, number);
    }

    void drop(Held number) {
        held = without(held, number);
    }

    private static <T> List<T> with(List<T> all, T one) {
        return all.isEmpty()
                ? List.of(one)
                : Stream.concat(all.stream(), Stream.of(one)).distinct().toList();
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    boolean isEmpty() {
        return pooled.isEmpty() && sourced.isEmpty() && held.isEmpty();
    }

    NumberState state() {
        if (!held.isEmpty()) {
            return NumberState.USED;
        }
        return pooled.stream().anyMatch(PooledNumber::reserved) ? NumberState.RESERVED : NumberState.SPARE;
    }

    /** Those of the pool; empty where it is there for another reason. */
    List<PooledNumber> pooled() {
        return pooled;
    }

    boolean isSourced() {
        return !sourced.isEmpty();
    }

    /** All notations, those of sources first: they know in which calls come. */
    Stream<PhoneNumber> notations() {
        return Stream.of(
                        sourced.stream(),
                        pooled.stream().map(PooledNumber::number),
                        held.stream().map(Held::number))
                .flatMap(each -> each);
    }

    /** Finds it by its number, a callflow's name or a note. */
    boolean isFoundBy(NumberSearch search) {
        return Stream.concat(held.stream().map(Held::name), pooled.stream().map(PooledNumber::note))
                        .anyMatch(search::finds)
                || search.finds(key.kind(), key.digits(), notations());
    }

    NumberRow row() {
        return new NumberRow(
                notations().findFirst().orElseThrow(),
                notations().distinct().sorted().toList(),
                state(),
                uses(),
                pooled.stream()
                        .map(PooledNumber::note)
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                held.isEmpty() && !isSourced());
    }

    List<NumberUse> uses() {
        return held.stream().collect(Collectors.groupingBy(Held::flow)).values().stream()
                .map(ListedLine::use)
                .sorted(Comparator.comparing(NumberUse::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(NumberUse::flow))
                .toList();
    }

    private static NumberUse use(List<Held> ofFlow) {
        boolean live = ofFlow.stream().anyMatch(Held::live);
        boolean drafted = ofFlow.stream().anyMatch(each -> !each.live());
        Held first = ofFlow.getFirst();
        return new NumberUse(
                first.flow(),
                first.name(),
                live && drafted ? Standing.LIVE : live ? Standing.UNTIL_PUBLISHED : Standing.NOT_LIVE_YET);
    }
}

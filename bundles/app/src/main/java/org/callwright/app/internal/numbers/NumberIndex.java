package org.callwright.app.internal.numbers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.NumberSource;
import org.callwright.store.NumberStore;
import org.callwright.store.PooledNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Keeps all numbers as the list of them shows them, so that neither a search nor a change goes through the store: the pool
 * is read once, and after a change the numbers that changed.
 */
@Component(service = NumberIndex.class)
public final class NumberIndex {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile Collection<NumberSource> sources = List.of();

    private final NumberStore pool;
    private final FlowCatalogue catalogue;
    private final Actions actions;
    private final DependentIndex<Part, ListedNumbers> index;

    /** What a change makes outdated. */
    private sealed interface Part {
        record OfFlow(FlowId flow) implements Part {}

        record OfPool(Set<PhoneNumber> numbers) implements Part {}
    }

    @Activate
    public NumberIndex(
            @Reference NumberStore pool,
            @Reference FlowCatalogue catalogue,
            @Reference Actions actions,
            @Reference Changes changes) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.actions = actions;
        this.index = new DependentIndex<>(changes, NumberIndex::outdated, this::read, this::readAgain);
    }

    private static Stream<Part> outdated(Change change) {
        return change instanceof Change.NumbersChanged(Set<PhoneNumber> numbers)
                ? Stream.of(new Part.OfPool(numbers))
                : change.changedFlow().stream().map(Part.OfFlow::new);
    }

    private ListedNumbers read() {
        ListedNumbers all = new ListedNumbers(actions.numbering());
        pool.pooled().forEach(number -> all.replace(number.number(), Optional.of(number)));
        catalogue.all().forEach(facts -> all.replace(facts.id(), Optional.of(facts)));
        return all;
    }

    private void readAgain(ListedNumbers all, Part part) {
        switch (part) {
            case Part.OfFlow(FlowId flow) -> all.replace(flow, catalogue.find(flow));
            case Part.OfPool(Set<PhoneNumber> numbers) -> {
                Map<PhoneNumber, PooledNumber> now = new HashMap<>();
                pool.pooled(numbers).forEach(each -> now.put(each.number(), each));
                numbers.forEach(number -> all.replace(number, Optional.ofNullable(now.get(number))));
            }
        }
    }

    /** @param question answered at once; what it returns must not show later changes */
    <R> R ask(Function<ListedNumbers, R> question) {
        Set<PhoneNumber> ofSources =
                sources.stream().flatMap(source -> source.numbers().stream()).collect(Collectors.toSet());
        return index.ask(all -> {
            all.read(actions.numbering());
            all.replace(ofSources);
            return question.apply(all);
        });
    }
}

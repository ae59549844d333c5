package org.callwright.app.internal.usage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberStore;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds which drafts have a line, in whatever notation. The store refuses a number that another draft has in the same
 * notation; callers who dial the line in another one would reach only one of the two as well.
 */
@Component(service = DraftNumbers.class)
public class DraftNumbers {
    private final FlowCatalogue catalogue;
    private final Actions actions;
    private final NumberStore pool;

    @Activate
    public DraftNumbers(@Reference FlowCatalogue catalogue, @Reference Actions actions, @Reference NumberStore pool) {
        this.catalogue = catalogue;
        this.actions = actions;
        this.pool = pool;
    }

    /** The flows whose draft has a number; by name. */
    public List<FlowFacts> on(PhoneNumber number) {
        return catalogue.withDraftOnLine(number, this::isSameLine);
    }

    /** The notation in which a flow's draft has the line of a number. */
    public PhoneNumber notation(FlowFacts owner, PhoneNumber number) {
        return owner.draft().onLine(number, this::isSameLine).orElse(number);
    }

    /** Whether two numbers are one line where the PBX is. */
    public boolean isSameLine(PhoneNumber one, PhoneNumber other) {
        return actions.numbering().isSameLine(one, other);
    }

    /**
     * Looks at the numbers that a draft gets by being saved. Those it has are no matter: nothing is taken away from what
     * was there before.
     *
     * @throws NumberTakenException when another flow's draft has one, in whatever notation
     * @throws AppException when one is reserved
     */
    public void refuseTaken(Flow draft) {
        taken(draft).findFirst().ifPresent(taken -> {
            throw taken;
        });
        reserved(draft).findFirst().ifPresent(reserved -> {
            throw new AppException(reserved);
        });
    }

    /** What {@link #refuseTaken} would refuse, number by number. */
    public Stream<Message> refused(Flow draft) {
        return Stream.concat(taken(draft).map(StoreException::message), reserved(draft));
    }

    /** Why a callflow cannot get a number that is kept back, in whatever notation; empty if it is not. */
    public Optional<Message> reserved(PhoneNumber number) {
        return pool.reserved(number.lineEnd()).stream()
                .filter(each -> isSameLine(each.number(), number))
                .findFirst()
                .map(each -> each.note().isEmpty()
                        ? Message.of(
                                "The number {0} is reserved. Choose another, or set it free on the page Numbers.",
                                number)
                        : Message.of(
                                "The number {0} is reserved: {1}. Choose another, or set it free on the page Numbers.",
                                number, each.note()));
    }

    private Stream<Message> reserved(Flow draft) {
        return added(draft).flatMap(number -> reserved(number).stream());
    }

    private Stream<PhoneNumber> added(Flow draft) {
        Set<PhoneNumber> had = catalogue
                .find(draft.id())
                .map(facts -> facts.draft().numbers())
                .<Set<PhoneNumber>>map(Set::copyOf)
                .orElse(Set.of());
        return draft.numbers().stream().filter(number -> !had.contains(number));
    }

    private Stream<NumberTakenException> taken(Flow draft) {
        return added(draft)
                .flatMap(number -> on(number).stream()
                        .filter(owner -> !owner.id().equals(draft.id()))
                        .limit(1)
                        .map(owner -> new NumberTakenException(number, notation(owner, number), owner.name())));
    }
}

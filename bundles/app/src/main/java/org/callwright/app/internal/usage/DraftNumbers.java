package org.callwright.app.internal.usage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberTakenException;
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

    @Activate
    public DraftNumbers(@Reference FlowCatalogue catalogue, @Reference Actions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
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
     */
    public void refuseTaken(Flow draft) {
        taken(draft).findFirst().ifPresent(taken -> {
            throw taken;
        });
    }

    /** What {@link #refuseTaken} would refuse, number by number. */
    public Stream<NumberTakenException> taken(Flow draft) {
        Set<PhoneNumber> had = catalogue
                .find(draft.id())
                .map(facts -> facts.draft().numbers())
                .<Set<PhoneNumber>>map(Set::copyOf)
                .orElse(Set.of());
        return draft.numbers().stream()
                .filter(number -> !had.contains(number))
                .flatMap(number -> on(number).stream()
                        .filter(owner -> !owner.id().equals(draft.id()))
                        .limit(1)
                        .map(owner -> new NumberTakenException(number, notation(owner, number), owner.name())));
    }
}

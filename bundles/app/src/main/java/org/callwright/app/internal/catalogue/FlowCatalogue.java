package org.callwright.app.internal.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows of every flow what others have to know, and finds flows by what they have and lead to. Reads all flows once, and
 * after a change the flow that changed. Methods throw {@link StoreException} when that cannot be read.
 */
@Component(service = FlowCatalogue.class)
public final class FlowCatalogue {
    /** Ignoring case. */
    public static final Comparator<FlowFacts> BY_NAME =
            Comparator.comparing(FlowFacts::name, String.CASE_INSENSITIVE_ORDER).thenComparing(FlowFacts::id);

    private final FlowStore store;
    private final DependentIndex<FlowId, FlowIndex> index;

    @Activate
    public FlowCatalogue(@Reference FlowStore store, @Reference Changes changes) {
        this.store = store;
        this.index =
                new DependentIndex<>(changes, change -> change.changedFlow().stream(), this::read, this::readAgain);
    }

    private FlowIndex read() {
        FlowIndex all = new FlowIndex();
        store.readDrawn(drawn -> {
            FlowFacts facts = FlowFacts.of(drawn);
            all.replace(facts.id(), Optional.of(facts));
        });
        return all;
    }

    private void readAgain(FlowIndex all, FlowId id) {
        all.replace(id, store.drawn(id).map(FlowFacts::of));
    }

    public Optional<FlowFacts> find(FlowId id) {
        return index.ask(all -> all.find(id));
    }

    /** In no particular order. */
    public List<FlowFacts> all() {
        return index.ask(FlowIndex::all);
    }

    /** By name. */
    public List<FlowFacts> savedActions() {
        return index.ask(FlowIndex::savedActions);
    }

    /**
     * The flows whose draft has a number, in whatever notation; by name.
     *
     * @param isSameLine whether two numbers are one line
     */
    public List<FlowFacts> withDraftOnLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return index.ask(all -> all.withDraftOnLine(number, isSameLine));
    }

    /** The flows whose live version has a number, in whatever notation, as a rule one; by name. */
    public List<FlowFacts> withLiveOnLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return index.ask(all -> all.withLiveOnLine(number, isSameLine));
    }

    /** The saved actions whose live version has a code, as a rule one; by name. */
    public List<FlowFacts> withLiveCode(String code) {
        return index.ask(all -> all.withLiveCode(code));
    }

    /** The flows whose draft uses a connection. */
    public Set<FlowId> withConnectionInDraft(String connection) {
        return index.ask(all -> all.withConnectionInDraft(connection));
    }

    /**
     * The flows that use a connection in their draft or in a version that calls can be in, by name. Reads those again
     * that have it in a draining version: when the last call leaves such a version, no change is told.
     */
    public List<FlowFacts> withConnection(String connection) {
        index.ask(all -> all.withConnectionDraining(connection)).forEach(index::outdate);
        return index.ask(all -> all.withConnection(connection));
    }

    /** The other flows whose draft or live version leads to a flow, by name; the same list until one of them changes. */
    public List<FlowUse> usedBy(FlowId target) {
        return index.ask(all -> all.usedBy(target));
    }
}

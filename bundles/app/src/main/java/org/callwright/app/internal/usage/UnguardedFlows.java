package org.callwright.app.internal.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.app.PbxContents.Unguarded;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Version;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds live versions that dial out past {@code callwright-outside}, because they were published before it was there. Reads
 * the text only of those that dial out, and of each once.
 */
@Component(service = UnguardedFlows.class)
public final class UnguardedFlows {
    private static final Logger LOG = LoggerFactory.getLogger(UnguardedFlows.class);

    private final FlowStore store;
    private final FlowCatalogue catalogue;
    private final DependentIndex<FlowId, Map<FlowId, Checked>> index;

    private record Checked(int version, boolean guarded) {}

    @Activate
    public UnguardedFlows(@Reference FlowStore store, @Reference FlowCatalogue catalogue, @Reference Changes changes) {
        this.store = store;
        this.catalogue = catalogue;
        this.index = new DependentIndex<>(changes, change -> change.changedFlow().stream(), this::read, this::check);
    }

    /** By name. Throws {@link org.callwright.store.StoreException} when that cannot be read. */
    public List<Unguarded> list() {
        return index
                .ask(all -> all.entrySet().stream()
                        .filter(each -> !each.getValue().guarded())
                        .map(Map.Entry::getKey)
                        .toList())
                .stream()
                .flatMap(id -> catalogue.find(id).stream())
                .sorted(FlowCatalogue.BY_NAME)
                .map(facts -> new Unguarded(facts.id(), facts.name(), facts.kind()))
                .toList();
    }

    private Map<FlowId, Checked> read() {
        Map<FlowId, Checked> all = new HashMap<>();
        catalogue.all().forEach(facts -> check(all, facts.id()));
        return all;
    }

    private void check(Map<FlowId, Checked> all, FlowId id) {
        Optional<FlowFacts> facts = catalogue.find(id);
        Optional<Integer> version = facts.flatMap(FlowFacts::live)
                .filter(live -> live.drawing().dialsOut())
                .map(FlowFacts.Live::version);
        if (version.isEmpty()) {
            all.remove(id);
        } else if (!all.containsKey(id) || all.get(id).version() != version.get()) {
            all.put(id, checked(facts.get().name(), id, version.get()));
        }
    }

    /** What cannot be read counts as unguarded: it must not keep the others from being shown. */
    private Checked checked(String name, FlowId id, int version) {
        boolean guarded;
        try {
            guarded = store.version(id, version)
                    .map(Version::dialplan)
                    .filter(text -> !text.contains("@" + DialplanNames.OUTSIDE))
                    .isEmpty();
        } catch (StoreException e) {
            LOG.warn(
                    "It cannot be read whether \"{}\" ({}) is kept from emergency numbers. Publish it again.",
                    LogText.of(name),
                    id,
                    e);
            return new Checked(version, false);
        }
        if (!guarded) {
            LOG.warn(
                    "\"{}\" ({}) dials out past what keeps callflows from emergency numbers: its version {} is older than"
                            + " that. Publish it again.",
                    LogText.of(name),
                    id,
                    version);
        }
        return new Checked(version, guarded);
    }
}

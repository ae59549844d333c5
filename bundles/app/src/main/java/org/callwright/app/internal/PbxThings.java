package org.callwright.app.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callwright.app.Things;
import org.callwright.model.ConfigValue;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.pbx.Inventory;
import org.callwright.pbx.PbxAwayException;
import org.callwright.pbx.PbxServer;
import org.callwright.store.ConnectionStore;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The things on the PBX, remembered for a moment and for as long as it is away, and those that are kept here. */
@Component(service = {Things.class, PbxThings.class})
public class PbxThings implements Things {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String CALLFLOW = "callflow";
    private static final String CONNECTION = "connection";

    private final PbxLink pbx;
    private final FlowStore flows;
    private final ConnectionStore connections;
    private final Clock clock;
    private volatile Known known = new Known(Inventory.EMPTY, Instant.MIN, false);

    @Activate
    public PbxThings(@Reference PbxLink pbx, @Reference FlowStore flows, @Reference ConnectionStore connections) {
        this(pbx, flows, connections, Clock.systemUTC());
    }

    PbxThings(PbxLink pbx, FlowStore flows, ConnectionStore connections, Clock clock) {
        this.pbx = pbx;
        this.flows = flows;
        this.connections = connections;
        this.clock = clock;
    }

    private record Known(Inventory inventory, Instant until, boolean current) {}

    @Override
    public Listing list(String kind) {
        if (kind.equals(CALLFLOW)) {
            return new Listing(callflows(), true);
        }
        if (kind.equals(CONNECTION)) {
            return new Listing(connections(), true);
        }
        Known now = read();
        return new Listing(
                now.inventory().items(kind).stream()
                        .map(item -> new Thing(item.id(), item.name()))
                        .toList(),
                now.current() && pbx.isReachable());
    }

    @Override
    public String name(ConfigValue.Reference reference) {
        if (reference.kind().equals(CALLFLOW)) {
            return Optional.of(reference.id())
                    .filter(FlowId::isOne)
                    .flatMap(id -> flows.find(new FlowId(id)))
                    .map(stored -> stored.draft().name())
                    .orElse(reference.id());
        }
        if (reference.kind().equals(CONNECTION)) {
            return connections
                    .find(reference.id())
                    .map(stored -> stored.settings().name())
                    .orElse(reference.id());
        }
        return known.inventory().items(reference.kind()).stream()
                .filter(item -> item.id().equals(reference.id()))
                .map(Inventory.Item::name)
                .findFirst()
                .orElse(reference.id());
    }

    private List<Thing> connections() {
        return connections.connections().stream()
                .map(stored -> new Thing(stored.id(), stored.settings().name()))
                .sorted(Comparator.comparing(Thing::id))
                .toList();
    }

    private List<Thing> callflows() {
        return flows.flows().stream()
                .map(StoredFlow::draft)
                .filter(flow -> !flow.isSavedAction())
                .sorted(Comparator.comparing(Flow::id))
                .map(flow -> new Thing(flow.id().value(), flow.name()))
                .toList();
    }

    /** Has the names of the things known; takes as long as {@link #list}. */
    void refresh() {
        read();
    }

    /** One at a time: whoever waits while another asks finds the answer there. */
    private synchronized Known read() {
        if (clock.instant().isAfter(known.until())) {
            known = pbx.reachable().map(this::ask).orElseGet(this::last);
        }
        return known;
    }

    private Known ask(PbxServer server) {
        try {
            Inventory inventory = server.inventory();
            return new Known(inventory, clock.instant().plus(FRESH), true);
        } catch (PbxAwayException e) {
            return last();
        }
    }

    /** Asked again at the next occasion, as the PBX may be back by then. */
    private Known last() {
        return new Known(known.inventory(), Instant.MIN, false);
    }
}

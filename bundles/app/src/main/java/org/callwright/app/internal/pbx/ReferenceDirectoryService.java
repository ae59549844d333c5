package org.callwright.app.internal.pbx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callwright.app.ReferenceDirectory;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.Inventory;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The things on the PBX, remembered for a moment and for as long as it is away, and Callwright's own. */
@Component(service = {ReferenceDirectory.class, ReferenceDirectoryService.class})
public class ReferenceDirectoryService implements ReferenceDirectory {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PbxConnection pbx;
    private final LocalReferences local;
    private final Clock clock;
    private volatile Known known = new Known(Inventory.EMPTY, Instant.MIN, false);

    @Activate
    public ReferenceDirectoryService(@Reference PbxConnection pbx, @Reference LocalReferences local) {
        this(pbx, local, Clock.systemUTC());
    }

    ReferenceDirectoryService(PbxConnection pbx, LocalReferences local, Clock clock) {
        this.pbx = pbx;
        this.local = local;
        this.clock = clock;
    }

    private record Known(Inventory inventory, Instant until, boolean current) {}

    @Override
    public Listing list(String kind) {
        return local.list(kind).map(things -> new Listing(things, true)).orElseGet(() -> onPbx(kind));
    }

    private Listing onPbx(String kind) {
        Known now = read();
        return new Listing(
                now.inventory().items(kind).stream()
                        .map(item -> new Thing(item.id(), item.name()))
                        .toList(),
                now.current() && pbx.isReachable());
    }

    @Override
    public String name(ConfigValue.Reference reference) {
        return local.name(reference)
                .or(() -> known.inventory().items(reference.kind()).stream()
                        .filter(item -> item.id().equals(reference.id()))
                        .map(Inventory.Item::name)
                        .findFirst())
                .orElse(reference.id());
    }

    /** Has the names of the things known; takes as long as {@link #list}. */
    public void refresh() {
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
        } catch (PbxUnreachableException e) {
            return last();
        }
    }

    /** Asked again at the next occasion, as the PBX may be back by then. */
    private Known last() {
        return new Known(known.inventory(), Instant.MIN, false);
    }
}

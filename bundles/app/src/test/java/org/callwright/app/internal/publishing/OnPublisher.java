package org.callwright.app.internal.publishing;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A callflow with a number, to publish on a PBX. */
abstract class OnPublisher {
    static final FlowId ID = new FlowId("flow1");

    @TempDir
    Path folder;

    final FaultyPbx pbx = new FaultyPbx();
    final PbxConnection link = pbx.connection();
    final InstalledActions actions = new InstalledActions(new InstalledActions.Ask());
    final Changes changes = new Changes();
    TemporaryStore store;
    FlowPublisher publisher;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder).telling(changes);
        publisher = publisher(store.flows());
        store.flows().create(flow(ID, "0305550100"), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    void changeNumberTo(String number) {
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withNumbers(Set.of(PhoneNumber.did(number))), stored.revision(), "admin");
    }

    OptionalInt live() {
        return store.flows().find(ID).orElseThrow().live();
    }

    /** The only flow of the last publication. */
    LiveFlow onlyFlow() {
        return pbx.published.getLast().flows().values().iterator().next();
    }

    Stream<Integer> keptInLastPublication() {
        return onlyFlow().kept().keySet().stream();
    }

    FlowPublisher publisher(FlowStore flows) {
        return WiredPublishing.of(store, flows, actions, link, changes, new PublishLock())
                .publisher();
    }

    static Flow flow(FlowId id, String... numbers) {
        return InstalledActions.ending(
                id, "Flow " + id, Stream.of(numbers).map(PhoneNumber::did).toArray(PhoneNumber[]::new));
    }
}

package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.DrainingVersion;
import org.callwright.store.DrawnFlow;
import org.callwright.store.DrawnFlow.Drawing;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DrawnFlowsTest {
    @Parameter
    TestDatabase database;

    private static final PhoneNumber DID = PhoneNumber.did("0305550100");

    @TempDir
    Path folder;

    private TestStore store;
    private FlowStore flows;
    private final Flow welcome = Flow.empty(new FlowId("welcome"), "Welcome");

    @BeforeEach
    void open() {
        store = TestStore.open(database, folder);
        flows = store.flows();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Version version(Flow flow, int number, String... codes) {
        return new Version(flow, number, "text", "", new TreeSet<>(Set.of(codes)), Map.of(), Instant.EPOCH, "admin");
    }

    @Test
    void aFlowIsReadWithTheDrawingsThatAreInUse() {
        StoredFlow draft = flows.create(welcome, "admin");
        Flow first = welcome.withName("First");
        Flow second = welcome.withName("Second").withNumbers(Set.of(DID));
        flows.add(version(first, 1));
        flows.add(version(second, 2, "*28"));
        assertThat(flows.drawn(welcome.id())).contains(new DrawnFlow(draft, Optional.empty(), List.of()));

        flows.goLive(welcome.id(), 1, Optional.empty(), "admin");
        StoredFlow live = flows.goLive(
                welcome.id(), 2, Optional.of(new DrainingVersion(welcome.id(), 1, "run", Set.of("call"))), "admin");
        assertThat(flows.drawn(welcome.id()))
                .contains(new DrawnFlow(
                        live,
                        Optional.of(new Drawing(2, second, new TreeSet<>(Set.of("*28")))),
                        List.of(new Drawing(1, first, new TreeSet<>()))));

        flows.sweep(welcome.id(), 1);
        assertThat(flows.drawn(welcome.id()).orElseThrow().draining()).isEmpty();
        assertThat(flows.drawn(new FlowId("support"))).isEmpty();
    }

    @Test
    void aDrawingThatIsLiveAsDraftedIsReadOnce() {
        flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        StoredFlow draft = flows.goLive(welcome.id(), 1, Optional.empty(), "admin");

        DrawnFlow drawn = flows.drawn(welcome.id()).orElseThrow();
        assertThat(drawn.live().orElseThrow().flow()).isSameAs(drawn.stored().draft());

        flows.save(welcome.withName("Changed"), draft.revision(), "admin");
        assertThat(flows.drawn(welcome.id()).orElseThrow().live().orElseThrow().flow())
                .isEqualTo(welcome);
    }

    @Test
    void allFlowsAreReadWithTheirDrawingsOnceEach() {
        List<DrawnFlow> none = new ArrayList<>();
        flows.readDrawn(none::add);
        assertThat(none).isEmpty();

        for (int i = 0; i < 200; i++) { // two full pages
            Flow flow = Flow.empty(new FlowId("f" + i), "Flow " + i);
            flows.create(flow, "admin");
            if (i % 3 == 0) {
                flows.add(version(flow.withName("Live"), 1));
                flows.goLive(flow.id(), 1, Optional.empty(), "admin");
            }
        }
        List<DrawnFlow> read = new ArrayList<>();
        flows.readDrawn(read::add);
        assertThat(read)
                .hasSize(200)
                .allSatisfy(drawn ->
                        assertThat(flows.drawn(drawn.stored().draft().id())).contains(drawn))
                .filteredOn(drawn -> drawn.live().isPresent())
                .hasSize(67);

        flows.create(welcome, "admin");
        List<FlowId> ids = new ArrayList<>();
        flows.readDrawn(drawn -> ids.add(drawn.stored().draft().id()));
        assertThat(ids).hasSize(201).doesNotHaveDuplicates().contains(welcome.id());
    }
}

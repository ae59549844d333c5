package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.store.internal.TestStore.version;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions go live one after the other, and stay for the calls that are in them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DrainingVersionsTest {
    @Parameter
    TestDatabase database;

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

    @Test
    void deletingTakesVersionsAndKeptOnesAlong() {
        flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        flows.add(version(welcome, 2));
        flows.goLive(welcome.id(), 2, Optional.of(draining(1, "a")), "admin");

        flows.delete(welcome.id());
        flows.delete(welcome.id());

        assertThat(flows.flows()).isEmpty();
        assertThat(flows.versions(welcome.id())).isEmpty();
        assertThat(flows.draining()).isEmpty();
    }

    @Test
    void theVersionTakenOverFromIsKeptUntilSwept() {
        flows.create(welcome, "admin");
        for (int number = 1; number <= 3; number++) {
            flows.add(version(welcome, number));
        }
        flows.goLive(welcome.id(), 1, Optional.empty(), "admin");
        flows.goLive(welcome.id(), 2, Optional.of(draining(1, "a", "b\"")), "admin");
        assertThat(flows.draining()).containsExactly(draining(1, "a", "b\""));

        flows.goLive(welcome.id(), 1, Optional.of(draining(2, "c")), "admin");
        assertThat(flows.draining())
                .as("a version that is live again is not swept")
                .containsExactly(draining(2, "c"));

        flows.goLive(welcome.id(), 3, Optional.of(draining(1, "d")), "admin");
        flows.sweep(welcome.id(), 2);
        flows.sweep(welcome.id(), 2);
        assertThat(flows.draining()).containsExactly(draining(1, "d"));
        assertThat(flows.version(welcome.id(), 2)).isPresent();
    }

    @Test
    void onlyAVersionThatIsThereGoesLive() {
        flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        assertThatThrownBy(() -> flows.goLive(welcome.id(), 2, Optional.of(draining(1, "a")), "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Callflow welcome has no version 2.");
        assertThatThrownBy(() -> flows.goLive(welcome.id(), 1, Optional.of(draining(1, "a")), "admin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flows.goLive(welcome.id(), 1, Optional.of(draining(9, "a")), "admin"))
                .isInstanceOf(StoreException.class);
        assertThat(flows.find(welcome.id()).orElseThrow().live()).isEmpty();
        assertThat(flows.draining()).isEmpty();
    }

    @Test
    void aDeletedFlowLeavesWhatCallsCanBeInUntilThatIsSwept() {
        flows.create(welcome, "admin");
        for (int number = 1; number <= 3; number++) {
            flows.add(version(welcome, number));
        }
        flows.goLive(welcome.id(), 1, Optional.empty(), "admin");
        flows.goLive(welcome.id(), 2, Optional.of(draining(1, "a")), "admin");

        flows.retire(draining(2, "a", "b"));

        assertThat(flows.find(welcome.id())).isEmpty();
        assertThat(flows.versions(welcome.id())).isEmpty();
        assertThat(flows.version(welcome.id(), 2)).isEmpty();
        assertThat(flows.published(welcome.id(), 2)).hasValue(version(welcome, 2));
        assertThat(flows.published(welcome.id(), 3))
                .as("no call was ever in it")
                .isEmpty();
        assertThat(flows.draining()).containsExactly(draining(1, "a"), draining(2, "a", "b"));
        assertThat(flows.leaving()).containsExactly(welcome, welcome);
        assertThat(flows.nextVersion(welcome.id())).isEqualTo(3);

        flows.sweep(welcome.id(), 1);
        flows.sweep(welcome.id(), 2);
        assertThat(flows.draining()).isEmpty();
        assertThat(flows.published(welcome.id(), 2)).isEmpty();
        assertThat(flows.nextVersion(welcome.id())).isEqualTo(1);
    }

    @Test
    void aFlowIsNotDeletedWhereItsLiveVersionIsNotThere() {
        flows.create(welcome, "admin");

        assertThatThrownBy(() -> flows.retire(draining(7, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Callflow welcome has no version 7.");
        assertThat(flows.find(welcome.id())).isPresent();
    }

    private DrainingVersion draining(int number, String... channels) {
        return new DrainingVersion(welcome.id(), number, "run-1", Set.of(channels));
    }
}

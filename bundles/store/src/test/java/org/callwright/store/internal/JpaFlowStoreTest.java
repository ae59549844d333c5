package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.store.internal.TestStore.version;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.model.config.ConfigValue.Numeric;
import org.callwright.model.config.ConfigValue.Reference;
import org.callwright.store.FlowStore;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoreException;
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
class JpaFlowStoreTest {
    @Parameter
    TestDatabase database;

    private static final PhoneNumber DID = PhoneNumber.did("0305550100");
    private static final Instant PUBLISHED = Instant.parse("2026-03-29T01:30:00.123456Z");

    @TempDir
    Path folder;

    private TestStore store;
    private FlowStore flows;
    private final Flow welcome = Flow.empty(new FlowId("welcome"), "Welcome");
    private final Flow support = Flow.empty(new FlowId("support"), "Support");

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
    void whatWasSavedIsThereAfterARestart() {
        StoredFlow created = flows.create(welcome.withNumbers(Set.of(DID)), "admin");
        StoredFlow saved = flows.save(welcome.withName("Hello"), created.revision(), "admin");
        flows.add(version(saved.draft(), 1));
        StoredFlow live = flows.goLive(welcome.id(), 1, Optional.empty(), "admin");

        close();
        open();

        assertThat(flows.find(welcome.id())).contains(live);
        assertThat(live.draft()).isEqualTo(welcome.withName("Hello"));
        assertThat(live.revision()).isEqualTo(2);
        assertThat(live.live()).isEqualTo(OptionalInt.of(1));
        assertThat(Duration.between(live.saved().at(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(flows.versions(welcome.id())).containsExactly(version(saved.draft(), 1));
    }

    @Test
    void generatedFlowsComeBackEqual() {
        for (long seed = 0; seed < 60; seed++) {
            Flow flow = new GeneratedFlows(seed).flow(new FlowId("f" + seed)).withNumbers(Set.of());
            flows.create(flow, "admin");
            assertThat(flows.find(flow.id()).orElseThrow().draft().equals(flow))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void flowsAreListedByNameInWhateverCase() {
        for (String name : List.of("beta", "Alpha", "Gamma", "alpha")) {
            flows.create(Flow.empty(new FlowId("f" + flows.flows().size()), name), "admin");
        }
        assertThat(flows.flows())
                .extracting(stored -> stored.draft().name())
                .containsExactly("Alpha", "alpha", "beta", "Gamma");
    }

    @Test
    void anIdIsGivenOnce() {
        flows.create(welcome, "admin");
        assertThatThrownBy(() -> flows.create(welcome.withName("Other"), "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a callflow welcome already.");
        assertThat(flows.find(welcome.id()).orElseThrow().draft()).isEqualTo(welcome);
    }

    @Test
    void aChangeToAnOldRevisionIsRefused() {
        StoredFlow first = flows.create(welcome, "admin");
        StoredFlow second = flows.save(welcome.withName("Mine"), first.revision(), "admin");

        assertThatThrownBy(
                        () -> flows.save(welcome.withName("Yours").withNumbers(Set.of(DID)), first.revision(), "admin"))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(flows.find(welcome.id())).contains(second);

        flows.delete(welcome.id());
        assertThatThrownBy(() -> flows.save(welcome, second.revision(), "admin"))
                .isInstanceOf(StaleRevisionException.class);
    }

    @Test
    void goingLiveLeavesTheDraftsRevisionAlone() {
        StoredFlow draft = flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        flows.goLive(welcome.id(), 1, Optional.empty(), "admin");
        assertThat(flows.save(welcome.withName("On"), draft.revision(), "admin").live())
                .isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aTakenNumberIsRefusedWithItsOwnersName() {
        flows.create(welcome.withNumbers(Set.of(PhoneNumber.extension("200"), DID)), "admin");
        StoredFlow other = flows.create(support, "admin");

        assertThatThrownBy(() -> flows.save(support.withNumbers(Set.of(DID)), other.revision(), "admin"))
                .isInstanceOfSatisfying(NumberTakenException.class, e -> {
                    assertThat(e.number()).isEqualTo(DID);
                    assertThat(e.owner()).isEqualTo("Welcome");
                });
        assertThatThrownBy(() -> flows.create(
                        Flow.empty(new FlowId("third"), "Third").withNumbers(Set.of(PhoneNumber.extension("200"))),
                        "admin"))
                .isInstanceOf(NumberTakenException.class);
        assertThat(flows.find(support.id())).contains(other);
        assertThat(flows.find(new FlowId("third"))).isEmpty();
    }

    @Test
    void digitsAreAnotherNumberAsAnExtension() {
        flows.create(welcome.withNumbers(Set.of(PhoneNumber.did("200"))), "admin");
        flows.create(support.withNumbers(Set.of(PhoneNumber.extension("200"))), "admin");
        assertThat(flows.flows()).hasSize(2);
    }

    @Test
    void aNumberGivenUpIsFreeForOthers() {
        StoredFlow owner = flows.create(welcome.withNumbers(Set.of(DID)), "admin");
        flows.save(welcome, owner.revision(), "admin");
        StoredFlow next = flows.create(support.withNumbers(Set.of(DID)), "admin");
        flows.delete(support.id());
        assertThat(flows.create(next.draft(), "admin").draft().numbers()).containsExactly(DID);
    }

    @Test
    void versionsCountUpAndAreNeverReplaced() {
        assertThat(flows.nextVersion(welcome.id())).isEqualTo(1);
        assertThatThrownBy(() -> flows.add(version(welcome, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no callflow welcome to keep a version of.");

        flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        flows.add(version(welcome.withName("Then"), 2));

        assertThat(flows.nextVersion(welcome.id())).isEqualTo(3);
        assertThat(flows.versions(welcome.id()))
                .containsExactly(version(welcome.withName("Then"), 2), version(welcome, 1));
        assertThat(flows.version(welcome.id(), 2)).contains(version(welcome.withName("Then"), 2));
        assertThat(flows.version(welcome.id(), 3)).isEmpty();
        assertThatThrownBy(() -> flows.add(version(welcome.withName("Forged"), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Callflow welcome has a version 1 already.");
        assertThat(flows.version(welcome.id(), 1)).contains(version(welcome, 1));
    }

    @Test
    void featuresOfASavedActionAreStoredWithTheirCodes() {
        Flow night = Flow.savedAction(new FlowId("night"), "Night", "switch", 1, Group.EMPTY);
        flows.create(night, "admin");
        var version = new Version(
                night,
                1,
                "exten => start,1,Hangup()\n",
                "exten => *28,1,Hangup()\n",
                new TreeSet<>(Set.of("*28", "4711")),
                Map.of(),
                PUBLISHED,
                "admin");
        flows.add(version);

        assertThat(flows.version(night.id(), 1)).contains(version);
    }

    @Test
    void aDialplanChangedInTheDatabaseIsNotReturned() throws Exception {
        flows.create(welcome, "admin");
        flows.add(version(welcome, 1));
        try (Connection connection = database.source(folder).getConnection()) {
            connection.createStatement().execute("update flow_version set dialplan = 'exten => 1,1,System(x)'");
        }
        assertThatThrownBy(() -> flows.version(welcome.id(), 1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 1 of callflow welcome was changed in the database");
    }

    @Test
    void aThousandFlowsAreListedQuickly() {
        for (int i = 0; i < 1_000; i++) {
            flows.create(ordinary(new FlowId("f" + i)), "admin");
        }
        assertThat(flows.flows()).hasSize(1_000);

        Instant begin = Instant.now();
        flows.flows();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    /** Returns a flow of typical size: ten steps. */
    private static Flow ordinary(FlowId id) {
        Flow flow = Flow.empty(id, "Flow " + id)
                .withNumbers(Set.of(PhoneNumber.did("0" + id.value().substring(1))));
        for (int i = 1; i <= 10; i++) {
            Group config =
                    Group.EMPTY.with("phone", new Reference("phone", "bob")).with("seconds", new Numeric(20));
            flow = flow.withStep(
                    Step.of(new StepId("s" + i), "ring", 1, config).connect("next", new StepId("s" + (i + 1))));
        }
        return flow.withStart(new StepId("s1"));
    }
}

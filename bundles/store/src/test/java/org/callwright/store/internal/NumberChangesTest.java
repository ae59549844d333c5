package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.store.internal.TestStore.version;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.MovedNumber;
import org.callwright.store.NumberChange;
import org.callwright.store.NumberChange.GoingLive;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StaleRevisionException;
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
class NumberChangesTest {
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550100");
    private static final FlowId WELCOME = new FlowId("welcome");
    private static final FlowId SUPPORT = new FlowId("support");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestStore store;
    private FlowStore flows;

    @BeforeEach
    void twoLiveFlows() {
        store = TestStore.open(database, folder);
        flows = store.flows();
        live(Flow.empty(WELCOME, "Welcome").withNumbers(Set.of(NUMBER)));
        live(Flow.empty(SUPPORT, "Support"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void live(Flow flow) {
        flows.create(flow, "admin");
        flows.add(version(flow, 1));
        flows.goLive(flow.id(), 1, Optional.empty(), "admin");
    }

    private void addSecondVersions() {
        flows.add(
                version(flow(WELCOME).draft().withNumbers(Set.of()), 2),
                version(flow(SUPPORT).draft(), 2));
    }

    private StoredFlow flow(FlowId id) {
        return flows.find(id).orElseThrow();
    }

    /** What moves the number, with both live versions. */
    private static List<NumberChange> moving() {
        return List.of(
                new NumberChange(WELCOME, Set.of(NUMBER), Set.of(), Optional.of(goingLive(WELCOME, "Support", false))),
                new NumberChange(SUPPORT, Set.of(), Set.of(NUMBER), Optional.of(goingLive(SUPPORT, "Welcome", true))));
    }

    private static GoingLive goingLive(FlowId flow, String other, boolean came) {
        return new GoingLive(2, draining(flow), new MovedNumber(NUMBER, other, came));
    }

    private static DrainingVersion draining(FlowId flow) {
        return new DrainingVersion(flow, 1, "run", Set.of("1.1"));
    }

    @Test
    void aNumberMovesInDraftsAndLiveVersions() {
        addSecondVersions();

        flows.renumber(moving(), "mia");

        assertThat(flow(WELCOME).draft().numbers()).isEmpty();
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER);
        for (FlowId id : List.of(WELCOME, SUPPORT)) {
            assertThat(flow(id).live()).isEqualTo(OptionalInt.of(2));
            assertThat(flow(id).wentLive().orElseThrow().by()).isEqualTo("mia");
            assertThat(flow(id).saved().by()).isEqualTo("mia");
            assertThat(flow(id).revision()).isEqualTo(2);
        }
        assertThat(flows.draining()).containsExactlyInAnyOrder(draining(WELCOME), draining(SUPPORT));
        assertThat(flows.moved(WELCOME)).isEqualTo(Map.of(2, new MovedNumber(NUMBER, "Support", false)));
        assertThat(flows.moved(SUPPORT)).isEqualTo(Map.of(2, new MovedNumber(NUMBER, "Welcome", true)));
    }

    @Test
    void draftsKeepWhatSomebodyElseChangedMeanwhile() {
        addSecondVersions();
        flows.save(
                flow(SUPPORT).draft().withName("Renamed").withNumbers(Set.of(PhoneNumber.extension("200"))), 1, "zoe");

        flows.renumber(moving(), "mia");

        assertThat(flow(SUPPORT).draft().name()).isEqualTo("Renamed");
        assertThat(flow(SUPPORT).draft().numbers()).containsExactlyInAnyOrder(NUMBER, PhoneNumber.extension("200"));
    }

    @Test
    void aDraftThatDoesNotChangeKeepsItsRevision() {
        flows.save(flow(WELCOME).draft().withNumbers(Set.of()), 1, "zoe");
        StoredFlow before = flow(WELCOME);

        flows.renumber(
                List.of(
                        new NumberChange(WELCOME, Set.of(NUMBER), Set.of(), Optional.empty()),
                        new NumberChange(SUPPORT, Set.of(), Set.of(NUMBER), Optional.empty())),
                "mia");

        assertThat(flow(WELCOME)).isEqualTo(before);
        assertThat(flow(SUPPORT).live()).isEqualTo(OptionalInt.of(1));
        assertThat(flows.moved(SUPPORT)).isEmpty();
    }

    @Test
    void nothingChangesWhenAThirdDraftHasTheNumber() {
        addSecondVersions();
        flows.save(flow(WELCOME).draft().withNumbers(Set.of()), 1, "zoe");
        flows.create(Flow.empty(new FlowId("night"), "Night").withNumbers(Set.of(NUMBER)), "zoe");
        assertNothingChanges(() -> assertThatThrownBy(() -> flows.renumber(moving(), "mia"))
                .isInstanceOf(NumberTakenException.class)
                .hasMessage("The number 0305550100 belongs to \"Night\". Choose another."));
    }

    @Test
    void nothingChangesWhenAVersionIsMissing() {
        flows.add(version(flow(WELCOME).draft(), 2));
        assertNothingChanges(() -> assertThatThrownBy(() -> flows.renumber(moving(), "mia"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Callflow support has no version 2."));
    }

    @Test
    void nothingChangesWhenAFlowWasDeleted() {
        addSecondVersions();
        flows.delete(SUPPORT);
        StoredFlow before = flow(WELCOME);

        assertThatThrownBy(() -> flows.renumber(moving(), "mia")).isInstanceOf(StaleRevisionException.class);

        assertThat(flow(WELCOME)).isEqualTo(before);
    }

    private void assertNothingChanges(Runnable work) {
        List<StoredFlow> before = flows.flows();
        work.run();
        assertThat(flows.flows()).isEqualTo(before);
        assertThat(flows.draining()).isEmpty();
        assertThat(flows.moved(WELCOME)).isEmpty();
        assertThat(flows.moved(SUPPORT)).isEmpty();
    }

    @Test
    void ofTwoVersionsNoneIsAddedWhereOneCannotBe() {
        flows.add(version(flow(SUPPORT).draft(), 2));

        assertThatThrownBy(this::addSecondVersions)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Callflow support has a version 2 already.");

        assertThat(flows.versions(WELCOME)).hasSize(1);
    }

    @Test
    void whatIsKnownOfAMoveGoesWithItsVersion() {
        addSecondVersions();
        flows.renumber(moving(), "mia");
        flows.delete(WELCOME);

        assertThat(flows.moved(WELCOME)).isEmpty();
    }

    @Test
    void savesAtTheSameTimeEndOneAfterTheOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            boolean there = round % 2 == 0;
            FlowId from = there ? WELCOME : SUPPORT;
            FlowId to = there ? SUPPORT : WELCOME;
            String name = "Round " + round;
            CompletableFuture<Void> saving = CompletableFuture.runAsync(() -> rename(to, name));
            flows.renumber(
                    List.of(
                            new NumberChange(from, Set.of(NUMBER), Set.of(), Optional.empty()),
                            new NumberChange(to, Set.of(), Set.of(NUMBER), Optional.empty())),
                    "mia");
            saving.get(30, TimeUnit.SECONDS);
            assertThat(flow(to).draft()).isEqualTo(Flow.empty(to, name).withNumbers(Set.of(NUMBER)));
        }
    }

    /** As a page does: what was changed meanwhile is read again. */
    private void rename(FlowId flow, String name) {
        while (true) {
            StoredFlow seen = flow(flow);
            try {
                flows.save(seen.draft().withName(name), seen.revision(), "zoe");
                return;
            } catch (StaleRevisionException e) {
                // Once more with the newest draft.
            }
        }
    }
}

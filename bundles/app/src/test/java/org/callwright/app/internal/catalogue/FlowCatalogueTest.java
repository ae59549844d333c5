package org.callwright.app.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.events.Changes;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.DrainingVersion;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of flows follows each change. */
class FlowCatalogueTest {
    private static final FlowId SHOP = new FlowId("shop");
    private static final FlowId BAR = new FlowId("bar");
    private static final FlowId NIGHT = new FlowId("night");
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550100");
    private static final String CRM = "crm";

    @TempDir
    Path folder;

    private final Changes changes = new Changes();
    private TemporaryStore store;
    private FlowCatalogue catalogue;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder).telling(changes);
        catalogue = new FlowCatalogue(store.flows(), changes);
        store.flows().create(Flow.empty(SHOP, "Shop"), "admin");
        store.flows().create(Flow.empty(BAR, "Bar"), "admin");
        store.flows().create(Flow.savedAction(NIGHT, "Night", "switch", 1, ConfigValue.Group.EMPTY), "admin");
        assertThat(catalogue.all()).as("read before anything changes").hasSize(3);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNumberBelongsToTheDraftThatHasItInWhateverNotation() {
        edit(SHOP, flow -> flow.withNumbers(Set.of(NUMBER)));
        assertThat(names(catalogue.withDraftOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .containsExactly("Shop");
        assertThat(names(catalogue.withDraftOnLine(PhoneNumber.did("+49305550100"), PhoneNumber::isSameLineAs)))
                .containsExactly("Shop");
        assertThat(catalogue.withDraftOnLine(PhoneNumber.did("+49205550100"), PhoneNumber::isSameLineAs))
                .isEmpty();
        assertThat(catalogue.withDraftOnLine(PhoneNumber.extension("0305550100"), PhoneNumber::isSameLineAs))
                .isEmpty();

        edit(SHOP, flow -> flow.withName("Store"));
        assertThat(names(catalogue.withDraftOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .as("renamed")
                .containsExactly("Store");

        edit(SHOP, flow -> flow.withNumbers(Set.of()));
        edit(BAR, flow -> flow.withNumbers(Set.of(NUMBER)));
        assertThat(names(catalogue.withDraftOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .as("moved")
                .containsExactly("Bar");

        store.flows().delete(BAR);
        assertThat(catalogue.withDraftOnLine(NUMBER, PhoneNumber::isSameLineAs))
                .as("deleted")
                .isEmpty();
    }

    @Test
    void aNumberBelongsToTheLiveVersionUntilAnotherOneIsLive() {
        edit(SHOP, flow -> flow.withNumbers(Set.of(NUMBER)));
        assertThat(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs))
                .as("drafted")
                .isEmpty();
        publish(SHOP);
        edit(SHOP, flow -> flow.withNumbers(Set.of()).withName("Store"));
        assertThat(names(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .as("renamed")
                .containsExactly("Store");

        publish(SHOP);
        edit(BAR, flow -> flow.withNumbers(Set.of(NUMBER)));
        publish(BAR);
        assertThat(names(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .as("moved")
                .containsExactly("Bar");

        edit(BAR, flow -> flow.withNumbers(Set.of()));
        publish(BAR);
        assertThat(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs)).isEmpty();
        rollBack(BAR, 1);
        assertThat(names(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs)))
                .as("rolled back")
                .containsExactly("Bar");

        store.flows().delete(BAR);
        assertThat(catalogue.withLiveOnLine(NUMBER, PhoneNumber::isSameLineAs))
                .as("deleted")
                .isEmpty();
    }

    @Test
    void aCodeBelongsToTheLiveVersionThatHasIt() {
        publish(NIGHT, "*28", "4711");
        assertThat(names(catalogue.withLiveCode("*28"))).containsExactly("Night");
        assertThat(names(catalogue.withLiveCode("4711"))).containsExactly("Night");

        edit(NIGHT, flow -> flow.withName("Evening"));
        publish(NIGHT, "*29");
        assertThat(catalogue.withLiveCode("*28")).isEmpty();
        assertThat(names(catalogue.withLiveCode("*29"))).containsExactly("Evening");

        rollBack(NIGHT, 1);
        assertThat(names(catalogue.withLiveCode("*28"))).as("rolled back").containsExactly("Evening");

        store.flows().delete(NIGHT);
        assertThat(catalogue.withLiveCode("*28")).as("deleted").isEmpty();
    }

    @Test
    void aFlowIsUsedByThoseThatLeadToIt() {
        edit(SHOP, flow -> flow.withStep(step("s1", SavedActionType.id(NIGHT))).withStep(visiting(SHOP)));
        assertThat(catalogue.usedBy(NIGHT)).containsExactly(use(SHOP, "Shop", true, false));
        assertThat(catalogue.usedBy(SHOP)).as("itself").isEmpty();

        publish(SHOP);
        edit(BAR, flow -> flow.withStep(visiting(NIGHT)));
        assertThat(catalogue.usedBy(NIGHT))
                .containsExactly(use(BAR, "Bar", true, false), use(SHOP, "Shop", true, true));

        List<FlowUse> before = catalogue.usedBy(NIGHT);
        edit(SHOP, flow -> flow.withNumbers(Set.of(NUMBER)));
        assertThat(catalogue.usedBy(NIGHT))
                .as("nothing that makes a difference")
                .isSameAs(before);

        edit(SHOP, flow -> Flow.empty(SHOP, "A shop"));
        assertThat(catalogue.usedBy(NIGHT))
                .as("renamed")
                .containsExactly(use(SHOP, "A shop", false, true), use(BAR, "Bar", true, false));

        publish(SHOP);
        assertThat(catalogue.usedBy(NIGHT)).containsExactly(use(BAR, "Bar", true, false));
        rollBack(SHOP, 1);
        assertThat(catalogue.usedBy(NIGHT)).as("rolled back").contains(use(SHOP, "A shop", false, true));

        store.flows().delete(SHOP);
        store.flows().delete(BAR);
        assertThat(catalogue.usedBy(NIGHT)).as("deleted").isEmpty();
    }

    @Test
    void aConnectionIsUsedByDraftsAndByVersionsThatCallsCanBeIn() {
        edit(SHOP, flow -> flow.withStep(asking()));
        assertThat(names(catalogue.withConnection(CRM))).containsExactly("Shop");
        assertThat(catalogue.withConnectionInDraft(CRM)).containsExactly(SHOP);

        publish(SHOP);
        edit(SHOP, flow -> Flow.empty(SHOP, "Store"));
        assertThat(names(catalogue.withConnection(CRM))).as("live, renamed").containsExactly("Store");
        assertThat(catalogue.withConnectionInDraft(CRM)).isEmpty();

        publish(SHOP);
        assertThat(names(catalogue.withConnection(CRM))).as("draining").containsExactly("Store");
        store.flows().sweep(SHOP, 1);
        assertThat(catalogue.withConnection(CRM)).as("no call any more").isEmpty();

        rollBack(SHOP, 1);
        assertThat(names(catalogue.withConnection(CRM))).as("rolled back").containsExactly("Store");
        store.flows().delete(SHOP);
        assertThat(catalogue.withConnection(CRM)).as("deleted").isEmpty();
    }

    @Test
    void anImportOverAnIdMayMakeASavedActionOfACallflow() {
        edit(
                SHOP,
                flow -> flow.withNumbers(Set.of(NUMBER)).withStep(visiting(BAR)).withStep(asking()));

        edit(SHOP, flow -> Flow.savedAction(SHOP, "At the door", "switch", 1, ConfigValue.Group.EMPTY));
        assertThat(names(catalogue.savedActions())).containsExactly("At the door", "Night");
        assertThat(catalogue.find(SHOP).orElseThrow().action()).contains("switch");
        assertThat(catalogue.withDraftOnLine(NUMBER, PhoneNumber::isSameLineAs)).isEmpty();
        assertThat(catalogue.usedBy(BAR)).isEmpty();
        assertThat(catalogue.withConnection(CRM)).isEmpty();

        edit(SHOP, flow -> Flow.empty(SHOP, "Shop"));
        assertThat(names(catalogue.savedActions())).containsExactly("Night");
    }

    @Test
    void theFactsOfAFlowAreThoseThatAreStored() {
        edit(
                SHOP,
                flow -> flow.withNumbers(Set.of(NUMBER)).withStep(visiting(BAR)).withStep(asking()));
        publish(SHOP, "*28");
        StoredFlow stored = store.flows().find(SHOP).orElseThrow();
        var drawing = new DrawingFacts(
                "Shop", new TreeSet<>(Set.of(NUMBER)), Set.of(BAR), Set.of(CRM), false, false, Optional.empty());
        assertThat(catalogue.find(SHOP))
                .contains(new FlowFacts(
                        SHOP,
                        "Shop",
                        Flow.Kind.CALLFLOW,
                        Optional.empty(),
                        stored.revision(),
                        stored.saved(),
                        drawing,
                        Optional.of(new FlowFacts.Live(1, drawing, new TreeSet<>(Set.of("*28")), true)),
                        Set.of()));

        edit(SHOP, flow -> flow.withName("Store"));
        assertThat(catalogue.find(SHOP).flatMap(FlowFacts::live))
                .get()
                .extracting(FlowFacts.Live::asDrafted)
                .isEqualTo(false);
        assertThat(new FlowCatalogue(store.flows(), changes).all())
                .as("read in whole")
                .containsExactlyInAnyOrderElementsOf(catalogue.all());
    }

    private void edit(FlowId id, UnaryOperator<Flow> edit) {
        StoredFlow stored = store.flows().find(id).orElseThrow();
        store.flows().save(edit.apply(stored.draft()), stored.revision(), "admin");
    }

    private void publish(FlowId id, String... codes) {
        int number = store.flows().nextVersion(id);
        store.flows()
                .add(new Version(
                        store.flows().find(id).orElseThrow().draft(),
                        number,
                        "text",
                        "",
                        new TreeSet<>(Set.of(codes)),
                        Map.of(),
                        Instant.EPOCH,
                        "admin"));
        rollBack(id, number);
    }

    private void rollBack(FlowId id, int number) {
        Optional<DrainingVersion> previous = store.flows().find(id).orElseThrow().live().stream()
                .mapToObj(live -> new DrainingVersion(id, live, "run", Set.of("call")))
                .findFirst();
        store.flows().goLive(id, number, previous, "admin");
    }

    private static Step visiting(FlowId target) {
        return referring("s2", "callflow", target.value());
    }

    private static Step asking() {
        return referring("s3", "connection", CRM);
    }

    private static Step referring(String step, String kind, String id) {
        return step(step, "any")
                .withConfig(
                        1,
                        ConfigValue.Group.EMPTY.with(
                                "list",
                                new ConfigValue.Items(List.of(
                                        ConfigValue.Group.EMPTY.with("it", new ConfigValue.Reference(kind, id))))));
    }

    private static Step step(String id, String action) {
        return Step.of(new StepId(id), action, 1, ConfigValue.Group.EMPTY);
    }

    private static FlowUse use(FlowId id, String name, boolean drawn, boolean live) {
        return new FlowUse(id, name, Flow.Kind.CALLFLOW, drawn, live);
    }

    private static List<String> names(List<FlowFacts> flows) {
        return flows.stream().map(FlowFacts::name).toList();
    }
}

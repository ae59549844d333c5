package org.callwright.app.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.PbxState;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCodeChecksTest {
    private static final FlowId SAVED = new FlowId("night");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private FeatureCodeChecks checker;

    @BeforeEach
    void open() {
        var changes = new Changes();
        store = TemporaryStore.open(folder).telling(changes);
        var link = pbx.connection();
        var catalogue = new FlowCatalogue(store.flows(), changes);
        checker = new FeatureCodeChecks(catalogue, new LiveNumbers(catalogue, new InstalledActions()), link);
        goLive(Flow.savedAction(new FlowId("alarm"), "Alarm", "alarm", 1, ConfigValue.Group.EMPTY), "*40");
        goLive(Flow.savedAction(SAVED, "Night", "night", 1, ConfigValue.Group.EMPTY), "*29");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void goLive(Flow saved, String code) {
        store.flows().create(saved, "admin");
        store.flows()
                .add(new Version(saved, 1, "text", "", new TreeSet<>(Set.of(code)), Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(saved.id(), 1, Optional.empty(), "admin");
    }

    private List<String> problems(String... codes) {
        return checker.check(SAVED, new TreeSet<>(List.of(codes))).stream()
                .map(Problem::inEnglish)
                .toList();
    }

    @Test
    void aCodeThatNobodyHasIsFree() {
        assertThat(problems("*28", "*29")).isEmpty();
    }

    @Test
    void aCodeOfThePbxIsRefusedWithWhatItDoes() {
        pbx.owner = Optional.of("VoiceMailMain() in context phones");

        assertThat(problems("*97"))
                .containsExactly(
                        "The number *97 already belongs to VoiceMailMain() in context phones. Choose another.");
    }

    @Test
    void aCodeThatACallflowHasDrawnOrPublishedIsRefused() {
        FlowId id = new FlowId("flow1");
        Flow flow = Flow.empty(id, "Front desk").withNumbers(Set.of(PhoneNumber.extension("*28")));
        var stored = store.flows().create(flow, "admin");
        assertThat(problems("*28")).singleElement().asString().contains("*28 already belongs to \"Front desk\"");

        store.flows().add(new Version(flow, 1, "text", Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(id, 1, Optional.empty(), "admin");
        store.flows().save(flow.withNumbers(Set.of()), stored.revision(), "admin");
        assertThat(problems("*28")).singleElement().asString().contains("\"Front desk\"");
    }

    @Test
    void aNumberOnTheTrunkIsAnotherThing() {
        store.flows()
                .create(
                        Flow.empty(new FlowId("flow1"), "Front desk").withNumbers(Set.of(PhoneNumber.did("28"))),
                        "admin");

        assertThat(problems("28")).isEmpty();
    }

    @Test
    void anotherSavedActionsCodeAndAnEmergencyNumberAreRefused() {
        assertThat(problems("*40")).singleElement().asString().contains("\"Alarm\"");
        assertThat(problems("112")).singleElement().asString().contains("emergency number");
    }

    @Test
    void withoutThePbxThatIsSaid() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("gone"));

        assertThat(problems("*28")).singleElement().asString().contains("The PBX cannot be reached");
        assertThat(problems("*40")).hasSize(2);
    }
}

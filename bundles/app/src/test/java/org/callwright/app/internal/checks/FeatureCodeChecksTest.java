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
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.pbx.PbxState;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCodeChecksTest {
    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private FeatureCodeChecks checker;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var link = pbx.connection();
        checker = new FeatureCodeChecks(store.flows(), link);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> problems(String... codes) {
        return checker.check(new TreeSet<>(List.of(codes)), Map.of("*40", "Alarm")).stream()
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
        var stored = store.flows().create(flow);
        assertThat(problems("*28")).singleElement().asString().contains("*28 already belongs to \"Front desk\"");

        store.flows().add(new Version(flow, 1, "text", Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(id, 1, Optional.empty());
        store.flows().save(flow.withNumbers(Set.of()), stored.revision());
        assertThat(problems("*28")).singleElement().asString().contains("\"Front desk\"");
    }

    @Test
    void aNumberOnTheTrunkIsAnotherThing() {
        store.flows().create(Flow.empty(new FlowId("flow1"), "Front desk").withNumbers(Set.of(PhoneNumber.did("28"))));

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

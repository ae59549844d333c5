package org.callwright.app.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A flow with one step, live, and what runs that step. */
abstract class OnStepRunner {
    static final FlowId FLOW = new FlowId("flow1");
    static final StepId STEP = new StepId("s1");

    @TempDir
    Path folder;

    final Asking action = new Asking();
    final Changes changes = new Changes();
    final FaultyPbx pbx = new FaultyPbx();
    final PbxConnection link = pbx.connection();
    final List<String> logged = new CopyOnWriteArrayList<>();
    TemporaryStore store;
    WiredPublishing publishing;
    StepRunnerService service;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        publishing = WiredPublishing.of(store, new InstalledActions(action), link);
        service = runner(new InstalledActions(action));
        store.flows().create(flow("published"), "admin");
        publish(1, "published");
        store.flows().goLive(FLOW, 1, Optional.empty(), "admin");
    }

    @AfterEach
    void close() {
        service.stop();
        store.close();
    }

    StepRunnerService runner(Actions actions) {
        return new StepRunnerService(
                actions,
                store.flows(),
                publishing.versions(),
                store.connections(),
                changes,
                new StepFailureLog(logged::add));
    }

    static Flow flow(String greeting) {
        var config = ConfigValue.Group.EMPTY.with("greeting", new ConfigValue.Text(greeting));
        return Flow.empty(FLOW, "Flow")
                .withStep(Step.of(STEP, "asking", 1, config))
                .withStart(STEP);
    }

    void publish(int version, String greeting) {
        store.flows().add(new Version(flow(greeting), version, "text", Map.of(), Instant.EPOCH, "admin"));
    }

    static StepToken token(int version) {
        return new StepToken(FLOW, version, STEP);
    }

    void awaitIdle() throws InterruptedException {
        for (long last = System.nanoTime() + 10_000_000_000L; service.running() > 0 && System.nanoTime() < last; ) {
            Thread.sleep(10);
        }
        assertThat(service.running()).isZero();
    }
}

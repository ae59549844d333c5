package org.callwright.app.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Exit;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Change;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.StepId;
import org.callwright.pbx.ActiveCalls;
import org.junit.jupiter.api.Test;

class StepRunnerServiceTest extends OnStepRunner {
    @Test
    void aStepIsRunAsItWasPublishedWhateverTheDraftSays() throws Exception {
        var draft = store.flows().find(FLOW).orElseThrow();
        store.flows().save(flow("draft"), draft.revision(), "admin");
        List<String> seen = new ArrayList<>();
        action.work = (config, call) -> {
            seen.add(config.greeting());
            return Asking.OK;
        };

        assertThat(service.run(token(1), new TestCall())).contains("ok");
        assertThat(service.run(token(1), new TestCall())).contains("ok");
        assertThat(seen).containsExactly("published", "published");
    }

    @Test
    void aDeletedFlowThatIsImportedAgainRunsItsNewSteps() throws Exception {
        List<String> seen = new ArrayList<>();
        action.work = (config, call) -> {
            seen.add(config.greeting());
            return Asking.OK;
        };
        service.run(token(1), new TestCall());

        changes.apply(() -> store.flows().delete(FLOW), new Change.FlowDeleted(FLOW));
        store.flows().create(flow("imported"), "admin");
        publish(1, "imported");
        store.flows().goLive(FLOW, 1, Optional.empty(), "admin");
        service.run(token(1), new TestCall());

        assertThat(seen).containsExactly("published", "imported");
    }

    @Test
    void onlyVersionsThatCallsCanBeInAreRun() throws Exception {
        publish(2, "second");
        publish(3, "third");
        assertThat(service.run(token(2), new TestCall())).isEmpty();
        assertThat(service.run(token(9), new TestCall())).isEmpty();
        assertThat(service.run(new StepToken(new FlowId("other"), 1, STEP), new TestCall()))
                .isEmpty();
        assertThat(service.run(new StepToken(FLOW, 1, new StepId("s7")), new TestCall()))
                .isEmpty();

        // On its way to the PBX, calls get into a version before the store knows.
        List<Optional<String>> meanwhile = new ArrayList<>();
        pbx.whilePublishing = () -> meanwhile.addAll(List.of(answer(1), answer(4)));
        publishLive();
        assertThat(meanwhile).containsExactly(Optional.of("ok"), Optional.of("ok"));

        assertThat(service.run(token(1), new TestCall())).contains("ok");
        pbx.calls = new ActiveCalls("run1", Set.of("call2"));
        publishLive();
        assertThat(service.run(token(1), new TestCall())).isEmpty();
        assertThat(service.run(token(4), new TestCall())).contains("ok");
    }

    private void publishLive() {
        assertThat(publishing.publisher().publish(FLOW, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private Optional<String> answer(int version) {
        try {
            return service.run(token(version), new TestCall());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAnActionDoesWrongIsTheFallback() throws Exception {
        for (Asking.Work wrong : List.<Asking.Work>of(
                (config, call) -> null,
                (config, call) -> Exit.of("made-up", "Made up"),
                (config, call) -> {
                    throw new IOException("the web server is away");
                },
                (config, call) -> {
                    throw new IllegalStateException();
                },
                (config, call) -> {
                    throw new NoClassDefFoundError("org/example/Gone");
                },
                (config, call) -> recurse(1))) {
            action.work = wrong;
            assertThat(service.run(token(1), new TestCall())).isEmpty();
        }
        awaitIdle();
    }

    @Test
    void aFaultOfTheMachineIsLoggedAsThatAndTheNextCallIsServed() throws Exception {
        var faults = new LinkedHashMap<Throwable, MachineFault>();
        faults.put(new OutOfMemoryError("Java heap space"), MachineFault.MEMORY);
        faults.put(new OutOfMemoryError("unable to create native thread"), MachineFault.THREADS);
        faults.put(new IOException("No space left on device"), MachineFault.DISK);
        for (var fault : faults.entrySet()) {
            service.stop();
            service = runner(new InstalledActions(action)); // which says everything once a minute
            logged.clear();
            action.work = (config, call) -> {
                if (fault.getKey() instanceof Exception e) {
                    throw e;
                }
                throw (Error) fault.getKey();
            };

            assertThat(service.run(token(1), new TestCall())).isEmpty();

            assertThat(logged)
                    .containsExactly("Step s1 of callflow flow1, version 1: "
                            + fault.getValue().message() + " The call goes on by the step's fallback branch.");
            action.work = (config, call) -> Asking.OK;
            assertThat(service.run(token(1), new TestCall())).contains("ok");
        }
        awaitIdle();
    }

    @Test
    void whatTheActionDoesWrongIsLoggedWithItsBundle() throws Exception {
        action.work = (config, call) -> recurse(1);

        assertThat(service.run(token(1), new TestCall())).isEmpty();

        assertThat(logged).singleElement().asString().contains("The action \"Asking\" of bundle", "StackOverflowError");
    }

    private static Exit recurse(int depth) {
        return depth < 0 ? Asking.OK : recurse(depth + 1);
    }

    @Test
    void anActionThatBreaksBeforeItsWorkIsTheFallbackToo() throws Exception {
        action.deadline = null;
        assertThat(service.run(token(1), new TestCall())).isEmpty();
    }

    @Test
    void anActionThatIsGoneIsTheFallback() throws Exception {
        service.stop();
        service = runner(new InstalledActions());
        assertThat(service.run(token(1), new TestCall())).isEmpty();
    }
}

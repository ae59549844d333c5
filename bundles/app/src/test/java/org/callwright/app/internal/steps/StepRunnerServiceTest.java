package org.callwright.app.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.app.Actions;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Change;
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
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.RunningCall;
import org.callwright.store.ConnectionSettings;
import org.callwright.store.Secret;
import org.callwright.store.SecretChange;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepRunnerServiceTest {
    private static final FlowId FLOW = new FlowId("flow1");
    private static final StepId STEP = new StepId("s1");

    @TempDir
    Path folder;

    private final Asking action = new Asking();
    private final Changes changes = new Changes();
    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = new PbxConnection();
    private TemporaryStore store;
    private WiredPublishing publishing;
    private StepRunnerService service;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        link.setServer(pbx);
        publishing = WiredPublishing.of(store, new InstalledActions(action), link);
        service = runner(new InstalledActions(action));
        store.flows().create(flow("published"));
        publish(1, "published");
        store.flows().goLive(FLOW, 1, Optional.empty());
    }

    @AfterEach
    void close() {
        service.stop();
        store.close();
    }

    private StepRunnerService runner(Actions actions) {
        return new StepRunnerService(actions, store.flows(), publishing.versions(), store.connections(), changes);
    }

    private static Flow flow(String greeting) {
        var config = ConfigValue.Group.EMPTY.with("greeting", new ConfigValue.Text(greeting));
        return Flow.empty(FLOW, "Flow")
                .withStep(Step.of(STEP, "asking", 1, config))
                .withStart(STEP);
    }

    private void publish(int version, String greeting) {
        store.flows().add(new Version(flow(greeting), version, "text", Map.of(), Instant.EPOCH, "admin"));
    }

    private static StepToken token(int version) {
        return new StepToken(FLOW, version, STEP);
    }

    @Test
    void aStepIsRunAsItWasPublishedWhateverTheDraftSays() throws Exception {
        var draft = store.flows().find(FLOW).orElseThrow();
        store.flows().save(flow("draft"), draft.revision());
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
        store.flows().create(flow("imported"));
        publish(1, "imported");
        store.flows().goLive(FLOW, 1, Optional.empty());
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
        for (Work wrong : List.<Work>of(
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

    private void awaitIdle() throws InterruptedException {
        for (long last = System.nanoTime() + 10_000_000_000L; service.running() > 0 && System.nanoTime() < last; ) {
            Thread.sleep(10);
        }
        assertThat(service.running()).isZero();
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

    @Test
    void workPastItsDeadlineIsInterruptedAndItsCallOver() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Call> late = new AtomicReference<>();
        action.work = (config, call) -> {
            late.set(call);
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Asking.OK;
        };
        long start = System.nanoTime();

        assertThat(service.run(token(1), new TestCall())).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(700), Duration.ofSeconds(5));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> late.get().callerNumber()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCallerWhoHangsUpInterruptsTheWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        action.work = (config, call) -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Asking.OK;
        };
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                service.run(token(1), new TestCall());
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        caller.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        caller.join(10_000);
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void thereIsACeilingThatEvenWorkCountsForWhichNeverEnds() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        action.work = (config, call) -> {
            awaitUninterruptibly(end);
            return Asking.OK;
        };
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < StepExecutor.MOST_OF_ONE_ACTION; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                try {
                    service.run(token(1), new TestCall());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join(Duration.ofSeconds(30));
        }
        assertThat(service.running()).isEqualTo(StepExecutor.MOST_OF_ONE_ACTION);

        long start = System.nanoTime();
        assertThat(service.run(token(1), new TestCall())).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));

        end.countDown();
        awaitIdle();
        action.work = (config, call) -> Asking.OK;
        assertThat(service.run(token(1), new TestCall())).contains("ok");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        for (boolean over = false; !over; ) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException ignored) {
                // What this piece of work is about.
            }
        }
    }

    @Test
    void theCallsValuesAreThere() throws Exception {
        var call = new TestCall();
        call.variables.putAll(Map.of("CALLERID(num)", "0301234", "CWV_customer", "Zoe"));
        List<String> seen = new ArrayList<>();
        action.work = (config, with) -> {
            seen.add(with.callerNumber() + "/" + with.callerName() + "/" + with.dialledNumber());
            seen.add(with.get(new Variable.Named("customer")));
            seen.add(with.text(new Template("{{{caller.number} is {var.customer}")));
            with.set(new Variable.Named("customer"), "Max");
            return Asking.OK;
        };

        assertThat(service.run(token(1), call)).contains("ok");

        assertThat(seen).containsExactly("1/one/200", "Zoe", "{0301234 is Zoe");
        assertThat(call.variables).containsEntry("CWV_customer", "Max");
    }

    @Test
    void aConnectionIsHandedOutAndOneThatIsMissingIsTheFallback() throws Exception {
        var settings = new ConnectionSettings("CRM", URI.create("https://crm.example/"), "u", false);
        List<Connection> seen = new ArrayList<>();
        action.work = (config, call) -> {
            seen.add(call.connection(new Reference.Connection("crm")));
            return Asking.OK;
        };
        assertThat(service.run(token(1), new TestCall())).isEmpty();

        store.connections().create("crm", settings, Optional.of(new Secret("first")));
        assertThat(service.run(token(1), new TestCall())).contains("ok");
        store.connections().save("crm", settings, new SecretChange.Replace(new Secret("second")), 1);
        assertThat(service.run(token(1), new TestCall())).contains("ok");

        assertThat(seen)
                .containsExactly(
                        new Connection(settings.address(), "u", Optional.of("first"), false),
                        new Connection(settings.address(), "u", Optional.of("second"), false));
    }

    /** A call at rest. */
    private static final class TestCall implements RunningCall {
        final Map<String, String> variables = new HashMap<>();

        @Override
        public String callerNumber() {
            return "1";
        }

        @Override
        public String callerName() {
            return "one";
        }

        @Override
        public String dialledNumber() {
            return "200";
        }

        @Override
        public String get(String variable) {
            return variables.getOrDefault(variable, "");
        }

        @Override
        public void set(String variable, String value) {
            variables.put(variable, value);
        }
    }

    /** What an action does for one call. */
    @FunctionalInterface
    interface Work {
        Exit run(Asking.Config config, Call call) throws Exception;
    }
}

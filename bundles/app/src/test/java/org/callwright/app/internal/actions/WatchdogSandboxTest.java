package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strangers' code that does not come to an end is left behind. */
@Timeout(30)
class WatchdogSandboxTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final AtomicInteger changes = new AtomicInteger();
    private final WatchdogSandbox sandbox = new WatchdogSandbox(PATIENCE, changes::incrementAndGet);
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
    }

    @Test
    void whatActionsDoIsDoneInAnotherThreadWithoutTheCallersClassLoader() {
        Thread.currentThread().setContextClassLoader(new ClassLoader() {});

        Thread worker = sandbox.run(Thread::currentThread);

        assertThat(worker).isNotSameAs(Thread.currentThread());
        assertThat(worker.isDaemon()).isTrue();
        assertThat(worker.getContextClassLoader()).isSameAs(WatchdogSandbox.class.getClassLoader());
        assertThat(sandbox.<Boolean>run(() -> sandbox.run(Thread::currentThread) == Thread.currentThread()))
                .as("work within work stays where it is")
                .isTrue();
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> sandbox.run(() -> {
                    throw new IllegalStateException("no store");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no store");
    }

    @Test
    void anActionThatComputesForEverIsNamedAndEverythingElseIsAsEver() {
        var types = new Types(new Endless(this::computeForEver));
        var compiler = new Compiler(types);

        Compilation compilation = compiler.compile(flow("endless", "end"), 1);

        assertThat(compilation.problems())
                .filteredOn(problem ->
                        problem.step().filter(new StepId("s1")::equals).isPresent())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ACTION_BROKEN);
        assertThat(compilation.problems().getFirst().inEnglish()).contains("end.bundle", "still at work", "set aside");
        assertThat(compiler.compile(flow("end"), 1).dialplan()).isPresent();
        assertThat(sandbox.runaways("end.bundle")).isEqualTo(1);
        assertThat(changes).hasValue(1);
    }

    @Test
    void nobodyWaitsForItTwice() {
        var compiler = new Compiler(new Types(new Endless(this::computeForEver)));
        compiler.exits(step("s1", "endless"));

        long before = System.nanoTime();
        assertThat(compiler.exits(step("s1", "endless"))).isEmpty();
        assertThat(compiler.compile(flow("endless", "end"), 1).dialplan()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
        assertThat(sandbox.runaways("end.bundle")).isEqualTo(1);
    }

    @Test
    void oneThatMindsItsInterruptionIsGone() throws Exception {
        var compiler = new Compiler(new Types(new Endless(() -> {
            new CountDownLatch(1).await();
            return List.of();
        })));

        assertThat(compiler.exits(step("s1", "endless"))).isEmpty();

        for (int i = 0; i < 100 && sandbox.runaways("end.bundle") > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(sandbox.runaways("end.bundle")).isZero();
    }

    @Test
    void whatWasLeftBehindDoesNothingMore() throws Exception {
        var code = new Object();
        var wentOn = new CountDownLatch(1);

        assertThat(sandbox.<String>run(() -> {
                    if (sandbox.enter(code, "some.bundle").isPresent()) {
                        return "without it";
                    }
                    computeForEver();
                    sandbox.leave();
                    wentOn.countDown();
                    return "with it";
                }))
                .isEqualTo("without it");

        over.set(true);
        assertThat(wentOn.await(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void oneThatTakesItsTimeIsWaitedForAsLongAsItIsNotOneCall() {
        var types = new Types(new Endless(() -> {
            Thread.sleep(PATIENCE.toMillis() * 2 / 3);
            return List.of(Exit.NEXT);
        }));

        Compilation compilation = new Compiler(types).compile(flow("endless", "endless", "endless", "end"), 1);

        assertThat(compilation.problems()).extracting(Problem::code).doesNotContain(ProblemCode.ACTION_BROKEN);
        assertThat(changes).hasValue(0);
    }

    @Test
    void oneThatWouldRunButDoesNotGetTheProcessorHasMoreTime() throws Exception {
        try (var nobodyCalls = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var compiler = new Compiler(new Types(new Endless(() -> {
                nobodyCalls.accept();
                return List.of();
            })));

            long before = System.nanoTime();
            assertThat(compiler.exits(step("s1", "endless"))).isEmpty();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(PATIENCE.multipliedBy(3));
            assertThat(changes).hasValue(1);
        }
    }

    @Test
    void aFaultOfTheMachineSetsNobodyAside() {
        List<Error> faults = new ArrayList<>(List.of(
                new OutOfMemoryError("Java heap space"), new OutOfMemoryError("unable to create native thread")));
        var action = new Endless(() -> {
            if (!faults.isEmpty()) {
                throw faults.removeFirst();
            }
            return List.of(Exit.NEXT);
        });
        var compiler = new Compiler(new Types(action));

        assertThat(compiler.compile(flow("endless"), 1).problems())
                .containsExactly(Problem.of(ProblemCode.MACHINE_FAULT, MachineFault.MEMORY.message()));
        assertThatThrownBy(() -> compiler.exits(step("s1", "endless")))
                .isInstanceOf(MachineFaultException.class)
                .hasMessage(MachineFault.THREADS.message().toString());

        assertThat(compiler.compile(flow("endless"), 1).dialplan()).isPresent();
        assertThat(sandbox.refusal(action)).isEmpty();
        assertThat(sandbox.runaways("end.bundle")).isZero();
        assertThat(changes).hasValue(0);
    }

    @Test
    void itIsForgottenWithItsService() {
        var code = new Object();
        setAside(code);
        assertThat(sandbox.refusal(code)).isPresent();

        sandbox.retain(List.of(code));
        assertThat(sandbox.refusal(code)).isPresent();
        sandbox.retain(List.of());
        assertThat(sandbox.refusal(code)).isEmpty();
    }

    @Test
    void threadsAreRenewedWhileTheyAreUsed() {
        Thread before = sandbox.run(Thread::currentThread);
        sandbox.renew();
        assertThat(sandbox.<Thread>run(Thread::currentThread)).isNotSameAs(before);
    }

    private void setAside(Object code) {
        sandbox.run(() -> {
            if (sandbox.enter(code, "some.bundle").isEmpty()) {
                computeForEver();
            }
            return null;
        });
    }

    private List<Exit> computeForEver() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return List.of();
    }

    private static Flow flow(String... actions) {
        Flow flow = Flow.empty(new FlowId("flow1"), "Test").withStart(new StepId("s1"));
        for (int i = 1; i <= actions.length; i++) {
            Step step = step("s" + i, actions[i - 1]);
            flow = flow.withStep(i < actions.length ? step.connect("next", new StepId("s" + (i + 1))) : step);
        }
        return flow;
    }

    private static Step step(String id, String action) {
        return Step.of(new StepId(id), action, 1, ConfigValue.Group.EMPTY);
    }

    private final class Types extends InstalledActions implements ActionCatalog {
        Types(Action<?>... others) {
            super(others);
        }

        @Override
        public Optional<InstalledAction> find(String id) {
            return super.find(id);
        }

        @Override
        public ActionSandbox sandbox() {
            return sandbox;
        }
    }

    private interface Code {
        List<Exit> run() throws Exception;
    }

    /** Does whatever a test wants when it is asked for its branches. */
    @ActionType(id = "endless", label = "Endless")
    private record Endless(Code code) implements Action<Endless.Config> {
        record Config() {}

        @Override
        public List<Exit> exits(Config config) {
            try {
                return code.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Exit> exitWhenOff(Config config) {
            return Optional.empty();
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("Answer").leave(Exit.NEXT);
        }
    }
}

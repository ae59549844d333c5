package org.callwright.app.internal.steps;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.callwright.action.Exit;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.events.Change.FlowDeleted;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.app.internal.publishing.VersionsOnPbx;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.bind.RuntimeStep;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.sandbox.FailureReason;
import org.callwright.model.MachineFault;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Step;
import org.callwright.pbx.RunningCall;
import org.callwright.pbx.StepRunner;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.connections.ConnectionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs steps with the configuration they had when they were published. The action is foreign code: whatever it does, the
 * call goes on, and the log names the action at fault, or says what the machine lacks.
 */
@Component(service = StepRunner.class)
public class StepRunnerService implements StepRunner {
    /** The answer has to be there before the PBX gives up, which it does at the deadline itself. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 5_000;

    private final Actions actions;
    private final FlowStore store;
    private final VersionsOnPbx versions;
    private final ConnectionStore connections;
    private final StepExecutor executor = new StepExecutor();
    private final StepFailureLog failures;
    /** Versions never change, so each step needs to be read only once. */
    private final DependentCache<StepToken, Step> steps;

    @Activate
    public StepRunnerService(
            @Reference Actions actions,
            @Reference FlowStore store,
            @Reference VersionsOnPbx versions,
            @Reference ConnectionStore connections,
            @Reference Changes changes) {
        this(actions, store, versions, connections, changes, new StepFailureLog());
    }

    StepRunnerService(
            Actions actions,
            FlowStore store,
            VersionsOnPbx versions,
            ConnectionStore connections,
            Changes changes,
            StepFailureLog failures) {
        this.actions = actions;
        this.failures = failures;
        this.store = store;
        this.versions = versions;
        this.connections = connections;
        this.steps = new DependentCache<>(changes, MOST_REMEMBERED);
    }

    @Deactivate
    void stop() {
        executor.stop();
    }

    /** How many steps are running. */
    int running() {
        return executor.running();
    }

    @Override
    public Optional<String> run(StepToken token, RunningCall running) throws InterruptedException {
        try {
            Optional<RuntimeStep> ready = ready(token);
            return ready.isPresent() ? run(token, ready.get(), running) : Optional.empty();
        } catch (RuntimeException | Error e) {
            Optional<MachineFault> fault = MachineFault.in(e);
            if (fault.isEmpty()) {
                throw e;
            }
            failures.say(token, fault.get().message().toString());
            return Optional.empty();
        }
    }

    private Optional<RuntimeStep> ready(StepToken token) {
        try {
            Optional<Step> step = step(token);
            if (step.isEmpty()) {
                failures.say(token, "No call can be in that version, but the PBX asked for it.");
            }
            return step.flatMap(each ->
                    new Compiler(actions).runtimeStep(each, problem -> failures.say(token, problem.inEnglish())));
        } catch (StoreException e) {
            failures.say(token, "Its version could not be read. " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Step> step(StepToken token) {
        if (!versions.canHaveCalls(token.flow(), token.version())) {
            return Optional.empty();
        }
        return Optional.ofNullable(steps.get(
                token,
                Set.of(new FlowDeleted(token.flow())),
                () -> store.published(token.flow(), token.version())
                        .flatMap(version -> version.flow().step(token.step()))
                        .orElse(null)));
    }

    private Optional<String> run(StepToken token, RuntimeStep step, RunningCall running) throws InterruptedException {
        String whose = "The action \"" + step.installed().info().label() + "\" of bundle "
                + step.installed().bundle();
        try (var call = new StepCall(running, connections)) {
            Exit exit = executor.run(
                    step.installed().info().id(),
                    token.toString(),
                    step.installed().action().getClass().getClassLoader(),
                    patience(step),
                    () -> answer(step, call));
            if (exit != null && step.exits().stream().anyMatch(each -> each.id().equals(exit.id()))) {
                return Optional.of(exit.id());
            }
            String nonsense = exit == null ? "no branch" : "the branch " + exit.id() + ", which it does not declare";
            failures.say(token, whose + " answered with " + nonsense + ".");
        } catch (TimeoutException e) {
            failures.say(token, whose + " had no answer within its deadline.");
        } catch (RejectedExecutionException e) {
            failures.say(token, whose + " is at work for too many calls: " + e.getMessage() + ".");
        } catch (ExecutionException e) {
            MachineFaultException.rethrow(e);
            failures.say(token, whose + " failed: " + e.getCause().getMessage() + ".");
        }
        return Optional.empty();
    }

    /** Asks the exception for its message in the action's own thread: that too is foreign code. */
    private static Exit answer(RuntimeStep step, StepCall call) {
        try {
            return step.run(call);
        } catch (Throwable e) { // foreign code may throw anything
            MachineFaultException.rethrow(e);
            throw new IllegalStateException(FailureReason.of(e));
        }
    }

    private static Duration patience(RuntimeStep step) {
        Duration deadline = step.deadline();
        Duration bounded = deadline.compareTo(SHORTEST) < 0 ? SHORTEST : deadline;
        return (bounded.compareTo(LONGEST) > 0 ? LONGEST : bounded).minus(MARGIN);
    }
}

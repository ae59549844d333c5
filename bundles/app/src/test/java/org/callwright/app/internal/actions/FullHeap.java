package org.callwright.app.internal.actions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** A program for a small heap: fills it in an action, again and again, and says what becomes of it. */
final class FullHeap {
    private static final int ROUNDS = 10;

    private FullHeap() {}

    public static void main(String[] arguments) {
        var sandbox = new WatchdogSandbox(Duration.ofSeconds(20), () -> System.out.println("set aside"));
        var compiler = new Compiler(new Types(sandbox));
        for (int i = 0; i < ROUNDS; i++) {
            compiler.compile(flow(true), 1).problems().stream()
                    .map(Problem::code)
                    .forEach(System.out::println);
            Compilation next = compiler.compile(flow(false), 1);
            System.out.println(next.dialplan().isPresent() ? "compiled" : next.problems());
        }
    }

    private static Flow flow(boolean greedy) {
        var config = ConfigValue.Group.EMPTY.with("greedy", new ConfigValue.Flag(greedy));
        return Flow.empty(new FlowId("flow1"), "Test")
                .withStep(Step.of(new StepId("s1"), "greedy", 1, config))
                .withStart(new StepId("s1"));
    }

    private static final class Types extends InstalledActions implements ActionCatalog {
        private final ActionSandbox sandbox;

        Types(ActionSandbox sandbox) {
            super(new Greedy());
            this.sandbox = sandbox;
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

    @ActionType(id = "greedy", label = "Greedy")
    private static final class Greedy implements Action<Greedy.Config> {
        record Config(@Field("Greedy") boolean greedy) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            List<long[]> all = new ArrayList<>();
            while (config.greedy()) {
                all.add(new long[10_000]);
            }
            dialplan.leave(Exit.NEXT);
        }
    }
}

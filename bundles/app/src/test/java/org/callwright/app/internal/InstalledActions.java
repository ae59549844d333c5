package org.callwright.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.app.actions.Actions;
import org.callwright.app.actions.UnusableAction;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** A registry with an action that ends the call, and others. How bundles fill the real one is tested in a container. */
public class InstalledActions implements Actions {
    public List<String> offering = List.of("end.bundle");
    /** Where the PBX is. */
    public NumberingPlan numbering = NumberingPlan.of("DE");

    private final List<InstalledAction> installed = new ArrayList<>();

    public InstalledActions(Action<?>... others) {
        installed.add(installed(new End(), "1.0.0"));
        Stream.of(others).map(action -> installed(action, "1.0.0")).forEach(installed::add);
    }

    /** A callflow that can be published: its only step ends the call. */
    public static Flow ending(FlowId id, String name, PhoneNumber... numbers) {
        return Flow.empty(id, name)
                .withNumbers(Set.of(numbers))
                .withStep(Step.of(new StepId("s1"), "end", 1, ConfigValue.Group.EMPTY))
                .withStart(new StepId("s1"));
    }

    @SuppressWarnings("unchecked") // Every class of an action implements Action of some record.
    private static InstalledAction installed(Action<?> action, String version) {
        var type = (Class<? extends Action<?>>) action.getClass();
        return InstalledAction.of(ActionInfo.of(type), action, "end.bundle", version);
    }

    @Override
    public NumberingPlan numbering() {
        return numbering;
    }

    @ActionType(id = "end", label = "End")
    static final class End implements Action<End.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("Hangup");
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Has words in German, as the other one. */
    @ActionType(id = "ask", label = "Query", group = "Query")
    public static final class Ask implements Action<Ask.Config> {
        private static final Exit SILENT = Exit.of("silent", "If silent").toBeChosen();

        record Config(
                @Field(value = "Whom", initial = "Bob") String whom) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("NoOp", config.whom()).leave(SILENT);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(SILENT);
        }
    }

    /** The action as another build of the same version has it. */
    public void rebuild() {
        installed.set(0, installed(new RebuiltEnd(), "1.0.0"));
    }

    @ActionType(id = "end", label = "End")
    static final class RebuiltEnd implements Action<End.Config> {
        @Override
        public void compile(End.Config config, Dialplan dialplan) {
            dialplan.run("Answer");
            dialplan.run("Hangup");
        }

        @Override
        public List<Exit> exits(End.Config config) {
            return List.of();
        }
    }

    /** Has the action come from another version of its bundle. */
    public void update(String version) {
        installed.set(0, installed(new End(), version));
    }

    @Override
    public List<InstalledAction> installed() {
        return List.copyOf(installed);
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return offering;
    }

    @Override
    public List<UnusableAction> unusable() {
        return List.of();
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        return installed.stream().filter(each -> each.info().id().equals(id)).findFirst();
    }
}

package org.callwright.designer.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.callwright.app.actions.Actions;
import org.callwright.app.actions.UnusableAction;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** A registry with four actions, and those that are saved from them. How bundles fill the real one is tested in a container. */
public final class Palette implements Actions {

    private final List<InstalledAction> installed = new ArrayList<>(List.of(
            InstalledAction.of(ActionInfo.of(Call.class), new Call(), "call.bundle", "1.0.0"),
            InstalledAction.of(ActionInfo.of(Pause.class), new Pause(), "pause.bundle", "1.0.0"),
            InstalledAction.of(ActionInfo.of(End.class), new End(), "end.bundle", "1.0.0"),
            InstalledAction.of(ActionInfo.of(Sort.class), new Sort(), "sort.bundle", "1.0.0")));

    public Palette(Flow... saved) {
        for (Flow each : saved) {
            new Compiler(this).savedAction(each).ifPresent(installed::add);
        }
    }

    /** Takes an action away, as if its bundle were stopped. */
    public void remove(String id) {
        installed.removeIf(action -> action.info().id().equals(id));
    }

    /** Rings a phone; one arrow stands for all reasons at first. */
    @ActionType(id = "call", label = "Call a phone", group = "Ring", icon = "phone", keywords = "Täubchen")
    static final class Call implements Action<Call.Config> {
        static final Exit FAILED = Exit.of("failed", "If not answered");
        static final Exit BUSY = Exit.of("busy", "If busy").orElse(FAILED);
        static final Exit REFUSED =
                Exit.of("refused", "If refused").orElse(FAILED).toBeChosen();

        record Config(@Field("Phone") Phone phone) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(FAILED);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(FAILED, BUSY, REFUSED);
        }
    }

    /** Has one way on. */
    @ActionType(id = "pause", label = "Pause", group = "Play")
    static final class Pause implements Action<Pause.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    /** Has no way on. */
    @ActionType(id = "end", label = "End call", group = "Route")
    static final class End implements Action<End.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Has a branch for each row, and one for all else. */
    @ActionType(id = "sort", label = "Sort", group = "Route", choice = true)
    static final class Sort implements Action<Sort.Config> {
        record Config(@Field("Rows") List<Row> rows) {}

        record Row(
                @Field("Name") String name,

                @Field(value = "Least", initial = "1", max = 9)
                int least,

                RowId id) implements BranchRow {
            @Override
            public Exit exit() {
                return id.exit("row", name);
            }
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return Stream.concat(BranchRow.exits(config.rows()).stream(), Stream.of(Exit.of("otherwise", "Otherwise")))
                    .toList();
        }
    }

    /** A step that sorts by rows of these names. */
    public static Step sort(StepId id, String... names) {
        List<ConfigValue> rows = Stream.of(names)
                .<ConfigValue>map(name -> ConfigValue.Group.EMPTY.with("name", new ConfigValue.Text(name)))
                .toList();
        return Step.of(id, "sort", 1, ConfigValue.Group.EMPTY.with("rows", new ConfigValue.Items(rows)));
    }

    @Override
    public List<InstalledAction> installed() {
        return installed;
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        return installed.stream()
                .filter(action -> action.info().id().equals(id))
                .findFirst();
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return List.of("test.bundle");
    }

    @Override
    public List<UnusableAction> unusable() {
        return List.of();
    }
}

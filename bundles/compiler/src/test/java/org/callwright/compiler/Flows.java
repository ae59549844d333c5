package org.callwright.compiler;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.action.Action;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Short ways to write flows in tests. */
public final class Flows {
    private Flows() {}

    public static Flow flow(Step... steps) {
        var byId = new TreeMap<StepId, Step>(
                Arrays.stream(steps).collect(Collectors.toMap(Step::id, Function.identity())));
        return Flow.empty(new FlowId("flow1"), "Test")
                .withNumbers(Set.of(PhoneNumber.did("0305550100")))
                .withStart(steps[0].id())
                .withSteps(byId);
    }

    public static Step step(String id, String action, Object... config) {
        var group = ConfigValue.Group.EMPTY;
        for (int i = 0; i < config.length; i += 2) {
            group = group.with((String) config[i], value(config[i + 1]));
        }
        return Step.of(new StepId(id), action, 1, group);
    }

    public static ConfigValue value(Object object) {
        return switch (object) {
            case ConfigValue value -> value;
            case String text -> new ConfigValue.Text(text);
            case Integer number -> new ConfigValue.Numeric(number);
            case Boolean flag -> new ConfigValue.Flag(flag);
            default -> throw new IllegalArgumentException("no config value: " + object);
        };
    }

    public static ConfigValue.Reference reference(String kind, String id) {
        return new ConfigValue.Reference(kind, id);
    }

    public static ConfigValue.Group group(Object... config) {
        return step("s1", "none", config).config();
    }

    public static ActionCatalog catalog(Action<?>... actions) {
        List<InstalledAction> installed =
                Arrays.stream(actions).map(Flows::installed).toList();
        return id -> installed.stream()
                .filter(action -> action.info().id().equals(id))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // Every class of an action implements Action of some record.
    private static InstalledAction installed(Action<?> action) {
        var type = (Class<? extends Action<?>>) action.getClass();
        return InstalledAction.of(ActionInfo.of(type), action, "test.bundle", "1.2.3");
    }
}

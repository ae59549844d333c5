package org.callwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.callwright.actions.setvariables.SetVariables;
import org.callwright.model.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real calls through the actions that decide and remember. */
class ActionCallsIT {
    @RegisterExtension
    static final CalledActions calls = new CalledActions();

    @Test
    void variablesAreSetWithWhatTheCallHolds() throws Exception {
        var config = ConfigValue.Group.EMPTY.with(
                "rows",
                items(
                        group("name", "who", "value", "{caller.name} <{caller.number}>"),
                        group("name", "greeting", "value", "Hello, {var.who}; 100% ${{x}"),
                        group("name", "old", "value", "")));
        Caller caller = Caller.SILENT.from("0305550177", "Zoë \"${SHELL(id)}\"").with("CWV_old", "there");

        CalledActions.Taken taken = calls.call(new SetVariables(), config, caller);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.endsWith("Set(CWV_who=Zoë \"${SHELL(id)}\" <0305550177>)"))
                .anyMatch(
                        line -> line.endsWith("Set(CWV_greeting=Hello, Zoë \"${SHELL(id)}\" <0305550177>; 100% ${x})"))
                .anyMatch(line -> line.endsWith("Set(CWV_old=)"));
    }

    private static ConfigValue.Items items(ConfigValue... values) {
        return new ConfigValue.Items(Stream.of(values).toList());
    }

    private static ConfigValue.Group group(String... namesAndValues) {
        var group = ConfigValue.Group.EMPTY;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            group = group.with(namesAndValues[i], new ConfigValue.Text(namesAndValues[i + 1]));
        }
        return group;
    }
}
